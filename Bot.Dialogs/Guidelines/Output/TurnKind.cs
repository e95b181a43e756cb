namespace Bot.Dialogs.Guidelines.Output;

/// <summary>What the current turn is about, as far as it decides whether an offer fits.</summary>
public enum TurnKind
{
    /// <summary>An ordinary question.</summary>
    Normal,

    /// <summary>The customer complains.</summary>
    Complaint,

    /// <summary>Something urgent.</summary>
    Urgent,

    /// <summary>Something was refused.</summary>
    Refusal,

    /// <summary>The customer asks about personal data.</summary>
    Privacy,

    /// <summary>The customer is in distress.</summary>
    Distress,

    /// <summary>The customer declined an offer before.</summary>
    Declined,
}
