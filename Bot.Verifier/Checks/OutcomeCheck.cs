using System.Text.Json;

namespace Bot.Verifier.Checks;

/// <summary>Every message of a customer, and every outcome of a call, comes to exactly one visible thing, now or when what is awaited is there.</summary>
internal static class OutcomeCheck
{
    private const int LineLength = 160;

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
        if (replies == 0 && isDue && !turn.IsAwaiting && turn.After.ValueKind == JsonValueKind.Object && !path.Contains("ignored"))
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

    // The state keeps the last lines of the conversation, shortened.
    private static bool IsRemembered(CheckedTurn turn)
    {
        var kept = Lines(turn.After);
        var said = turn.CommandsOf("send").Select(send => string.Join(' ', send.GetProperty("reply").List("blocks").Where(block => block.Text("block") == "text").Select(block => block.Text("text"))));
        List<string> all = [.. Lines(turn.StateBefore), .. said.Where(text => !string.IsNullOrWhiteSpace(text)).Select(Shortened)];
        return kept.Count <= all.Count && all.TakeLast(kept.Count).SequenceEqual(kept);
    }

    private static List<string> Lines(JsonElement state) => [.. state.List("history").Where(line => !line.Is("byCustomer")).Select(line => line.Text("text") ?? "")];

    private static string Shortened(string text) => text.Length <= LineLength ? text : text[..(char.IsHighSurrogate(text[LineLength - 1]) ? LineLength - 1 : LineLength)] + "…";
}
