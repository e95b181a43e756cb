using Bot.Dialogs.Guidelines;
using Bot.Dialogs.Guidelines.Input;
using Bot.Dialogs.Guidelines.Output;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Services;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Packs;

/// <summary>What the engine runs.</summary>
/// <param name="Settings">What <c>pack.yaml</c> says.</param>
/// <param name="Scripts">Scripts by name.</param>
/// <param name="Matcher">Tells which script a message means.</param>
internal sealed record ReleaseContent(PackSettings Settings, IReadOnlyDictionary<string, DialogScript> Scripts, Matcher Matcher)
{
    /// <summary>What the pack knows; null when it has no <c>knowledge/</c>.</summary>
    public KnowledgeIndex? Knowledge { get; init; }

    /// <summary>Which steps do something that stays done.</summary>
    public Effects Effects { get; init; } = new(Scripts, new Dictionary<string, ServiceDeclaration>());

    /// <summary>What <c>guidelines.yaml</c> says; empty for a pack without it.</summary>
    public GuidelineSet Guidelines { get; init; } = GuidelineSet.Empty;

    /// <summary>What a model is told about the brand, by language.</summary>
    public IReadOnlyDictionary<string, BrandVoice> Voices => field ??= Settings.Languages.ToDictionary(language => language, language => GuidelineVoice.Of(Settings, Guidelines, language));

    /// <summary>Operations that a model may call.</summary>
    public IReadOnlyList<PackTool> Tools { get; init; } = [];

    /// <summary>Judges what customers write; absent for a pack without guidelines.</summary>
    public InputGate? Gate { get; init; }

    /// <summary>What the release knows to be true; absent for a pack without guidelines.</summary>
    public FactIndex? Standing { get; init; }

    /// <summary>Names of scripts that ask something, themselves or in scripts that they run.</summary>
    public IReadOnlySet<string> Questions { get; } = Asking(Scripts);

    /// <summary>The script that greets.</summary>
    public DialogScript? Start { get; } = Scripts.Values.FirstOrDefault(script => script.IsStart);

    /// <summary>Scripts that help and the honest path offer, in the order of <c>menu</c>, then of the pack's files.</summary>
    public IReadOnlyList<DialogScript> Menu { get; } = [.. Scripts.Values.Where(script => script.InMenu).OrderBy(script => script.MenuPlace)];

    private static HashSet<string> Asking(IReadOnlyDictionary<string, DialogScript> scripts)
    {
        var asking = scripts.Values.Where(script => script.Steps.Any(step => step is QuestionStep)).Select(script => script.Name).ToHashSet(StringComparer.Ordinal);
        for (var before = -1; before != asking.Count;)
        {
            before = asking.Count;
            asking.UnionWith(scripts.Values.Where(script => script.Steps.OfType<DoStep>().Any(step => asking.Contains(step.Script))).Select(script => script.Name));
        }

        return asking;
    }
}
