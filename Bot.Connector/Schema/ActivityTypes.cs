namespace Bot.Connector.Schema;

/// <summary>The kinds of activities, as written on the wire.</summary>
public static class ActivityTypes
{
    /// <summary>Something said.</summary>
    public const string Message = "message";

    /// <summary>Somebody is writing.</summary>
    public const string Typing = "typing";

    /// <summary>The conversation changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>Contacts changed.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Reactions to a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>Something happened.</summary>
    public const string Event = "event";

    /// <summary>A question that the HTTP response answers.</summary>
    public const string Invoke = "invoke";

    /// <summary>The sender is done.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>Asks to erase a user's data.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>A message for one recipient.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>Diagnostics.</summary>
    public const string Trace = "trace";

    /// <summary>Old form of handing over.</summary>
    public const string Handoff = "handoff";

    /// <summary>Asks to act.</summary>
    public const string Command = "command";

    /// <summary>Outcome of a command.</summary>
    public const string CommandResult = "commandResult";

    /// <summary>Answer to an invoke inside an event stream; never sent to a channel.</summary>
    public const string InvokeResponse = "invokeResponse";
}
