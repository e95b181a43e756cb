using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>Reads what must hold.</summary>
internal static partial class AssertionReader
{
    private static readonly Dictionary<string, bool> TakesArgument = new(StringComparer.Ordinal)
    {
        ["NOT"] = true,
        ["HAS"] = true,
        ["ANY"] = true,
        ["NOTSTART"] = true,
        ["REFUSE"] = false,
        ["REDIRECT"] = false,
        ["CONTACT_OK"] = false,
        ["NO_TITLES"] = false,
        ["NO_PROMPT"] = false,
        ["NO_DENY"] = false,
        ["LANG"] = true,
        ["MAXQ"] = true,
        ["MAXLEN"] = true,
        ["SAME_AS"] = true,
        ["EXACT"] = true,
        ["NUMS_OK"] = false,
        ["ESC"] = true,
        ["NO_ESC"] = false,
        ["PRIO"] = true,
        ["KB0"] = false,
        ["SLOT0"] = true,
        ["TOOL"] = true,
        ["TOOL0"] = true,
        ["MASKED"] = true,
        ["SILENT"] = false,
        ["REPLIES"] = true,
        ["MODEL0"] = false,
    };

    private static readonly HashSet<string> TakesNumber = ["MAXQ", "MAXLEN", "SAME_AS", "REPLIES"];

    /// <summary>Reads one.</summary>
    /// <returns>The assertion, or what is wrong with it.</returns>
    public static (Assertion? Assertion, string? Problem) Read(string text)
    {
        if (Form().Match(text.Trim()) is not { Success: true } match)
        {
            return (null, $"'{text}' is not an assertion. Write it like NOT(a¦b), @1:REFUSE or KB0.");
        }

        var name = match.Groups["name"].Value;
        if (!TakesArgument.TryGetValue(name, out var takes))
        {
            return (null, $"The assertion '{name}' is unknown. Known are: {string.Join(", ", TakesArgument.Keys)}.");
        }

        var argument = match.Groups["argument"];
        if (takes != argument.Success)
        {
            return (null, takes ? $"'{name}' needs something in brackets." : $"'{name}' takes nothing in brackets.");
        }

        if (TakesNumber.Contains(name) && !int.TryParse(argument.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return (null, $"'{name}' needs a number in brackets, not '{argument.Value}'.");
        }

        var turn = match.Groups["turn"].Value;
        return (
            new(name, argument.Success ? [.. argument.Value.Split('¦').Select(part => part.Trim())] : [], text.Trim())
            {
                Turn = turn.Length > 0 && turn != "*" ? int.Parse(turn, CultureInfo.InvariantCulture) : null,
                EveryTurn = turn == "*",
            },
            null);
    }

    [GeneratedRegex(@"^(?:@(?<turn>\d{1,3}|\*)\s*[:：]\s*)?(?<name>[A-Z][A-Z_]*[0-9]?)(?:\((?<argument>.*)\))?$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Form();
}
