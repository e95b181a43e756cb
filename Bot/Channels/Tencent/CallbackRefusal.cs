namespace Bot.Channels.Tencent;

/// <summary>Why a callback is not taken.</summary>
/// <param name="Reason">A short code, for counts and logs.</param>
/// <param name="Status">The HTTP status that says so.</param>
internal sealed record CallbackRefusal(string Reason, int Status)
{
    /// <summary>No such account here.</summary>
    public static CallbackRefusal Unknown { get; } = new("unknown-account", StatusCodes.Status404NotFound);

    /// <summary>The body is longer than any message.</summary>
    public static CallbackRefusal TooLarge { get; } = new("too-large", StatusCodes.Status413PayloadTooLarge);

    /// <summary>It is no message.</summary>
    public static CallbackRefusal Unreadable { get; } = new("unreadable", StatusCodes.Status400BadRequest);

    /// <summary>Not signed with our token.</summary>
    public static CallbackRefusal Signature { get; } = new("signature", StatusCodes.Status403Forbidden);

    /// <summary>Encrypted with another key, for another account, or not encrypted though it should be.</summary>
    public static CallbackRefusal Encryption { get; } = new("encryption", StatusCodes.Status403Forbidden);

    /// <summary>Signed too long ago, or the host's clock is wrong.</summary>
    public static CallbackRefusal Old { get; } = new("timestamp", StatusCodes.Status403Forbidden);

    /// <summary>A signature that came before with another message.</summary>
    public static CallbackRefusal Replayed { get; } = new("replayed", StatusCodes.Status403Forbidden);

    /// <summary>A message for another account or app.</summary>
    public static CallbackRefusal Receiver { get; } = new("receiver", StatusCodes.Status403Forbidden);
}
