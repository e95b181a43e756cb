namespace Bot.Dialogs.Turns;

/// <summary>How far a handoff to a person is.</summary>
public enum PersonState
{
    /// <summary>The bot serves.</summary>
    None,

    /// <summary>A person was asked for; the bot serves until one accepts.</summary>
    Asked,

    /// <summary>A person has the conversation; the bot only passes messages on.</summary>
    Accepted,

    /// <summary>A person has the conversation, and the customer was told so.</summary>
    AcceptedAndTold,
}
