namespace Bot.CommandLine;

/// <summary>The language that the person at the terminal reads.</summary>
internal static class TerminalLanguage
{
    private static readonly string[] Names = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary><c>zh</c> or <c>en</c>, by the environment.</summary>
    public static string Current => Of(Environment.GetEnvironmentVariable);

    /// <summary>The language by the first of the usual variables that says something.</summary>
    /// <param name="read">Reads a variable.</param>
    public static string Of(Func<string, string?> read) =>
        Names.Select(read).FirstOrDefault(value => !string.IsNullOrEmpty(value))?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? "zh" : "en";
}
