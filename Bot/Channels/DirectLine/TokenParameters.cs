namespace Bot.Channels.DirectLine;

/// <summary>What clients may say when they ask for a token or start a conversation.</summary>
internal sealed record TokenParameters
{
    /// <summary>The user.</summary>
    public TokenUser? User { get; init; }

    /// <summary>Web origins that may use the token.</summary>
    public IReadOnlyList<string?> TrustedOrigins { get; init => field = value ?? []; } = [];

    /// <summary>The user's language, BCP 47.</summary>
    public string? Locale { get; init; }
}

/// <summary>A user, as a client names them.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name to show.</param>
internal sealed record TokenUser(string? Id = null, string? Name = null);
