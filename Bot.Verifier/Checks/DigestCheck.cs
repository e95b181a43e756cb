namespace Bot.Verifier.Checks;

/// <summary>What the certificate says of bytes must be what the bytes are: event, reply, decisions, states, release, and the certificate before.</summary>
internal static class DigestCheck
{
    /// <summary>What does not hold.</summary>
    public static IEnumerable<(string Check, string Why)> Of(CheckedTurn turn)
    {
        var (stored, certificate, before) = (turn.Stored, turn.Certificate, turn.Before);
        if (Digest.Of(stored.Certificate) != stored.Seal)
        {
            yield return ("certificate", "the certificate is not the one that was sealed");
        }

        if (certificate.Text("previous") != before.Seal)
        {
            yield return ("chain", "the certificate does not follow the one before it");
        }

        if (certificate.Number("turn") != stored.Number)
        {
            yield return ("chain", $"the certificate is of turn {certificate.Number("turn")}");
        }

        foreach (var (name, bytes, what) in Parts(stored, before))
        {
            if (bytes.Length > 0 && certificate.Text(name) != Digest.Of(bytes))
            {
                yield return (name, $"the stored {what} is not the one of the certificate");
            }
        }

        if (before.Snapshot.Length == 0 && certificate.Text("before") is not null && !before.IsErased)
        {
            yield return ("before", "the certificate knows a state before, but there is none");
        }

        foreach (var why in OfRelease(turn))
        {
            yield return ("release", why);
        }
    }

    private static IEnumerable<(string Name, byte[] Bytes, string What)> Parts(StoredTurn stored, ConversationSoFar before) =>
    [
        ("event", stored.Event, "event"),
        ("commands", stored.Commands, "reply or another command"),
        ("trace", stored.Trace, "trace"),
        ("after", stored.Snapshot, "state"),
        ("before", before.Snapshot, "state before"),
    ];

    private static IEnumerable<string> OfRelease(CheckedTurn turn)
    {
        var hash = turn.Certificate.Text("release");
        if (hash != turn.Stored.Release)
        {
            yield return "the turn is stored under another release than its certificate names";
        }

        if (turn.Release is null)
        {
            yield return $"release {hash} is not stored";
        }
        else if (turn.Release.Hash != hash)
        {
            yield return $"the stored files give the hash {turn.Release.Hash}, not {hash}";
        }
    }
}
