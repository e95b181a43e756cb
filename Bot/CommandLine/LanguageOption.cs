using System.CommandLine;

namespace Bot.CommandLine;

/// <summary>The option <c>--language</c> of verbs that speak both languages.</summary>
internal static class LanguageOption
{
    /// <summary>A new option.</summary>
    public static Option<string?> Make()
    {
        var language = new Option<string?>("--language") { Description = "Language of the sentences: en or zh. Default: that of the terminal.", HelpName = "LANGUAGE" };
        return language.AcceptOnlyFromAmong("en", "zh");
    }

    /// <summary>The language that was given, else that of the terminal.</summary>
    /// <param name="given">What was given.</param>
    public static string Of(string? given) => given ?? TerminalLanguage.Current;
}
