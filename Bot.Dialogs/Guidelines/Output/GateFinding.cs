namespace Bot.Dialogs.Guidelines.Output;

/// <summary>What a check does with the sentence it stopped at; the later in this list wins.</summary>
public enum GateEffect
{
    /// <summary>A part of it is hidden.</summary>
    Mask,

    /// <summary>It is left out.</summary>
    Remove,

    /// <summary>A fixed text stands in its place.</summary>
    Replace,

    /// <summary>A person is asked to do what it claims.</summary>
    HandOff,

    /// <summary>The answer ends here with the refusal.</summary>
    Refuse,
}

/// <summary>Something in a draft that may not be said.</summary>
/// <param name="Check">The check of the service guidelines, see <see cref="GateChecks"/>.</param>
/// <param name="Effect">What was done about it.</param>
/// <param name="Evidence">The words that gave it away, at most 60 characters; digits of secrets are hidden.</param>
public sealed record GateFinding(string Check, GateEffect Effect, string Evidence);
