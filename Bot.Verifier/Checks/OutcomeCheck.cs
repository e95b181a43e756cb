using System.Text.Json;

namespace Bot.Verifier.Checks;

/// <summary>Every message of a customer, and every outcome of a call, comes to exactly one visible thing, now or when what is awaited is there.</summary>
internal static class OutcomeCheck
{
    private const int LineLength = 160;
    private const int LinesKept = 8;

    public static void Of(CheckedTurn turn)
    {
        var (path, replies) = (turn.Path, turn.CommandsOf("send").ToList());
        turn.Expect(replies.All(send => CheckedTurn.BlocksOf(send).Any()), "outcome", "a reply shows nothing");
        turn.Expect(replies.Count <= path.Count || path.Contains("failed"), "outcome", $"{replies.Count} replies for {path.Count} messages");
        if (turn.After.ValueKind == JsonValueKind.Object)
        {
            turn.Expect(replies.Count > 0 || turn.IsAwaiting || !IsDue(turn), "outcome", "the customer got nothing, and nothing is awaited");
            turn.Expect(path.Contains("failed") || IsRemembered(turn, replies), "outcome", "the replies are not those that the conversation remembers");
        }
    }

    // What is passed on to a person need not be answered by the bot.
    private static bool IsDue(CheckedTurn turn) =>
        !turn.Path.Contains("ignored") && !(turn.Path is ["person"] && PathCheck.IsWithPerson(turn))
        && (turn.Kind is "said" or "service" or "model" or "agent" || (turn.Kind == "started" && turn.Trace.List("entries").Any(entry => entry.Text("stage") == "greeting" && entry.Text("decision") == "said")));

    // The state keeps the last lines of the conversation, shortened: what was said before, the customer's words if there were any, the replies.
    private static bool IsRemembered(CheckedTurn turn, List<JsonElement> replies)
    {
        var kept = Lines(turn.After).ToList();
        var said = replies.Select(send => string.Join(' ', CheckedTurn.BlocksOf(send).Where(block => block.Text("block") == "text").Select(block => block.Text("text"))))
            .Where(text => !string.IsNullOrWhiteSpace(text)).Select(Shortened).ToList();
        if (turn.Path.Count > 1)
        {
            var spoken = kept.OfType<string>().ToList();
            return Lines(turn.StateBefore).OfType<string>().Concat(said).TakeLast(spoken.Count).SequenceEqual(spoken);
        }

        return WordsOf(turn).Any(words => Lines(turn.StateBefore).Concat(Enumerable.Repeat((string?)null, words)).Concat(said).TakeLast(LinesKept).SequenceEqual(kept));
    }

    // Lines that the customer adds; of a pressed button, a file, and what comes while a model speaks it cannot be told.
    private static int[] WordsOf(CheckedTurn turn) => turn.Kind != "said" ? [0]
        : turn.After.Number("messages") == turn.StateBefore.Number("messages") || turn.Event.Has("value") || string.IsNullOrWhiteSpace(turn.Event.Text("text")) ? [0, 1]
        : [1];

    // The customer's lines are null.
    private static IEnumerable<string?> Lines(JsonElement state) => state.List("history").Select(line => line.Is("byCustomer") ? null : line.Text("text") ?? "");

    private static string Shortened(string text) => text.Length <= LineLength ? text : text[..(char.IsHighSurrogate(text[LineLength - 1]) ? LineLength - 1 : LineLength)] + "…";
}
