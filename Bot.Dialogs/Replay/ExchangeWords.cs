using Bot.Dialogs.Replies;
using Bot.Dialogs.Testing;

namespace Bot.Dialogs.Replay;

/// <summary>What came of something, as people read it.</summary>
internal static class ExchangeWords
{
    /// <summary>Words, cards' texts, choices and handoffs, a line each.</summary>
    public static string Of(Exchange exchange)
    {
        var lines = exchange.Replies.SelectMany(Lines)
            .Concat(exchange.Calls.Where(_ => exchange.Replies.Count == 0).Select(call => $"(asks {call})"))
            .Concat(exchange.Handoffs.Select(handoff => $"(handed to {handoff.Queue}: {handoff.Reason})"))
            .Concat(exchange.Closed ? ["(closed)"] : []);
        var text = string.Join('\n', lines);
        return text.Length > 0 ? text : "(nothing)";
    }

    private static IEnumerable<string> Lines(Reply reply)
    {
        var words = ReplyReading.Words(reply);
        return words.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Concat(reply.Choices.Count > 0 ? [$"[{string.Join("] [", reply.Choices.Select(choice => choice.Label))}]"] : []);
    }
}
