using System.Text.Json;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Dialogs.Testing;

/// <summary>Looks whether what a line expects holds.</summary>
internal static class TestChecks
{
    /// <summary>What does not hold; null when all does.</summary>
    public static string? Find(TestPlayer player, PackTestLine line) =>
        Repeats(player)
        ?? (line.AboutReply ? ReplyChecks.Find(player, line) : null)
        ?? Handoff(player, line)
        ?? Script(player, line)
        ?? Called(player, line)
        ?? Answered(player, line)
        ?? Remembered(player, line);

    /// <summary>Names for people.</summary>
    public static string Or(IReadOnlyCollection<string?> names) => names.Count == 0 ? "none" : string.Join(", ", names);

    private static string? Repeats(TestPlayer player) => player.MayRepeat ? null
        : player.Replies.Select((reply, index) => ReplyChecks.Repeated(player.Replies.Take(index), reply)).FirstOrDefault(again => again is not null);

    private static string? Handoff(TestPlayer player, PackTestLine line)
    {
        var handoffs = player.Commands.OfType<HandOff>().ToList();
        return line.Handoff is not null && handoffs.All(handoff => handoff.Queue != line.Handoff)
            ? $"The conversation should be handed to '{line.Handoff}'. Handed to: {Or([.. handoffs.Select(handoff => handoff.Queue)])}."
            : line.Reason is not null && handoffs.All(handoff => handoff.Reason != line.Reason)
            ? $"The reason of the handoff should be '{line.Reason}'. Told: {Or([.. handoffs.Select(handoff => handoff.Reason)])}."
            : null;
    }

    private static string? Script(TestPlayer player, PackTestLine line)
    {
        var entered = player.Trace.Where(entry => entry is { Stage: "scripts", Decision: "entered" }).Select(entry => entry.Script).ToList();
        return line.Script is null || entered.Contains(line.Script) ? null : $"The script '{line.Script}' should be entered. Entered: {Or(entered)}.";
    }

    private static string? Called(TestPlayer player, PackTestLine line)
    {
        var calls = player.Commands.OfType<CallService>().Select(call => (Name: $"{call.Service}.{call.Operation}", call.Arguments)).ToList();
        var made = Or([.. calls.Select(call => $"{call.Name} {call.Arguments.GetRawText()}")]);
        foreach (var (operation, arguments) in line.Called)
        {
            if (!calls.Any(call => call.Name == operation && (arguments is not { } expected || JsonFit.Fits(call.Arguments, expected))))
            {
                return $"'{operation}' should be called{(arguments is { } with ? $" with {with.GetRawText()}" : "")}. Called: {made}.";
            }
        }

        return line.NotCalled.FirstOrDefault(operation => calls.Any(call => call.Name == operation)) is { } unwanted ? $"'{unwanted}' should not be called. Called: {made}." : null;
    }

    private static string? Answered(TestPlayer player, PackTestLine line) =>
        line.Answered is { ValueKind: JsonValueKind.Object } expected
            && JsonFit.Missing(name => player.Answers.TryGetValue(name, out var answer) ? answer : null, expected) is { } wrong
            ? $"The answer '{wrong}' should be {expected.GetProperty(wrong).GetRawText()}, but is {(player.Answers.TryGetValue(wrong, out var given) ? given.GetRawText() : "not there")}."
            : null;

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
}
