using Bot.Dialogs.Reading;
using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Guidelines;

/// <summary>How strong a guideline is.</summary>
internal enum GuidelineForce
{
    /// <summary>Always.</summary>
    Must,

    /// <summary>Where it fits.</summary>
    Should,

    /// <summary>Under no circumstances.</summary>
    Never,
}

/// <summary>One guideline: what the manager wants, when, and what the code does about it.</summary>
/// <param name="Name">Its name, or its number in the file.</param>
/// <param name="Force">How strong it is.</param>
/// <param name="Rule">The guideline in words by language; part of a model's prompt.</param>
/// <param name="At">Where it stands.</param>
internal sealed record Guideline(string Name, GuidelineForce Force, IReadOnlyDictionary<string, string> Rule, Mark At)
{
    /// <summary>When it holds; absent for always.</summary>
    public Expression? When { get; init; }

    /// <summary>What is done; absent for a guideline that only a model reads.</summary>
    public GuidelineEffect? Effect { get; init; }

    /// <summary>Which comes first: the higher number.</summary>
    public int Priority { get; init; }

    /// <summary>Guidelines that this one switches off.</summary>
    public IReadOnlyList<string> Excludes { get; init; } = [];

    /// <summary>Guidelines without which this one does nothing.</summary>
    public IReadOnlyList<string> Depends { get; init; } = [];

    /// <summary>Whether it acts at most once in a conversation.</summary>
    public bool Once { get; init; }

    /// <summary>The rule in a language.</summary>
    public string RuleIn(string language) => Rule.TryGetValue(language, out var rule) ? rule : Rule.Values.FirstOrDefault("");
}
