namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>What a bracket at the start of a turn makes happen.</summary>
internal enum HappeningKind
{
    /// <summary>The message comes in a group.</summary>
    Group,

    /// <summary>The message names the bot.</summary>
    Mentioned,

    /// <summary>The message names nobody.</summary>
    NotMentioned,

    /// <summary>Another customer, or the one of an id, writes.</summary>
    User,

    /// <summary>Nobody is logged in.</summary>
    Anonymous,

    /// <summary>The customer's conversation begins anew.</summary>
    NewConversation,

    /// <summary>The customer goes by a name.</summary>
    Nickname,

    /// <summary>A file comes along.</summary>
    File,

    /// <summary>A picture comes along.</summary>
    Picture,

    /// <summary>A voice message, a video, a sticker or a place comes along.</summary>
    Media,

    /// <summary>A service or tool returns words.</summary>
    ToolReturns,

    /// <summary>A service or tool fails.</summary>
    ToolFails,

    /// <summary>The model says words.</summary>
    ModelReturns,

    /// <summary>The model fails.</summary>
    ModelFails,

    /// <summary>The model's words come in parts.</summary>
    Streamed,

    /// <summary>A content filter stops the customer's message.</summary>
    InputBlocked,

    /// <summary>A passage of the knowledge says words.</summary>
    Passage,

    /// <summary>The same message is delivered again.</summary>
    Repeated,

    /// <summary>A member of the message's extension.</summary>
    Extension,

    /// <summary>The service is suspended.</summary>
    Suspended,

    /// <summary>The text is longer than a model takes.</summary>
    LongText,

    /// <summary>A person takes the conversation.</summary>
    AgentJoins,

    /// <summary>A person writes.</summary>
    AgentSays,

    /// <summary>A person gives the conversation back.</summary>
    AgentLeaves,

    /// <summary>No person is there.</summary>
    AgentAbsent,

    /// <summary>Ordinary questions are asked and answered.</summary>
    Ordinary,

    /// <summary>The customer quotes words.</summary>
    Quoted,

    /// <summary>Time passes.</summary>
    Later,

    /// <summary>It is a time at which nobody works.</summary>
    OutsideHours,

    /// <summary>The customer opens the chat.</summary>
    Opens,

    /// <summary>An earlier message is changed or taken back.</summary>
    Edited,

    /// <summary>The bot's own words come back.</summary>
    Echo,

    /// <summary>The message is empty.</summary>
    Empty,

    /// <summary>The channel.</summary>
    Channel,
}

/// <summary>Something that happens at a turn besides the words that are typed.</summary>
/// <param name="Kind">What.</param>
/// <param name="Text">The words, name or code that belong to it.</param>
/// <param name="Number">The number that belongs to it.</param>
/// <param name="Name">The name of the file, tool or member.</param>
internal sealed record Happening(HappeningKind Kind, string Text = "", int Number = 0, string Name = "");
