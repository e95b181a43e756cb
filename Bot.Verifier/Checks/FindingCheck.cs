namespace Bot.Verifier.Checks;

/// <summary>
/// Contacts, links and numbers in a model's words are looked for anew: what neither the pack nor a service nor the conversation holds may
/// not be said, and where the model gave a contact the gate must have found it.
/// </summary>
internal static class FindingCheck
{
    public static void Of(CheckedTurn turn)
    {
        if (turn is not { Kind: "model", Path: ["model", ..], Before.IsErased: false, Release: { Rules.Exist: true } release })
        {
            return;
        }

        foreach (var fact in turn.Blocks.Where(block => CheckedTurn.SourceOf(block) == "model").SelectMany(block => SayableFacts.In(block.Text("text") ?? "")))
        {
            turn.Expect(!IsInvented(fact), "findings", $"'{fact}' was said, but neither the pack nor a service nor the conversation holds it");
        }

        var isSilent = !turn.IsCut && !turn.Certificate.List("findings").Any();
        turn.Expect(
            !isSilent || !SayableFacts.In(turn.Event.Text("text") ?? "").Any(fact => SayableFacts.IsContact(fact) && IsInvented(fact)),
            "findings",
            "the model gave a contact that nobody gave it, and the gate is said to have found nothing");

        bool IsInvented(string fact) => !release.Known.Holds(fact) && !turn.Before.Known.Holds(fact);
    }
}
