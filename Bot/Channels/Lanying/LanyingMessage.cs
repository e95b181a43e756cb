using System.Text.Json.Nodes;

namespace Bot.Channels.Lanying;

/// <summary>A message as the subscription or the conversation history brings it.</summary>
/// <param name="AppId">The app.</param>
/// <param name="Id">The message's id, unique in its app.</param>
/// <param name="Kind"><c>CHAT</c>, <c>GROUPCHAT</c>, or <c>APPEND</c> or <c>REPLACE</c> for an edit.</param>
/// <param name="Content"><c>TEXT</c>, <c>IMAGE</c>, <c>AUDIO</c>, <c>VIDEO</c>, <c>FILE</c>, <c>LOCATION</c>, <c>COMMAND</c>, <c>FORWARD</c>.</param>
/// <param name="From">User id of the sender; 0 when it is missing.</param>
/// <param name="To">The bot's user id, or the group's id.</param>
/// <param name="Text">The words, empty for most media.</param>
internal sealed record LanyingMessage(string AppId, string Id, string Kind, string Content, long From, long To, string Text)
{
    /// <summary>What apps add; never absent, and never to be trusted when a customer sends it.</summary>
    public required JsonObject Ext { get; init; }

    /// <summary>Mentions and push texts.</summary>
    public required JsonObject Config { get; init; }

    /// <summary>Describes the file or place.</summary>
    public required JsonObject Attachment { get; init; }

    /// <summary>Whether it was said in a group.</summary>
    public bool InGroup => Kind == "GROUPCHAT";

    /// <summary><c>ext.ai</c>, or the member that older apps use.</summary>
    public JsonObject Ai => Ext["ai"] as JsonObject ?? Ext["lanying_connector"] as JsonObject ?? [];
}
