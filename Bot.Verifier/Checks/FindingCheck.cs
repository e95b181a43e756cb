namespace Bot.Verifier.Checks;

/// <summary>
/// Contacts, links and numbers in a model's words are looked for anew: what neither the pack nor a service nor the conversation holds may
/// not be said, and where the model said it the gate must have found it.
/// </summary>
internal static class FindingCheck
{
    private static readonly string[] Contacts = ["G1"];

    /// <summary>What does not hold.</summary>
    public static IEnumerable<(string Check, string Why)> Of(CheckedTurn turn) =>
        turn is { Kind: "model", Path: ["model", ..], Release: { Rules.Exist: true } release } && !turn.Before.IsErased ? All(turn, release).Select(why => ("findings", why)) : [];

    private static IEnumerable<string> All(CheckedTurn turn, StoredRelease release)
    {
        bool IsInvented(string fact) => !release.Known.Holds(fact) && !turn.Before.Known.Holds(fact);

        foreach (var block in turn.Blocks.Where(block => block.GetProperty("source").Text("kind") == "model"))
        {
            foreach (var fact in SayableFacts.In(block.Text("text") ?? "").Where(IsInvented))
            {
                yield return $"'{fact}' was said, but neither the pack nor a service nor the conversation holds it";
            }
        }

        var found = turn.Certificate.List("findings").Select(finding => finding.Text("check")).ToList();
        if (!turn.IsCut && found.Count == 0 && SayableFacts.In(turn.Event.Text("text") ?? "").Any(fact => SayableFacts.IsContact(fact) && IsInvented(fact)))
        {
            yield return $"the model gave a contact that nobody gave it, and the gate is said to have found nothing ({string.Join(", ", Contacts)})";
        }
    }
}
