using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Replay;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.CommandLine;

/// <summary>Tells for what a conversation waits after a turn: which service or model, asked by which step, with which values.</summary>
/// <param name="turns">All turns of the conversation.</param>
/// <param name="release">Finds a release by its hash; null when it cannot be had any more.</param>
internal sealed class AwaitedText(IReadOnlyList<RecordedTurn> turns, Func<string, Release?> release)
{
    /// <summary>The lines about it; none when nothing is awaited.</summary>
    public IEnumerable<string> After(RecordedTurn turn)
    {
        if (turn.Snapshot.IsEmpty || JsonSerializer.Deserialize(turn.Snapshot.Span, DialogsJson.Default.ConversationState) is not { } state)
        {
            return [];
        }

        return state.Call is { } call ? Service(turn, state, call.Id) : state.Model is { } model ? Model(turn, state, model) : [];
    }

    private IEnumerable<string> Service(RecordedTurn turn, ConversationState state, string id)
    {
        var asked = Asked<CallService>(turn, command => command.CallId == id);
        var name = asked is { } known ? $"the service {known.Command.Service}.{known.Command.Operation}" : "a service";
        yield return $"Awaits {name}, call {id}{By(asked?.Turn, state, FrameWait.Service)}: {Outcome(turn, happened => happened is ServiceReturned returned && returned.CallId == id)}";
        if (asked is { Command.Arguments: { ValueKind: JsonValueKind.Object } arguments })
        {
            var tokens = new PersonalTokens(names: state.Customer?.Name is { Length: > 1 } customer ? [customer] : []);
            var values = arguments.EnumerateObject().Select(value => $"{value.Name}: {tokens.Mask(value.Value.ValueKind == JsonValueKind.String ? value.Value.GetString()! : value.Value.GetRawText())}");
            yield return $"It was given: {(string.Join(", ", values) is { Length: > 0 } some ? some : "nothing")}";
        }
    }

    private IEnumerable<string> Model(RecordedTurn turn, ConversationState state, AwaitedModel model)
    {
        var asked = Asked<AskModel>(turn, command => command.CallId == model.Id);
        var what = model.Embed ? "a model for the vector of the question" : model.Choices.Count > 0 ? "a model to choose a script" : "a model's answer";
        yield return $"Awaits {what}, call {model.Id}{By(asked?.Turn, state, FrameWait.Model)}: {Outcome(turn, happened => happened is ModelReturned returned && returned.CallId == model.Id)}";
    }

    private (RecordedTurn Turn, T Command)? Asked<T>(RecordedTurn turn, Func<T, bool> isIt)
        where T : Command
    {
        foreach (var earlier in turns.Where(each => each.Number <= turn.Number).Reverse())
        {
            if (earlier.ReadCommands().OfType<T>().FirstOrDefault(isIt) is { } command)
            {
                return (earlier, command);
            }
        }

        return null;
    }

    // The turn that asked, and the step that waits for it.
    private string By(RecordedTurn? asked, ConversationState state, FrameWait waits)
    {
        var turn = asked is null ? "" : $", asked in turn {asked.Number}";
        if (state.Frames.LastOrDefault(frame => frame.Waits == waits) is not { } frame)
        {
            return turn;
        }

        var place = release(state.Release)?.PlaceOf(frame.Script, frame.Step) is { } at ? $" ({at.File}:{at.Line})" : "";
        return $"{turn} by step {frame.Step} of the script {frame.Script}{place}";
    }

    private string Outcome(RecordedTurn turn, Func<TurnEvent, bool> isIt) =>
        turns.FirstOrDefault(later => later.Number > turn.Number && !later.IsKept && !later.Event.IsEmpty && isIt(later.ReadEvent())) is { } outcome
            ? $"its outcome came in turn {outcome.Number}."
            : "nothing has come yet.";
}
