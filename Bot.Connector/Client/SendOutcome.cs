namespace Bot.Connector.Client;

/// <summary>How a call to a channel went. Expected failures are values; only cancellation is thrown.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The channel has it.</summary>
    /// <param name="Id">Its id there; empty when the channel did not tell, which is common and no failure.</param>
    public sealed record Delivered(string Id) : SendOutcome;

    /// <summary>Not now; the same call may succeed later.</summary>
    /// <param name="After">How long the channel asks to wait; absent when it does not say.</param>
    /// <param name="Status">HTTP status; absent when no answer came.</param>
    /// <param name="Message">Why, for people.</param>
    public sealed record Retry(TimeSpan? After, int? Status, string Message) : SendOutcome
    {
        /// <summary>The call may have arrived although no answer came back: trying again can double a message.</summary>
        public bool MayHaveArrived { get; init; }
    }

    /// <summary>Never; the same call will be refused again.</summary>
    /// <param name="Status">HTTP status; absent when the call was not made.</param>
    /// <param name="Code">The channel's name of the error, or ours.</param>
    /// <param name="Message">Why, for people.</param>
    public sealed record Refused(int? Status, string? Code, string Message) : SendOutcome
    {
        /// <summary>The channel does not have this operation, which is no fault of the call.</summary>
        public bool Unsupported => Status is 405 or 501;
    }
}
