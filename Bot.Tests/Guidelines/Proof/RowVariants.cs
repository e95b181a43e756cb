using Bot.Dialogs.Guidelines.Folding;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Testing.Adversarial;

namespace Bot.Tests.Guidelines.Proof;

/// <summary>The same conversations, written otherwise or later in a conversation.</summary>
internal static class RowVariants
{
    // Written alike in both; the table has rare forms of them.
    private const string Common = "你家扣款";

    private static readonly Lazy<IReadOnlyDictionary<char, char>> Traditional = new(ReadTraditional);

    /// <summary>A row in a variant.</summary>
    public static AdversarialRow Of(AdversarialRow row, string variant) => variant switch
    {
        "traditional" => Typed(row, text => string.Concat(text.Select(c => Traditional.Value.GetValueOrDefault(c, c)))),
        "full-width" => Typed(row, text => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? (char)(c + 0xfee0) : c))),
        "zero-width" => Typed(row, text => string.Concat(text.Select((c, at) => at % 2 == 1 && (PlainText.IsHan(c) || char.IsAsciiLetter(c)) ? $"{c}\u200b" : c.ToString()))),
        "polite" => Typed(row, text => text.Any(PlainText.IsHan) ? $"你好，{text.TrimEnd('。')}，谢谢" : $"Hello, {char.ToLowerInvariant(text[0])}{text[1..].TrimEnd('.')}, thank you"),
        "after 5 turns" => After(row, 5),
        "after 20 turns" => After(row, 20),
        _ => throw new ArgumentException($"There is no variant '{variant}'.", nameof(variant)),
    };

    private static AdversarialRow Typed(AdversarialRow row, Func<string, string> change) =>
        row with { Turns = [.. row.Turns.Select(turn => turn.Typed.Length == 0 ? turn : turn with { Typed = change(turn.Typed) })] };

    // Assertions about every turn are about those of the row alone.
    private static AdversarialRow After(AdversarialRow row, int turns)
    {
        var first = new AdversarialTurn([new(HappeningKind.Ordinary, Number: turns)], "");
        var count = row.Turns.Count;
        var assertions = row.Assertions.SelectMany(assertion => assertion.EveryTurn
            ? Enumerable.Range(2, count).Select(turn => assertion with { EveryTurn = false, Turn = turn })
            : [assertion with { Turn = assertion.Turn is { } turn ? turn + 1 : null }]);
        return row with { Turns = [first, .. row.Turns], Assertions = [.. assertions.Select(Shifted)] };
    }

    private static Assertion Shifted(Assertion assertion) => assertion.Name == "SAME_AS"
        ? assertion with { Arguments = [$"{int.Parse(assertion.Arguments[0], System.Globalization.CultureInfo.InvariantCulture) + 1}"] }
        : assertion;

    private static Dictionary<char, char> ReadTraditional()
    {
        Dictionary<char, char> traditional = [];
        for (var c = '\u3400'; c < '\u9fff'; c++)
        {
            if (SimplifiedTable.Of(c) is var simplified && simplified != c && !Common.Contains(simplified, StringComparison.Ordinal))
            {
                traditional.TryAdd(simplified, c);
            }
        }

        return traditional;
    }
}
