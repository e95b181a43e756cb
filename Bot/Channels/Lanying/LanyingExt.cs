using System.Text.Json.Nodes;

namespace Bot.Channels.Lanying;

/// <summary>What the bot's messages say of themselves to clients, bridges and other bots (<c>ext.ai</c>).</summary>
internal static class LanyingExt
{
    /// <summary>A message that is whole.</summary>
    public static JsonObject Whole(LanyingAsked? asked) => In(Of(asked, streams: false, finishReason: "stop"));

    /// <summary>Words of an answer that grows, or its end.</summary>
    /// <param name="asked">What is answered.</param>
    /// <param name="interval">Time between two showings: clients type the words over it.</param>
    /// <param name="number">Which operation it is, from 1; clients drop what is not above the last they saw.</param>
    /// <param name="ends">Whether nothing follows.</param>
    public static JsonObject Streamed(LanyingAsked? asked, TimeSpan interval, int number, bool ends)
    {
        var ai = Of(asked, streams: true, ends ? "stop" : null);
        ai["stream_interval"] = Math.Max(1, (int)interval.TotalSeconds);
        ai["seq"] = number;
        ai["finish"] = ends;
        return In(ai);
    }

    /// <summary>A notice that something went wrong.</summary>
    public static JsonObject Error(string code, string text) =>
        In(new() { ["role"] = "ai", ["stream"] = false, ["result"] = "error", ["error_code"] = code, ["error_message"] = text });

    /// <summary>Words that are only shown: no bot shall answer them.</summary>
    public static JsonObject Shown() => In(new() { ["role"] = "ai", ["ai_generate"] = false });

    private static JsonObject Of(LanyingAsked? asked, bool streams, string? finishReason)
    {
        var ai = new JsonObject { ["role"] = "ai", ["stream"] = streams };
        if (finishReason is not null)
        {
            ai["finish_reason"] = finishReason;
        }

        if (asked is null)
        {
            return ai;
        }

        ai["request_msg_id"] = asked.Id;
        if (asked.Feedback is { } feedback)
        {
            ai["feedback"] = feedback.DeepClone();
        }

        if (asked.Ignored.Count > 0)
        {
            ai["ignored"] = new JsonArray([.. asked.Ignored.Select(name => JsonValue.Create(name))]);
        }

        return ai;
    }

    private static JsonObject In(JsonObject ai) => new() { ["ai"] = ai };
}
