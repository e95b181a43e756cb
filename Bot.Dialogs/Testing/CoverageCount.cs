using Bot.Dialogs.Packs;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Testing;

/// <summary>Counts what a test goes through. Not for several threads at once.</summary>
internal sealed class CoverageCount
{
    private const string Else = "else";

    private readonly HashSet<(string Script, string Step)> _steps = [];
    private readonly HashSet<(string Script, string Step)> _elses = [];
    private readonly HashSet<(string Script, string Language)> _scripts = [];

    /// <summary>Takes a turn and counts.</summary>
    public TurnResult Step(Release release, ConversationState state, TurnEvent happened)
    {
        List<StepPlace> entered = [];
        var result = Engine.Watch(release, state, happened, step => entered.Add(step.Place));
        foreach (var place in entered)
        {
            _steps.Add((place.Script, place.Id));
            _scripts.Add((place.Script, result.State.Language));
        }

        foreach (var entry in result.Trace.Entries)
        {
            if (entry is { Stage: "step", Decision: Else, Script: { } script, Step: { } step })
            {
                _elses.Add((script, step));
            }
        }

        return result;
    }

    /// <summary>Adds what another test went through.</summary>
    public void Add(CoverageCount other)
    {
        _steps.UnionWith(other._steps);
        _elses.UnionWith(other._elses);
        _scripts.UnionWith(other._scripts);
    }

    /// <summary>What of a pack was gone through.</summary>
    public PackCoverage Of(Release release)
    {
        var scripts = release.Content.Scripts.Values;
        var steps = scripts.SelectMany(script => script.Steps);
        return new(
            [.. steps.Select(step => Item(step, $"{step.Place.Script}, {step.Kind} {step.Place.Id}", _steps.Contains((step.Place.Script, step.Place.Id))))],
            [.. scripts.SelectMany(script => script.Steps.SelectMany(step => Branches(step, script.Steps)))],
            [.. scripts.SelectMany(script => release.Languages.Select(language =>
                new CoverageItem(script.At.File, script.At.Line, $"{script.Name} ({language})", _scripts.Contains((script.Name, language)))))]);
    }

    private static CoverageItem Item(Step step, string name, bool covered) => new(step.Place.At.File, step.Place.At.Line, name, covered);

    // A branch without steps leaves no step behind: that an "if" without "else" went on is in the trace.
    private IEnumerable<CoverageItem> Branches(Step step, IReadOnlyList<Step> steps)
    {
        foreach (var block in step.Blocks)
        {
            yield return Item(step, $"{step.Place.Script}, {step.Kind} {step.Place.Id}: {block.Name}", _steps.Contains((step.Place.Script, steps[block.First].Place.Id)));
        }

        if (step is IfStep { Else: null })
        {
            yield return Item(step, $"{step.Place.Script}, {step.Kind} {step.Place.Id}: {Else}", _elses.Contains((step.Place.Script, step.Place.Id)));
        }
    }
}
