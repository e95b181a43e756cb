namespace Bot.Dialogs.Certificates;

/// <summary>What a conversation's next certificate hangs on.</summary>
/// <param name="Seal">Digest of the certificate before; of the conversation's key before the first.</param>
/// <param name="State">Digest of the state before; absent when there is none.</param>
public sealed record CertificateChain(string Seal, string? State)
{
    private const string Anchor = "channelbot-certificate-1\n";

    /// <summary>The chain of a conversation that has no certificate yet.</summary>
    /// <param name="conversation">Its key.</param>
    public static CertificateChain Start(string conversation) => new(Digest.Of(Anchor + conversation), null);
}
