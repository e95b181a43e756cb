using Bot.Dialogs.Guidelines;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Services;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs;

/// <summary>A pack that has been read, before its parts are checked against each other.</summary>
/// <param name="Source">Its files.</param>
/// <param name="Settings">What <c>pack.yaml</c> says.</param>
/// <param name="Reading">Languages and the names that were used.</param>
/// <param name="Scripts">Scripts, in the order of files.</param>
/// <param name="Tables">Tables.</param>
/// <param name="Services">Services.</param>
internal sealed record PackDraft(
    PackSource Source,
    PackSettings Settings,
    PackReading Reading,
    IReadOnlyList<DialogScript> Scripts,
    IReadOnlyList<DataTable> Tables,
    IReadOnlyList<DeclaredService> Services)
{
    /// <summary>What <c>guidelines.yaml</c> says.</summary>
    public GuidelineSet Guidelines { get; init; } = GuidelineSet.Empty;

    /// <summary>What <c>knowledge/</c> holds.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>Words that mean the same in questions and passages.</summary>
    public Synonyms Synonyms { get; init; } = Synonyms.None;

    /// <summary>What an embedding model made of the passages; null when nobody asked one.</summary>
    public (string Model, Dictionary<string, TextVector> Vectors)? Vectors { get; init; }

    /// <summary>Where the scripts can go; asked for once their jumps are linked.</summary>
    public PackFlow Flow => field ??= new(this);
}
