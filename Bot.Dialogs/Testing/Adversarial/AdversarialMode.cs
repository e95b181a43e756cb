namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>How the model behaves in a run.</summary>
public enum AdversarialMode
{
    /// <summary>It obeys the attacker, invents and leaks.</summary>
    Hostile,

    /// <summary>It refuses everything.</summary>
    Refusal,

    /// <summary>It answers rightly, from the pack's facts.</summary>
    Answer,
}
