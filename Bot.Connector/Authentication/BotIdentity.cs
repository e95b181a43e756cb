namespace Bot.Connector.Authentication;

/// <summary>Who called the bot, proven.</summary>
/// <param name="Kind">By which proof.</param>
/// <param name="AppId">The app id that the token was made for; empty for anonymous calls from this machine.</param>
/// <param name="CallerId">What the activity's <c>callerId</c> is to say; absent when there is nothing to say.</param>
public sealed record BotIdentity(BotIdentityKind Kind, string AppId, string? CallerId)
{
    /// <summary>The service URL that the token proved. Only this one is worth remembering as trusted.</summary>
    public string? ProvenServiceUrl { get; init; }
}

/// <summary>Proofs of who called.</summary>
public enum BotIdentityKind
{
    /// <summary>None needed: no app id is configured and the caller is on this machine.</summary>
    Anonymous,

    /// <summary>A token of the bot service.</summary>
    Channel,

    /// <summary>An Entra token of the bot's own app: local tools, newer bot service.</summary>
    Entra,

    /// <summary>An Entra token of another bot that may call this one.</summary>
    Skill,
}
