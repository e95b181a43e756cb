using System.Text.Json;
using Bot.Dialogs.Guidelines;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Testing;

/// <summary>Counts what a test goes through. Not for several threads at once.</summary>
internal sealed class CoverageCount
{
    private const string Else = "else";

    private readonly HashSet<(string Script, string Step)> _steps = [];
    private readonly HashSet<(string Script, string Step)> _elses = [];
    private readonly HashSet<(string Script, string Step, string Name, string Option)> _options = [];
    private readonly HashSet<(string Script, string Language)> _scripts = [];
    private readonly HashSet<string> _guidelines = new(StringComparer.Ordinal);

    /// <summary>How many turns were counted.</summary>
    public long Turns { get; private set; }

    /// <summary>Counts a turn.</summary>
    /// <param name="entered">The steps that it entered.</param>
    /// <param name="result">What came of it.</param>
    public void Count(IReadOnlyList<StepPlace> entered, TurnResult result)
    {
        Turns++;
        foreach (var place in entered)
        {
            _steps.Add((place.Script, place.Id));
            _scripts.Add((place.Script, result.State.Language));
        }

        _guidelines.UnionWith(result.Evidence?.FiredGuidelines.Select(GuidelineName) ?? []);
        _guidelines.UnionWith(result.Evidence?.Findings.Select(finding => finding.Check) ?? []);
        foreach (var entry in result.Trace.Entries)
        {
            if (entry is { Stage: "step", Decision: Else, Script: { } script, Step: { } step })
            {
                _elses.Add((script, step));
            }
        }
    }

    /// <summary>Counts an answer: an option that was chosen is a branch.</summary>
    public void Count(QuestionStep question, JsonElement answer)
    {
        switch (question)
        {
            case ChooseStep choose:
                foreach (var value in answer.ValueKind == JsonValueKind.Array ? answer.EnumerateArray().ToList() : [answer])
                {
                    _options.Add((choose.Place.Script, choose.Place.Id, choose.Name, value.ToString()));
                }

                break;
            case FormStep form when answer.ValueKind == JsonValueKind.Object:
                foreach (var part in form.Parts.Where(part => answer.TryGetProperty(part.Name, out _)))
                {
                    Count(part.Asks, answer.GetProperty(part.Name));
                }

                break;
        }
    }

    /// <summary>Adds what another test went through.</summary>
    public void Add(CoverageCount other)
    {
        Turns += other.Turns;
        _steps.UnionWith(other._steps);
        _elses.UnionWith(other._elses);
        _options.UnionWith(other._options);
        _scripts.UnionWith(other._scripts);
        _guidelines.UnionWith(other._guidelines);
    }

    /// <summary>What of a pack was gone through.</summary>
    public PackCoverage Of(Release release)
    {
        var scripts = release.Content.Scripts.Values;
        var steps = scripts.SelectMany(script => script.Steps);
        return new(
            [.. steps.Select(step => Item(step, null, _steps.Contains((step.Place.Script, step.Place.Id))))],
            [.. scripts.SelectMany(script => script.Steps.SelectMany(step => Branches(step, script.Steps)))],
            [.. scripts.SelectMany(script => release.Languages.Select(language =>
                new CoverageItem(script.At.File, script.At.Line, $"{script.Name} ({language})", _scripts.Contains((script.Name, language))) { Script = script.Name, Language = language }))],
            [.. Guidelines(release.Content.Guidelines)])
        {
            ForModels = release.Content.Guidelines.Guidelines.Count(guideline => guideline.Effect is null),
        };
    }

    private IEnumerable<CoverageItem> Guidelines(GuidelineSet guidelines)
    {
        foreach (var (at, name) in guidelines.Guidelines.Where(guideline => guideline.Effect is not null).Select(guideline => (guideline.At, GuidelineName(guideline.Name)))
            .Concat(guidelines.Topics.Where(topic => topic is { At: not null } && (topic.Kind != TopicKind.Allowed || topic.Text is not null || topic.Script is not null)).Select(topic => (topic.At!.Value, topic.Found))))
        {
            yield return new(at.File, at.Line, name, _guidelines.Contains(name));
        }
    }

    private static string GuidelineName(string name) => $"guideline:{name}";

    private static CoverageItem Item(Step step, string? branch, bool covered) =>
        new(step.Place.At.File, step.Place.At.Line, $"{step.Place.Script}, {step.Kind} {step.Place.Id}{(branch is null ? "" : $": {branch}")}", covered) { Script = step.Place.Script, Step = step, Branch = branch };

    // A branch without steps leaves no step behind: that an "if" without "else" went on is in the trace.
    private IEnumerable<CoverageItem> Branches(Step step, IReadOnlyList<Step> steps)
    {
        foreach (var block in step.Blocks)
        {
            yield return Item(step, block.Name, _steps.Contains((step.Place.Script, steps[block.First].Place.Id)));
        }

        if (step is IfStep { Else: null })
        {
            yield return Item(step, Else, _elses.Contains((step.Place.Script, step.Place.Id)));
        }

        foreach (var (choose, value) in Options(step))
        {
            yield return Item(step, $"{choose.Name} = {value}", _options.Contains((step.Place.Script, step.Place.Id, choose.Name, value)));
        }
    }

    // Options of a list of the conversation are not known beforehand.
    private static IEnumerable<(ChooseStep Choose, string Value)> Options(Step step) => step switch
    {
        ChooseStep { From: null } choose => choose.Options.Select(option => (choose, option.Value.Written(""))),
        FormStep form => form.Parts.SelectMany(part => Options(part.Asks)),
        _ => [],
    };
}
