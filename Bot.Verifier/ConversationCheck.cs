using System.Text.Json;
using Bot.Verifier.Checks;

namespace Bot.Verifier;

/// <summary>Checks the turns of one conversation, in order.</summary>
internal sealed class ConversationCheck(string key, Func<string, StoredRelease?> find, List<Rejection> rejections)
{
    private static readonly Action<CheckedTurn>[] Checks = [DigestCheck.Of, PathCheck.Of, CallCheck.Of, SourceCheck.Of, GuidelineCheck.Of, FindingCheck.Of, OutcomeCheck.Of];

    private readonly ConversationSoFar _soFar = new(key);

    public int Checked { get; private set; }

    /// <summary>Turns of which only the seal is left.</summary>
    public int Erased { get; private set; }

    /// <summary>Turns of a program that wrote no certificates.</summary>
    public int Uncertified { get; private set; }

    /// <summary>Calls without an outcome.</summary>
    public int Open => _soFar.Open.Count;

    /// <summary>Checks a turn.</summary>
    public void Take(StoredTurn turn)
    {
        if (turn.Number != _soFar.Turn + 1)
        {
            Reject(turn, "chain", $"turn {_soFar.Turn + 1} is missing");
        }

        _soFar.Turn = turn.Number;
        if (turn.IsKept)
        {
            return;
        }

        if (turn.IsErased)
        {
            Erased++;
        }
        else if (turn.Certificate.Length > 0)
        {
            Checked++;
            Check(turn);
        }
        else
        {
            Uncertified++;
            if (_soFar.IsCertified || turn.Seal is not null)
            {
                Reject(turn, "certificate", "the turn has no certificate");
            }
        }

        _soFar.IsCertified |= turn.Certificate.Length > 0 || (turn.IsErased && turn.Seal is not null);
        _soFar.Seal = turn.Seal ?? _soFar.Seal;
        _soFar.Snapshot = turn.IsErased ? [] : turn.Snapshot;
        _soFar.IsErased |= _soFar.Snapshot.Length == 0;
    }

    private void Check(StoredTurn stored)
    {
        try
        {
            using var turn = new CheckedTurn(stored, _soFar, find);
            Learn(turn);
            Array.ForEach(Checks, check => check(turn));
            turn.Rejections.ForEach(rejection => Reject(stored, rejection.Check, rejection.Why));
            Remember(turn);
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            Reject(stored, "form", $"it cannot be read: {damaged.Message}");
        }
    }

    // What is known when the turn is taken: the customer's words and what services gave.
    private void Learn(CheckedTurn turn)
    {
        if (turn.Kind == "service")
        {
            _soFar.Known.Add(turn.Event.Has("value") ? turn.Event.GetProperty("value").GetRawText() : "");
            _soFar.Answered.Add(_soFar.Open.GetValueOrDefault(turn.Event.Text("callId") ?? "") ?? "");
        }
        else if (turn.Kind == "said" && turn.Release is { Rules.Exist: true })
        {
            _soFar.Known.Add(turn.Event.Text("text") ?? "");
        }
    }

    // What is awaited from now on, and the passages and facts that a model was given.
    private void Remember(CheckedTurn turn)
    {
        if (turn.Kind is "service" or "model")
        {
            _soFar.Open.Remove(turn.Event.Text("callId") ?? "");
        }

        foreach (var command in turn.Commands.EnumerateArray().Where(command => command.Text("callId") is not null))
        {
            var isModel = command.Text("command") == "ask";
            _soFar.Open[command.Text("callId")!] = isModel ? "model" : $"{command.Text("service")}.{command.Text("operation")}";
            _soFar.Known.Add(isModel && turn.Release is { Rules.Exist: true } ? command.GetRawText() : "");
        }
    }

    private void Reject(StoredTurn turn, string check, string why) => rejections.Add(new(key, turn.Number, check, why));
}
