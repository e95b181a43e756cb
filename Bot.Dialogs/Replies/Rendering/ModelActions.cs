using System.Text.Json.Nodes;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>What every channel offers under a model's words: a rating, and the way to a person; and the question why, which other answers have too.</summary>
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

    /// <summary>Whether that question has a place of its own where nothing can be pressed: where cards have a button for it. Plain words have none, there the customer just asks.</summary>
    public static bool OffersWhy(Reply reply) =>
        reply.Explains && !reply.ByModel && (reply.Choices.Count > 0 || reply.Blocks.Any(block => block is FormBlock or CardBlock { Cards.Count: 1 }));

    /// <summary>The question why the bot answers so.</summary>
    public static (string Label, JsonObject Data) Why(Reply reply) => (ReplyWords.Why(reply.Language), ButtonJson.Data(new ButtonData { Command = "why" }));
}
