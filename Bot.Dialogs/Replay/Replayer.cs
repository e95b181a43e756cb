using System.Text.Json;
using Bot.Dialogs.Certificates;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Replay;

/// <summary>
/// Runs recorded conversations again: clock, services and models are what the record says, everything else is derived, and each
/// turn's commands, trace, snapshot and certificate must come out to the bit.
/// </summary>
/// <param name="find">Gives a release by its hash; null when it is not known.</param>
/// <param name="step">Takes a turn: <see cref="Engine.Step"/>, or the host's guarded one.</param>
public sealed class Replayer(Func<string, Release?> find, Func<Release, ConversationState, TurnEvent, TurnResult> step)
{
    /// <summary>Runs a conversation again.</summary>
    public ReplayResult Run(RecordedConversation conversation)
    {
        var differences = new List<ReplayDifference>();
        var state = conversation.Start;
        var chain = CertificateChain.Start(conversation.Key);
        var (turns, erased, expected) = (0, 0, 1L);
        foreach (var turn in conversation.Turns)
        {
            if (turn.Number != expected)
            {
                differences.Add(new(expected, "event", [$"the record goes on with turn {turn.Number}: what lies between is missing"]));
            }

            expected = turn.Number + 1;
            if (turn.IsErased)
            {
                erased++;
                state = conversation.Start;
                chain = new(turn.Seal ?? chain.Seal, null);
            }
            else if (!turn.IsKept)
            {
                turns++;
                state = Again(turn, state, chain, differences) ?? conversation.Start;
                chain = new(turn.Seal ?? chain.Seal, Digest.Of(turn.Snapshot.Span));
            }
        }

        return new(conversation.Key, turns, erased, differences);
    }

    // What follows is compared with the state as recorded, so that one difference does not show up in every turn after it.
    private ConversationState? Again(RecordedTurn turn, ConversationState state, CertificateChain chain, List<ReplayDifference> differences)
    {
        if (Event(turn, differences) is { } happened)
        {
            if (turn.Release is { } hash && find(hash) is { } release)
            {
                var result = step(release, state, happened);
                Compare(turn, "commands", turn.Commands, TurnJson.Write(result.Commands, DialogsJson.Default.IReadOnlyListCommand), differences);
                Compare(turn, "trace", turn.Trace, TurnJson.Write(result.Trace, DialogsJson.Default.Trace), differences);
                Compare(turn, "snapshot", turn.Snapshot, TurnJson.Write(result.State, DialogsJson.Default.ConversationState), differences);
                if (turn.Seal is not null)
                {
                    var made = CertificateSeal.Make(release, happened, result, new(turn.Number, turn.Event.Span, turn.Commands.Span, turn.Trace.Span, turn.Snapshot.Span), chain);
                    Compare(turn, "certificate", turn.Certificate, TurnJson.Write(made, DialogsJson.Default.Certificate), differences);
                }
            }
            else
            {
                differences.Add(new(turn.Number, "release", [$"release {turn.Release ?? "(none)"} is not there or cannot be compiled by this version, so the turn cannot be run again"]));
            }
        }

        return Snapshot(turn);
    }

    private static TurnEvent? Event(RecordedTurn turn, List<ReplayDifference> differences)
    {
        try
        {
            return turn.ReadEvent();
        }
        catch (JsonException wrong)
        {
            differences.Add(new(turn.Number, "event", [$"the recorded event cannot be read: {wrong.Message}"]));
            return null;
        }
    }

    private static ConversationState? Snapshot(RecordedTurn turn)
    {
        try
        {
            return JsonSerializer.Deserialize(turn.Snapshot.Span, DialogsJson.Default.ConversationState);
        }
        catch (JsonException)
        {
            // Told as a difference of the snapshot already.
            return null;
        }
    }

    private static void Compare(RecordedTurn turn, string part, ReadOnlyMemory<byte> recorded, ReadOnlyMemory<byte> replayed, List<ReplayDifference> differences)
    {
        if (!recorded.Span.SequenceEqual(replayed.Span))
        {
            differences.Add(new(turn.Number, part, JsonChanges.Between(recorded, replayed)));
        }
    }
}
