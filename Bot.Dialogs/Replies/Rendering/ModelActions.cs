using System.Text.Json.Nodes;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>What every channel offers under a model's words: a rating, and the way to a person.</summary>
internal static class ModelActions
{
    /// <summary>Labels and what their buttons send back.</summary>
    public static IEnumerable<(string Label, JsonObject Data)> Of(Reply reply) =>
    [
        (ReplyWords.Helpful(reply.Language), ButtonJson.Data(new ButtonData { Feedback = "helpful", Answer = reply.Answer })),
        (ReplyWords.NotHelpful(reply.Language), ButtonJson.Data(new ButtonData { Feedback = "not-helpful", Answer = reply.Answer })),
        (ReplyWords.TalkToPerson(reply.Language), ButtonJson.Data(new ButtonData { Command = "human" })),
        .. reply.Explains ? [Why(reply)] : (IEnumerable<(string, JsonObject)>)[],
    ];

    /// <summary>The question why the bot answers so.</summary>
    public static (string Label, JsonObject Data) Why(Reply reply) => (ReplyWords.Why(reply.Language), ButtonJson.Data(new ButtonData { Command = "why" }));
}
