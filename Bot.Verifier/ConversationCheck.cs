using System.Text.Json;
using Bot.Verifier.Checks;

namespace Bot.Verifier;

/// <summary>Checks the turns of one conversation, in order.</summary>
internal sealed class ConversationCheck(string key, Func<string, StoredRelease?> find, List<Rejection> rejections)
{
    private static readonly Func<CheckedTurn, IEnumerable<(string Check, string Why)>>[] Checks =
        [DigestCheck.Of, PathCheck.Of, CallCheck.Of, SourceCheck.Of, GuidelineCheck.Of, FindingCheck.Of, OutcomeCheck.Of];

    private readonly ConversationSoFar _soFar = new(key);

    /// <summary>Turns that were checked.</summary>
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
        if (turn.IsErased)
        {
            Erased++;
            (_soFar.Seal, _soFar.Snapshot, _soFar.IsErased) = (turn.Seal ?? _soFar.Seal, [], true);
            _soFar.IsCertified |= turn.Seal is not null;
        }
        else if (!turn.IsKept)
        {
            TakeTurn(turn);
        }
    }

    private void TakeTurn(StoredTurn turn)
    {
        if (turn.Certificate.Length == 0)
        {
            Uncertified++;
            if (_soFar.IsCertified || turn.Seal is not null)
            {
                Reject(turn, "certificate", "the turn has no certificate");
            }
        }
        else
        {
            Checked++;
            Check(turn);
        }

        _soFar.IsCertified |= turn.Certificate.Length > 0;
        _soFar.Seal = turn.Seal ?? _soFar.Seal;
        _soFar.Snapshot = turn.Snapshot;
        _soFar.IsErased |= turn.Snapshot.Length == 0;
    }

    private void Check(StoredTurn turn)
    {
        try
        {
            using var certificate = JsonDocument.Parse(turn.Certificate);
            var hash = certificate.RootElement.Text("release");
            using var read = new CheckedTurn(turn, _soFar) { Certificate = certificate.RootElement, Release = hash is null ? null : find(hash) };
            Learn(read);
            foreach (var (check, why) in Checks.SelectMany(check => check(read)))
            {
                Reject(turn, check, why);
            }

            Remember(read);
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            Reject(turn, "form", $"it cannot be read: {damaged.Message}");
        }
    }

    // What is known when the turn is taken: the customer's words, results, passages and facts that a model was given.
    private void Learn(CheckedTurn turn)
    {
        if (turn.Kind == "service")
        {
            if (turn.Event.Text("callId") is { } id && _soFar.Open.TryGetValue(id, out var target))
            {
                _soFar.Answered.Add(target);
            }

            _soFar.Known.Add(turn.Event.TryGetProperty("value", out var value) ? value.GetRawText() : "");
        }
        else if (turn.Kind == "said" && turn.Release is { Rules.Exist: true })
        {
            _soFar.Known.Add(turn.Event.Text("text") ?? "");
        }
    }

    private void Remember(CheckedTurn turn)
    {
        if (turn.Kind is "service" or "model" && turn.Event.Text("callId") is { } answered)
        {
            _soFar.Open.Remove(answered);
        }

        foreach (var command in turn.Commands.EnumerateArray())
        {
            if (command.Text("callId") is { } id)
            {
                _soFar.Open[id] = command.Text("command") == "ask" ? "model" : $"{command.Text("service")}.{command.Text("operation")}";
                _soFar.Known.Add(command.Text("command") == "ask" && turn.Release is { Rules.Exist: true } ? command.GetRawText() : "");
            }
        }
    }

    private void Reject(StoredTurn turn, string check, string why) => rejections.Add(new(key, turn.Number, check, why));
}
