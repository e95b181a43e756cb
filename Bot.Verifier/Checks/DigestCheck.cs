namespace Bot.Verifier.Checks;

/// <summary>What the certificate says of bytes must be what the bytes are: event, reply, decisions, states, release, and the certificate before.</summary>
internal static class DigestCheck
{
    public static void Of(CheckedTurn turn)
    {
        var (stored, certificate, before) = (turn.Stored, turn.Certificate, turn.Before);
        turn.Expect(Digest.Of(stored.Certificate) == stored.Seal, "certificate", "the certificate is not the one that was sealed");
        turn.Expect(certificate.Text("previous") == before.Seal, "chain", "the certificate does not follow the one before it");
        turn.Expect(certificate.Number("turn") == stored.Number, "chain", $"the certificate is of turn {certificate.Number("turn")}");
        Part("event", stored.Event, "event");
        Part("commands", stored.Commands, "reply or another command");
        Part("trace", stored.Trace, "trace");
        Part("after", stored.Snapshot, "state");
        Part("before", before.Snapshot, "state before");
        turn.Expect(before.Snapshot.Length > 0 || before.IsErased || certificate.Text("before") is null, "before", "the certificate knows a state before, but there is none");

        var hash = certificate.Text("release");
        turn.Expect(hash == stored.Release, "release", "the turn is stored under another release than its certificate names");
        turn.Expect(turn.Release is not null, "release", $"release {hash} is not stored");
        turn.Expect(turn.Release is null || turn.Release.Hash == hash, "release", $"the stored files give the hash {turn.Release?.Hash}, not {hash}");

        void Part(string name, byte[] bytes, string what) =>
            turn.Expect(bytes.Length == 0 || certificate.Text(name) == Digest.Of(bytes), name, $"the stored {what} is not the one of the certificate");
    }
}
