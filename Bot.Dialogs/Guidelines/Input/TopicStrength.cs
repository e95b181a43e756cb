namespace Bot.Dialogs.Guidelines.Input;

/// <summary>Whether a rule holds beside whatever else a message may mean.</summary>
internal enum TopicStrength
{
    /// <summary>Always.</summary>
    Hard,

    /// <summary>Unless an example of the pack itself is of that form.</summary>
    Firm,

    /// <summary>Unless the message clearly means a script or an allowed topic.</summary>
    Soft,
}
