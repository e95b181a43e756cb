using System.Text.Json;
using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Testing;

/// <summary>Looks whether a reply is what a line expects.</summary>
internal static class ReplyChecks
{
    private const int Shortest = 2;

    /// <summary>What does not hold; null when all does.</summary>
    public static string? Find(TestPlayer player, PackTestLine line)
    {
        if (player.NextReply() is not { } reply)
        {
            return "A reply was expected, but the bot said nothing.";
        }

        var words = ReplyReading.Words(reply);
        var missing = (line.Bot ?? []).FirstOrDefault(text => !words.Contains(text, StringComparison.Ordinal));
        var unwanted = line.Not.FirstOrDefault(text => words.Contains(text, StringComparison.Ordinal));
        var unmatched = line.Patterns.FirstOrDefault(pattern => !pattern.IsMatch(words));
        return missing is not null ? $"The reply should contain '{missing}'."
            : unwanted is not null ? $"The reply should not contain '{unwanted}'."
            : line.Exact is not null && line.Exact.ReplaceLineEndings("\n").Trim() != words.Trim() ? $"The reply should be '{line.Exact}', and nothing else."
            : unmatched is not null ? $"The reply should match '{unmatched}'."
            : Card(player, reply, line.Card) ?? Choices(reply, line) ?? (line.Repeats ? null : Repeated(player.Earlier, reply));
    }

    /// <summary>What a reply says that was said before, in it or in earlier ones; null when there is nothing.</summary>
    public static string? Repeated(IEnumerable<Reply> earlier, Reply reply)
    {
        var said = earlier.SelectMany(ReplyReading.Said).ToHashSet(StringComparer.Ordinal);
        return ReplyReading.Said(reply).FirstOrDefault(text => text.Length >= Shortest && !said.Add(text)) is { } again ? $"'{again}' is said twice." : null;
    }

    private static string? Card(TestPlayer player, Reply reply, TestCard? expected)
    {
        if (expected is null)
        {
            return null;
        }

        var shown = player.Trace.Where(entry => entry is { Stage: "step", Decision: "card" }).Select(entry => entry.Reason).ToList();
        if (!shown.Contains(expected.Name))
        {
            return $"The card '{expected.Name}' should be shown. Cards shown: {TestChecks.Or(shown)}.";
        }

        var cards = ReplyReading.Cards(reply).ToList();
        return cards.Count == 0 ? null : cards.Select(card => Values(card, expected)).OrderBy(wrong => wrong is null ? 0 : 1).First();
    }

    // Of several cards in a row, one must be as expected.
    private static string? Values(JsonElement card, TestCard expected)
    {
        var texts = CardReading.Texts(card).ToList();
        return expected.Has.FirstOrDefault(text => !texts.Any(other => other.Contains(text, StringComparison.Ordinal))) is { } missing ? $"The card '{expected.Name}' should contain '{missing}'."
            : Values("fact", CardReading.Facts(card), expected.Facts) ?? Values("input", CardReading.Inputs(card), expected.Inputs);
    }

    private static string? Values(string what, IReadOnlyDictionary<string, JsonElement> there, JsonElement? expected) =>
        expected is { ValueKind: JsonValueKind.Object } values && JsonFit.Missing(name => there.TryGetValue(name, out var value) ? value : null, values) is { } wrong
            ? $"The card's {what} '{wrong}' should be {values.GetProperty(wrong).GetRawText()}, but is {(there.TryGetValue(wrong, out var found) ? found.GetRawText() : "not there")}."
            : null;

    private static string? Choices(Reply reply, PackTestLine line)
    {
        var offered = ReplyReading.Buttons(reply).Select(button => (string?)button.Label).ToList();
        return line.Choices.FirstOrDefault(label => !offered.Contains(label)) is { } missing ? $"'{missing}' should be offered. Offered: {TestChecks.Or(offered)}." : null;
    }
}
