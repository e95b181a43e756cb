using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Conversations;

/// <summary>What a turn comes to when the engine fails.</summary>
internal static class FailedTurn
{
    /// <summary>The stage that the trace names.</summary>
    public const string Stage = "failed";

    /// <summary>Leaves scripts and what they await, keeps what is known of the customer, and apologizes for each message that loses its answer.</summary>
    /// <param name="release">The release that took the turn.</param>
    /// <param name="state">The conversation before it.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="errorId">The id under which the log tells more.</param>
    public static TurnResult Of(Release release, ConversationState state, TurnEvent happened, string errorId)
    {
        var language = state.Language.Length > 0 ? state.Language : release.Languages[0];
        var next = state with
        {
            Release = release.Hash,
            Turns = state.Turns + 1,
            Messages = state.Messages + (happened is CustomerSaid ? 1 : 0),
            Language = language,
            Frames = [],
            Which = null,
            Offered = [],
            Call = null,
            Model = null,
            Waiting = [],
        };
        var unanswered = state.Waiting.Count + (happened is CustomerSaid or ServiceReturned or ModelReturned ? 1 : 0);
        return new(next, [.. Enumerable.Repeat(Apology(language, errorId), unanswered)], new([new(Stage, "apology") { Reason = errorId }]));
    }

    private static Send Apology(string language, string errorId) => new(new Reply
    {
        Language = language,
        Blocks = [new TextBlock(Words(language, errorId)) { Source = new("standing") }],
    });

    private static string Words(string language, string errorId) => language == "zh"
        ? $"抱歉，我这里出了问题，没能处理您的消息。请重新输入，或说“转人工”。（错误编号 {errorId}）"
        : $"I am sorry, something went wrong here and I could not deal with your message. Please try again, or say “talk to a person”. (Error id {errorId})";
}
