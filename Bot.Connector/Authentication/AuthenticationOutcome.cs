namespace Bot.Connector.Authentication;

/// <summary>Whether a call is believed. A refusal is a value: bad tokens are everyday.</summary>
public abstract record AuthenticationOutcome
{
    private AuthenticationOutcome()
    {
    }

    /// <summary>Believed.</summary>
    /// <param name="Identity">Who called.</param>
    public sealed record Authenticated(BotIdentity Identity) : AuthenticationOutcome;

    /// <summary>Not believed; no turn runs.</summary>
    /// <param name="Status">401 when there is no valid token, 403 when a valid token does not allow this activity.</param>
    /// <param name="Reason">Why, for the log; callers learn the status only.</param>
    public sealed record Refused(int Status, string Reason) : AuthenticationOutcome;
}
