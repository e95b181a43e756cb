using System.Collections.Frozen;
using System.Text.Json;

namespace Bot.Dialogs.Reading;

/// <summary>The words of problems in other languages, and what helps against each kind of problem.</summary>
internal static class ProblemCatalogue
{
    private static readonly Lazy<FrozenDictionary<string, string>> Chinese = new(() => Load("Problems.zh.json"));
    private static readonly Lazy<FrozenDictionary<string, string>> Remedies = new(() => Load("Remedies.en.json"));
    private static readonly Lazy<FrozenDictionary<string, string>> ChineseRemedies = new(() => Load("Remedies.zh.json"));

    /// <summary>English forms that are known in Chinese.</summary>
    public static IEnumerable<string> Forms => Chinese.Value.Keys;

    /// <summary>A form, or words that fill a gap, in a language; as they are when they are not known in it.</summary>
    public static string Form(string english, string language) => IsChinese(language) ? Chinese.Value.GetValueOrDefault(english, english) : english;

    /// <summary>What helps against all problems of a code.</summary>
    public static string Remedy(string code, string language) =>
        (IsChinese(language) ? ChineseRemedies : Remedies).Value.GetValueOrDefault(code, "");

    /// <summary>Where the first sentence of a form ends: a dot inside a name or a row of dots ends nothing.</summary>
    public static int EndOfSentence(string form)
    {
        for (var i = 0; i < form.Length; i++)
        {
            var last = i + 1 == form.Length;
            if (form[i] == '。' || (form[i] == '.' && (last || form[i + 1] is ' ' or '{') && !(i > 0 && form[i - 1] == '.')))
            {
                return i + 1;
            }
        }

        return form.Length;
    }

    private static bool IsChinese(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, string> Load(string name)
    {
        using var stream = typeof(ProblemCatalogue).Assembly.GetManifestResourceStream($"Bot.Dialogs.Reading.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is missing in the build.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject().ToFrozenDictionary(entry => entry.Name, entry => entry.Value.GetString()!, StringComparer.Ordinal);
    }
}
