using System.Text.Json.Nodes;
using Bot.Dialogs.Replies;

namespace Bot.Channels.Lanying;

/// <summary>Decides who is answered. Whatever is doubtful is not: two bots that answer each other never stop.</summary>
internal static class LanyingRules
{
    // What a bridge of another agent runtime delivers for display only.
    private static readonly string[] Deliveries = ["session_sync_delivery", "im_reply_delivery", "router_reply", "session_message_sync", "probe",
        "session_transcript_observed", "session_map_settings_sync"];

    /// <summary>Decides.</summary>
    public static LanyingVerdict Decide(LanyingMessage message, LanyingApp app)
    {
        if (!IsMessage(message))
        {
            return LanyingVerdict.NotAMessage;
        }

        var ai = message.Ai;
        if (LanyingReader.Word(ai["role"]) == "ai" || message.From == message.To || message.From == 0)
        {
            return LanyingVerdict.ByBot;
        }

        if (message.From == app.BotUserId || LanyingReader.Word(ai["ai_generate"]) == "false" || LanyingReader.Word(ai["need_reply"]) == "false")
        {
            return message.InGroup ? LanyingVerdict.ByBot : LanyingVerdict.Keep;
        }

        return message.InGroup
            ? IsAddressed(message, app) ? LanyingVerdict.Answer : LanyingVerdict.NotAddressed
            : message.To != app.BotUserId ? LanyingVerdict.NotAddressed
            : app.Agents.Contains(message.From) ? LanyingVerdict.Agent
            : LanyingVerdict.Answer;
    }

    /// <summary>Whether the bot is mentioned by its id; the words alone do not count, for clients drop the mention without them.</summary>
    public static bool Mentions(JsonObject config, long bot) =>
        config["mentionList"] is JsonArray list && list.Any(entry => LanyingReader.Number(entry) == bot);

    private static bool IsMessage(LanyingMessage message) =>
        message.Kind is "CHAT" or "GROUPCHAT"
        && message.Content is not ("APPEND" or "REPLACE" or "RECALL" or "READ_ACK" or "RTC")
        && (message.Content != "COMMAND" || message.Ext[ButtonData.Member] is JsonObject)
        && !message.Ext.ContainsKey("input_status")
        && !LanyingReader.IsTrue(message.Ai["is_debug_msg"])
        && !Deliveries.Contains(LanyingReader.Word((message.Ext["openclaw"] as JsonObject)?["type"]));

    private static bool IsAddressed(LanyingMessage message, LanyingApp app) => app.Groups switch
    {
        LanyingGroups.Off => false,
        _ when app.AllowedGroups.Count > 0 && !app.AllowedGroups.Contains(message.To) => false,
        LanyingGroups.All => true,
        _ => Mentions(message.Config, app.BotUserId)
            || (app.AnswerMentionAll && (LanyingReader.IsTrue(message.Config["mentionAll"]) || LanyingReader.IsTrue(message.Config["mention_all"]))),
    };
}
