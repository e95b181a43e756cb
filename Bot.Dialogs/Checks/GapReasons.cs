using Bot.Dialogs.Packs;
using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Templates;
using Bot.Dialogs.Testing;

namespace Bot.Dialogs.Checks;

/// <summary>Says why no conversation was found for something, as far as the pack tells.</summary>
internal sealed class GapReasons(PackDraft pack)
{
    private const string Otherwise = "otherwise";

    // What a test must say to change such a value.
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["customer"] = "customer",
        ["conversation"] = "channel",
        ["now"] = "now",
        ["hours"] = "now",
    };

    private readonly HashSet<string> _started = Started(pack.Flow);

    /// <summary>The gaps, each with its reason. Steps inside a branch that is one are left out.</summary>
    /// <param name="items">What was not reached.</param>
    public IReadOnlyList<CoverageGap> Of(IReadOnlyCollection<CoverageItem> items)
    {
        var missed = items.Where(item => item is { Step: not null, Branch: null }).Select(item => (item.Script, item.Step!.Place.Id)).ToHashSet();
        return [.. items.Where(item => item is not { Step: { } step, Branch: null } || !IsInside(step, missed)).Select(item => Gap(item, missed))];
    }

    private static HashSet<string> Started(PackFlow flow)
    {
        var started = flow.Scripts.Where(one => PackFlow.IsEntry(one.Script) || BuiltInScripts.Names.Contains(one.Script.Name)).Select(one => one.Script.Name).ToHashSet(StringComparer.Ordinal);
        for (var before = -1; before != started.Count;)
        {
            before = started.Count;
            started.UnionWith(flow.Scripts.Where(one => started.Contains(one.Script.Name)).SelectMany(one => one.Steps).SelectMany(step => step.Ways).Select(way => way.Script).OfType<string>().ToList());
        }

        return started;
    }

    // Its branch is named, or the step around it is missed as a whole.
    private bool IsInside(Step step, HashSet<(string Script, string Id)> missed)
    {
        var flow = pack.Flow.Find(step.Place.Script);
        return step.Place.Parent is { } around && flow?.Steps[around.Number] is { } parent
            && (missed.Contains((step.Place.Script, around.Id)) || parent.Blocks.Any(block => missed.Contains((step.Place.Script, flow.Steps[block.First].Place.Id)) && Holds(flow, block, step)));
    }

    private static bool Holds(ScriptFlow flow, StepBlock block, Step step)
    {
        for (var at = flow.Steps[block.First].Place; at is not null; at = at.Follower)
        {
            if (at.Number == step.Place.Number)
            {
                return true;
            }
        }

        return false;
    }

    private CoverageGap Gap(CoverageItem item, HashSet<(string Script, string Id)> missed) =>
        item.Script.Length == 0 ? OfGuideline(item)
        : !_started.Contains(item.Script) ? Gap(item, $"Nothing that a customer says or does starts the script '{item.Script}'. Give it 'when', or start it from another script.")
        : item.Step is not { } step ? OfLanguage(item)
        : pack.Flow.Find(item.Script) is { } flow ? OfStep(item, flow, flow.Steps[step.Place.Number], missed)
        : Unknown(item);

    private static CoverageGap Gap(CoverageItem item, ProblemText reason) => new(item, reason);

    private static CoverageGap Unknown(CoverageItem item) =>
        Gap(item, "None of the conversations that were tried comes here. Write a test that does.");

    private CoverageGap OfGuideline(CoverageItem item)
    {
        var topic = pack.Guidelines.Topics.FirstOrDefault(topic => topic.Found == item.Name);
        return topic is null ? Gap(item, "No conversation that was tried meets this guideline. Write a test with a message for which its condition holds.")
            : topic.Examples.Count + topic.Keywords.Count == 0 ? Gap(item, "The topic has no examples or keywords to try. Write a test with a message that means it.")
            : Gap(item, "None of the topic's own examples is taken for it. Look at what answers them, or write a test with another message.");
    }

    private CoverageGap OfLanguage(CoverageItem item)
    {
        var script = pack.Flow.Find(item.Script)?.Script;
        return script is null ? Unknown(item)
            : !PackFlow.IsEntry(script) ? Gap(item, $"Only other scripts start it, and no conversation that was tried in '{item.Language}' comes to it. Write a test that does.")
            : CustomerLines.Starting(script, item.Language).Any() ? Gap(item, $"None of its first words in '{item.Language}' starts it. Look at the patterns, keywords and examples of other scripts.")
            : Gap(item, $"It has no words in '{item.Language}' that start it. Add examples in that language.");
    }

    private CoverageGap OfStep(CoverageItem item, ScriptFlow flow, Step step, HashSet<(string Script, string Id)> missed)
    {
        var block = step.Blocks.FirstOrDefault(block => block.Name == item.Branch);
        var walk = pack.Flow.Walk(flow);
        var walked = walk.Points.Select(point => point.Step).ToHashSet();
        return walk.IsWhole && !walked.Contains(block?.First ?? step.Place.Number) ? Gap(item, "No path leads here, so that it can never happen. Remove it, or mend the condition or jump before it.")
            : item.Branch is not null && missed.Contains((item.Script, step.Place.Id)) ? Gap(item, "The step itself is never reached in the conversations that were tried. Find a way there first.")
            : item.Branch is not null ? OfBranch(item, step)
            : flow.Before(step) is { } before && missed.Contains((item.Script, before.Place.Id)) ? Gap(item, $"It stands behind line {before.Place.At.Line}, to which no conversation that was tried comes. Find a way there first.")
            : Unknown(item);
    }

    private CoverageGap OfBranch(CoverageItem item, Step step) => step switch
    {
        AskStep { Slot: { } slot, Check: null } when item.Branch == Otherwise && slot is not (FileSlot or LocationSlot) && CustomerLines.Unfit(slot) is null =>
            Gap(item, "Whatever customers say is an answer to this question, so that it never comes to 'otherwise'. Remove that, or expect something narrower."),
        IfStep decides => OfCondition(item, step, decides.Condition),
        SwitchStep decides => OfCondition(item, step, decides.Value),
        EachStep each => Gap(item, $"The list '{each.List.Text}' was empty in every conversation that was tried. Write a test in which it is not, for example by 'stubs'."),
        _ => Unknown(item),
    };

    private CoverageGap OfCondition(CoverageItem item, Step step, Expression condition)
    {
        if (condition.Names.FirstOrDefault(Settings.ContainsKey) is { } name)
        {
            return Gap(item, $"'{condition.Text}' depends on '{name}', of which not everything can be tried. Write a test that says it with '{Settings[name]}:'.");
        }

        var calls = pack.Flow.Find(step.Place.Script)!.Steps.OfType<CallStep>();
        return calls.FirstOrDefault(call => call.Into is { } into && condition.Names.Contains(into)) is { } call
            ? Gap(item, $"'{condition.Text}' depends on what '{call.Service}.{call.Operation}' gives, and nothing that was tried leads here. Write a test that says the answer with 'stubs:'.")
            : Gap(item, $"None of the answers that were tried leads here by '{condition.Text}'. Write a test with one that does.");
    }
}
