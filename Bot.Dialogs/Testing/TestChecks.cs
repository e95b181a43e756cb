using System.Text.Json;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Dialogs.Testing;

/// <summary>Looks whether what a line expects holds.</summary>
internal static class TestChecks
{
    /// <summary>What does not hold; null when all does.</summary>
    public static string? Find(TestPlayer player, PackTestLine line) =>
        (line.AboutReply ? Reply(player, line) : null) ?? Handoff(player, line) ?? Script(player, line) ?? Remembered(player, line);

    private static string? Reply(TestPlayer player, PackTestLine line)
    {
        if (player.NextReply() is not { } reply)
        {
            return "A reply was expected, but the bot said nothing.";
        }

        var words = TestPlayer.Words(reply);
        var missing = (line.Bot ?? []).FirstOrDefault(text => !words.Contains(text, StringComparison.Ordinal));
        var unwanted = line.Not.FirstOrDefault(text => words.Contains(text, StringComparison.Ordinal));
        return missing is not null ? $"The reply should contain '{missing}'."
            : unwanted is not null ? $"The reply should not contain '{unwanted}'."
            : Card(player, line) ?? Choices(reply, line);
    }

    private static string? Card(TestPlayer player, PackTestLine line)
    {
        var shown = player.Trace.Where(entry => entry is { Stage: "step", Decision: "card" }).Select(entry => entry.Reason).ToList();
        return line.Card is null || shown.Contains(line.Card) ? null : $"The card '{line.Card}' should be shown. Cards shown: {Or(shown)}.";
    }

    private static string? Choices(Reply reply, PackTestLine line)
    {
        var offered = TestPlayer.Buttons(reply).Select(button => (string?)button.Label).ToList();
        return line.Choices.FirstOrDefault(label => !offered.Contains(label)) is { } missing ? $"'{missing}' should be offered. Offered: {Or(offered)}." : null;
    }

    private static string? Handoff(TestPlayer player, PackTestLine line)
    {
        var queues = player.Commands.OfType<HandOff>().Select(handoff => (string?)handoff.Queue).ToList();
        return line.Handoff is null || queues.Contains(line.Handoff) ? null : $"The conversation should be handed to '{line.Handoff}'. Handed to: {Or(queues)}.";
    }

    private static string? Script(TestPlayer player, PackTestLine line)
    {
        var entered = player.Trace.Where(entry => entry is { Stage: "scripts", Decision: "entered" }).Select(entry => entry.Script).ToList();
        return line.Script is null || entered.Contains(line.Script) ? null : $"The script '{line.Script}' should be entered. Entered: {Or(entered)}.";
    }

    private static string? Remembered(TestPlayer player, PackTestLine line)
    {
        if (line.Remembered is not { ValueKind: JsonValueKind.Object } expected)
        {
            return null;
        }

        foreach (var member in expected.EnumerateObject())
        {
            var known = player.State.Remembered.TryGetValue(member.Name, out var value);
            if (!known || !JsonElement.DeepEquals(value, member.Value))
            {
                return $"'{member.Name}' should be remembered as {member.Value.GetRawText()}, but is {(known ? value.GetRawText() : "not there")}.";
            }
        }

        return null;
    }

    private static string Or(List<string?> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}
