using Bot.Dialogs.Guidelines;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Services;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Checks;

/// <summary>
/// A pack made playable so that conversations can be looked for in it. What is broken is left out, and conversations must keep away
/// from steps that are broken or hang on such a part: nobody knows what they will do once they are mended.
/// </summary>
/// <param name="Pack">The pack.</param>
/// <param name="Release">The pack, compiled.</param>
/// <param name="Broken">The steps to keep away from.</param>
internal sealed record TrialPack(PackDraft Pack, Release Release, IReadOnlySet<Step> Broken)
{
    private const string Services = "services.yaml";
    private const string Guidelines = "guidelines.yaml";
    private const string Knowledge = "knowledge/";

    // With these errors the scripts can still be played.
    private static readonly string[] Playable = ["CB0601", "CB0605", "CB0701", "CB0703", "CB0706", "CB0903", "CB0904"];

    /// <summary>Errors that keep a pack from being played as it is.</summary>
    public static IReadOnlyList<PackProblem> Breaking(IReadOnlyList<PackProblem> problems) =>
        [.. problems.Where(problem => problem.Severity == ProblemSeverity.Error && !Playable.Contains(problem.Code))];

    /// <summary>Makes one of a pack with errors.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="errors">Its errors.</param>
    public static TrialPack Without(PackDraft pack, IReadOnlyList<PackProblem> errors)
    {
        var files = errors.Select(error => error.File).ToHashSet(StringComparer.Ordinal);
        var knows = !files.Any(file => file.StartsWith(Knowledge, StringComparison.Ordinal));
        var tables = pack.Tables.Where(table => !files.Contains($"data/{table.Name}.csv")).ToList();
        var lost = errors.Where(error => error.File == Services).Select(error => Last(pack.Services, service => service.At, error)).OfType<DeclaredService>().ToHashSet();
        var services = pack.Services.Where(service => !lost.Contains(service) && (service.Declaration is not TableService rows || tables.Exists(table => table.Name == rows.Table))).ToList();
        var left = pack with
        {
            Scripts = [.. pack.Scripts.DistinctBy(script => script.Name)],
            Tables = tables,
            Services = services,
            Guidelines = files.Contains(Guidelines) ? GuidelineSet.Empty : pack.Guidelines,
            Passages = knows ? pack.Passages : [],
            Vectors = knows ? pack.Vectors : null,
        };
        var places = new StepPlaces(pack);
        var there = services.Select(service => service.Declaration.Name).ToHashSet(StringComparer.Ordinal);
        var broken = pack.Scripts.SelectMany(script => script.Steps).Where(step => HangsOnLost(step, there, knows))
            .Concat(errors.Select(error => StepOf(pack, places, error)).OfType<Step>());
        return new(left, PackCompiler.Finish(pack.Source, left), broken.ToHashSet<Step>(ReferenceEqualityComparer.Instance));
    }

    private static bool HangsOnLost(Step step, HashSet<string> services, bool knows) => step switch
    {
        UnreadableStep => true,
        CallStep call => !services.Contains(call.Service),
        QuestionStep { Check.Call: { } call } => !services.Contains(call.Service),
        AnswerStep => !knows,
        _ => false,
    };

    // An error before the first step of a script is none of a step of the script before it.
    private static Step? StepOf(PackDraft pack, StepPlaces places, PackProblem error)
    {
        var script = Last(pack.Scripts, script => script.At, error);
        return places.StepAt(new(error.File, error.Line, error.Column)) is { } step && script?.Steps.Contains(step) == true ? step : null;
    }

    private static T? Last<T>(IEnumerable<T> parts, Func<T, Mark> at, PackProblem error) =>
        parts.LastOrDefault(part => at(part).File == error.File && (at(part).Line, at(part).Column).CompareTo((error.Line, error.Column)) <= 0);
}
