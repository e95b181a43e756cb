using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Tests.Conversations;

/// <summary>
/// An engine for tests of what surrounds the engine: it does what the customer's words say.
/// <c>call NAME</c> calls a service, <c>ask</c> the model, <c>timer NAME SECONDS</c> sets a timer, <c>many N</c> says N things,
/// <c>handoff</c> and <c>close</c> do just that, <c>silence</c> says nothing; anything else is said back with its number.
/// </summary>
internal static class PlainEngine
{
    /// <summary>Takes a turn.</summary>
    public static TurnResult Step(Release release, ConversationState state, TurnEvent happened)
    {
        var next = state with { Release = release.Hash, Turns = state.Turns + 1, Messages = state.Messages + (happened is CustomerSaid ? 1 : 0) };
        return new(next, [.. Commands(next, happened)], new([new("plain", happened.GetType().Name)]));
    }

    /// <summary>A reply of one text.</summary>
    public static Send Say(string text) => new(new Reply { Language = "en", Blocks = [new TextBlock(text) { Source = new("script") }] });

    /// <summary>The text of a reply.</summary>
    public static string TextOf(Reply? reply) => reply?.Blocks is [TextBlock block] ? block.Text : "";

    private static IEnumerable<Command> Commands(ConversationState state, TurnEvent happened) => happened switch
    {
        CustomerSaid said => Said(state, said.Text.Split(' ')),
        ServiceReturned service => [Say($"{service.CallId} gave {service.Value?.GetRawText() ?? service.Failure}")],
        ModelReturned { Failure: "cancelled" } => [],
        ModelReturned model => [Say(model.Text ?? $"no model: {model.Failure}")],
        TimerFired timer => [Say($"{timer.Timer} fired")],
        ConversationStarted => [Say("welcome")],
        _ => [],
    };

    private static IEnumerable<Command> Said(ConversationState state, string[] words) => words switch
    {
        ["call", var name] => [new CallService($"c{state.Turns}", name, "find", JsonSerializer.SerializeToElement(new { })), Say($"{state.Messages}: calling")],
        ["ask"] => [new AskModel($"m{state.Turns}", "why", "en")],
        ["timer", var name, var due] => [new SetTimer(name, DateTimeOffset.Parse(due, null)), Say($"{state.Messages}: timer")],
        ["many", var count] => Enumerable.Range(1, int.Parse(count, null)).Select(number => Say($"{state.Messages}.{number}")),
        ["handoff"] => [new HandOff("people", "asked", "summary")],
        ["close"] => [Say("bye"), new Close("completed")],
        ["silence"] => [],
        _ => [Say($"{state.Messages}: {string.Join(' ', words)}")],
    };
}
