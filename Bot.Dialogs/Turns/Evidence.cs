using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Turns;

/// <summary>
/// What the parts of the engine note while a turn is taken, for its certificate: guidelines, findings of the gate, facts, and the
/// text of the pack that each block was made from. Lists begin with their first entry: most turns note little.
/// </summary>
public sealed class Evidence
{
    private List<string>? _considered;
    private List<string>? _fired;
    private List<DroppedGuideline>? _dropped;
    private List<GateFinding>? _findings;
    private List<string>? _facts;
    private List<SaidText>? _said;

    /// <summary>Guidelines whose condition was looked at and held, in order.</summary>
    public IReadOnlyList<string> ConsideredGuidelines => _considered ?? (IReadOnlyList<string>)[];

    /// <summary>Guidelines that took effect, in order.</summary>
    public IReadOnlyList<string> FiredGuidelines => _fired ?? (IReadOnlyList<string>)[];

    /// <summary>Guidelines that held and gave way to another.</summary>
    public IReadOnlyList<DroppedGuideline> DroppedGuidelines => _dropped ?? (IReadOnlyList<DroppedGuideline>)[];

    /// <summary>What the gates found.</summary>
    public IReadOnlyList<GateFinding> Findings => _findings ?? (IReadOnlyList<GateFinding>)[];

    /// <summary>Names of facts that were used.</summary>
    public IReadOnlyList<string> Facts => _facts ?? (IReadOnlyList<string>)[];

    /// <summary>Texts of the pack that were said.</summary>
    internal IReadOnlyList<SaidText> Texts => _said ?? (IReadOnlyList<SaidText>)[];

    /// <summary>A guideline's condition held.</summary>
    /// <param name="guideline">Its id.</param>
    public void Considered(string guideline) => Once(ref _considered, guideline);

    /// <summary>A guideline took effect.</summary>
    /// <param name="guideline">Its id.</param>
    public void Fired(string guideline) => Once(ref _fired, guideline);

    /// <summary>A guideline held and gave way.</summary>
    /// <param name="guideline">Its id.</param>
    /// <param name="by">The guideline that it gave way to; absent where none is concerned.</param>
    /// <param name="relation"><c>refuse-wins</c>, <c>priority</c>, <c>excludes</c>, <c>depends-on</c> or <c>only-once</c>.</param>
    public void Dropped(string guideline, string? by, string relation) => (_dropped ??= []).Add(new(guideline, by, relation));

    /// <summary>A gate found something.</summary>
    /// <param name="check">The check, <c>G1</c> to <c>G13</c> or its name.</param>
    /// <param name="effect">What was done about it, in a short code.</param>
    public void Finding(string check, string effect) => (_findings ??= []).Add(new(check, effect));

    /// <summary>A fact was used.</summary>
    /// <param name="name">Its name; never its value.</param>
    public void Fact(string name) => Once(ref _facts, name);

    /// <summary>A text of the pack was said.</summary>
    /// <param name="source">The block's source: the very object.</param>
    /// <param name="template">The text's digest; absent for cards.</param>
    /// <param name="names">Names of the values that it reads.</param>
    internal void Said(BlockSource source, string? template, IReadOnlyList<string> names) => (_said ??= new(2)).Add(new(source, template, names));

    private static void Once(ref List<string>? list, string name)
    {
        list ??= [];
        if (!list.Contains(name))
        {
            list.Add(name);
        }
    }
}

/// <summary>A guideline that held and gave way.</summary>
/// <param name="Id">Its id.</param>
/// <param name="By">What it gave way to; absent where nothing else is concerned.</param>
/// <param name="Relation">By which relation.</param>
public sealed record DroppedGuideline(string Id, string? By, string Relation);

/// <summary>What a gate found.</summary>
/// <param name="Check">The check.</param>
/// <param name="Effect">What was done about it.</param>
public sealed record GateFinding(string Check, string Effect);

/// <summary>A text of the pack that was said.</summary>
/// <param name="Source">The block's source.</param>
/// <param name="Template">The text's digest; absent for cards.</param>
/// <param name="Names">Names of the values that it reads.</param>
internal readonly record struct SaidText(BlockSource Source, string? Template, IReadOnlyList<string> Names);
