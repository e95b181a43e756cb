namespace Bot.Dialogs.Guidelines;

/// <summary>What <c>guidelines.yaml</c> says, checked and compiled: immutable, and part of the release's hash.</summary>
internal sealed record GuidelineSet
{
    /// <summary>The set of a pack without the file: nothing is gated.</summary>
    public static GuidelineSet Empty { get; } = new() { IsEmpty = true };

    /// <summary>Whether the pack has no guidelines, so that neither gate does anything.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Names, people, contacts and values that may be said.</summary>
    public BrandFacts Brand { get; init; } = new();

    /// <summary>What customers may talk about, and what not, in the order written; standard topics follow those of the pack.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = StandardTopics.All;

    /// <summary>The guidelines, in the order written.</summary>
    public IReadOnlyList<Guideline> Guidelines { get; init; } = [];

    /// <summary>What the bot says when it refuses, warns or hands over.</summary>
    public FixedTexts Texts { get; init; } = FixedTexts.Standard;

    /// <summary>A topic by its name.</summary>
    public Topic? Topic(string name) => Topics.FirstOrDefault(topic => topic.Name == name);
}
