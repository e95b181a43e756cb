using System.Text.Json;

namespace Bot.Verifier.Checks;

/// <summary>Every message of a customer, and every outcome of a call, comes to exactly one visible thing, now or when what is awaited is there.</summary>
internal static class OutcomeCheck
{
    private const int LineLength = 160;
    private const int LinesKept = 8;
    private const int Accepted = 2;

    /// <summary>What does not hold.</summary>
    public static IEnumerable<(string Check, string Why)> Of(CheckedTurn turn)
    {
        var path = turn.Path;
        var replies = turn.CommandsOf("send").Count();
        var visible = turn.CommandsOf("send").All(send => send.GetProperty("reply").List("blocks").Any());
        if (!visible)
        {
            yield return ("outcome", "a reply shows nothing");
        }

        var isDue = turn.Kind is "said" or "service" or "model" or "agent" || (turn.Kind == "started" && turn.Trace.List("entries").Any(entry => entry.Text("stage") == "greeting" && entry.Text("decision") == "said"));
        if (replies == 0 && isDue && !turn.IsAwaiting && turn.After.ValueKind == JsonValueKind.Object && !path.Contains("ignored") && !IsWithPerson(turn))
        {
            yield return ("outcome", "the customer got nothing, and nothing is awaited");
        }

        if (replies > path.Count && !path.Contains("failed"))
        {
            yield return ("outcome", $"{replies} replies for {path.Count} message{(path.Count == 1 ? "" : "s")}");
        }

        if (!path.Contains("failed") && turn.After.ValueKind == JsonValueKind.Object && !IsRemembered(turn))
        {
            yield return ("outcome", "the replies are not those that the conversation remembers");
        }
    }

    // What is passed on to a person need not be answered by the bot.
    private static bool IsWithPerson(CheckedTurn turn) => turn.Path is ["person"] && turn.StateBefore.Number("person") >= Accepted;

    // The state keeps the last lines of the conversation, shortened: what was said before, the customer's words if there were any, the replies.
    private static bool IsRemembered(CheckedTurn turn)
    {
        var kept = Lines(turn.After).ToList();
        var said = turn.CommandsOf("send").Select(send => string.Join(' ', send.GetProperty("reply").List("blocks").Where(block => block.Text("block") == "text").Select(block => block.Text("text"))))
            .Where(text => !string.IsNullOrWhiteSpace(text)).Select(Shortened).ToList();
        if (turn.Path.Count > 1)
        {
            var spoken = Lines(turn.StateBefore).OfType<string>().Concat(said).ToList();
            return spoken.TakeLast(kept.OfType<string>().Count()).SequenceEqual(kept.OfType<string>());
        }

        return Enumerable.Range(0, 2).Any(words => Lines(turn.StateBefore).Concat(Enumerable.Repeat((string?)null, words)).Concat(said).TakeLast(LinesKept).SequenceEqual(kept));
    }

    // The customer's lines are null.
    private static IEnumerable<string?> Lines(JsonElement state) => state.List("history").Select(line => line.Is("byCustomer") ? null : line.Text("text") ?? "");

    private static string Shortened(string text) => text.Length <= LineLength ? text : text[..(char.IsHighSurrogate(text[LineLength - 1]) ? LineLength - 1 : LineLength)] + "…";
}
