namespace Bot.Verifier.Checks;

/// <summary>Every message of a customer, and every outcome of a call, comes to exactly one visible thing, now or when what is awaited is there.</summary>
internal static class OutcomeCheck
{
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

        if (replies == 0 && turn.Kind is "said" or "service" or "model" && replies == 0 && !turn.IsAwaiting && turn.After.ValueKind != System.Text.Json.JsonValueKind.Undefined && !path.Contains("ignored"))
        {
            yield return ("outcome", "the customer got nothing, and nothing is awaited");
        }

        if (replies > path.Count && !path.Contains("failed"))
        {
            yield return ("outcome", $"{replies} replies for {path.Count} message{(path.Count == 1 ? "" : "s")}");
        }
    }
}
