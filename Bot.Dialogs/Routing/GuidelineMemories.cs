using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines;
using Bot.Dialogs.Guidelines.Folding;
using Bot.Dialogs.Guidelines.Input;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Routing;

/// <summary>What the guidelines remember of a conversation: only what makes them stricter, never a fact.</summary>
internal static partial class GuidelineMemories
{
    private const int LongestQuestion = 160;
    private const int MostWords = 8;
    private const int MostNames = 20;

    /// <summary>Keeps what a message has shown.</summary>
    public static void Keep(Turn turn, InputReply reply, InputVerdict verdict, string text)
    {
        var before = turn.State.Guidelines;
        var after = (before ?? new()) with { Intent = Intent(turn, reply, before), Declined = before?.Declined == true || verdict.Declines };
        if (reply.Refused)
        {
            after = after with
            {
                Refusals = after.Refusals + 1,
                Topic = verdict.Findings.FirstOrDefault(finding => finding.Topic.Refuses)?.Topic.Name ?? StandardTopics.Instructions,
                Question = JsonText.Clip(JsonText.Whole(text), LongestQuestion),
                At = turn.State.Messages,
                Supplied = [.. after.Supplied.Concat(SuppliedNames.In(text)).Distinct(StringComparer.OrdinalIgnoreCase).TakeLast(MostNames)],
                Codewords = [.. after.Codewords.Concat(Quoted().Matches(text).Select(match => TextFolding.Fold(match.Groups["word"].Value))).Where(word => word.Length > 1).Distinct().TakeLast(MostWords)],
            };
        }

        else if (SuppliedNames.Own(text) is { } own)
        {
            after = after with { OwnName = own };
        }

        if (reply.Decision?.Fired.Where(guideline => guideline.Once).Select(guideline => guideline.Name).ToList() is { Count: > 0 } acted)
        {
            after = after with { Acted = [.. after.Acted.Union(acted)] };
        }

        if (reply.After is not null)
        {
            after = after with { After = reply.After };
        }

        if (before is not null || after != new GuidelineMemory())
        {
            turn.State = turn.State with { Guidelines = after };
        }
    }

    // While a complaint or an outage waits for a person, it colours what else is said.
    private static string Intent(Turn turn, InputReply reply, GuidelineMemory? before) =>
        reply.Intent.Length > 0 ? reply.Intent : turn.State.Person != PersonState.None && before is { Intent: "complaint" or "urgent" or "privacy" or "distress" } ? before.Intent : "";

    [GeneratedRegex("[\"“”「『](?<word>[^\"“”「」『』]{2,20})[\"“”」』]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
