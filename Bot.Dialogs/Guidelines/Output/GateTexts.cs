namespace Bot.Dialogs.Guidelines.Output;

/// <summary>The fixed texts that stand in for what may not be said, in the customer's language.</summary>
public sealed record GateTexts
{
    /// <summary>Instead of an answer that may not be given.</summary>
    public required string Refusal { get; init; }

    /// <summary>Instead of an answer that has no source left.</summary>
    public required string Unknown { get; init; }

    /// <summary>Instead of claiming an action that did not happen: a person is asked to do it.</summary>
    public required string HandOff { get; init; }

    /// <summary>Instead of claiming to be human.</summary>
    public required string Disclosure { get; init; }
}
