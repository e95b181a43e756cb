using System.Text.RegularExpressions;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Guidelines;

/// <summary>What happens with a topic.</summary>
internal enum TopicKind
{
    /// <summary>It is answered.</summary>
    Allowed,

    /// <summary>It is refused: not what this bot is there for.</summary>
    Refused,

    /// <summary>It is refused, and nothing about it may be confirmed or denied.</summary>
    Confidential,

    /// <summary>A person answers.</summary>
    Person,

    /// <summary>Life is in danger: comes before everything else.</summary>
    Emergency,
}

/// <summary>Something customers talk about.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What happens with it.</param>
internal sealed record Topic(string Name, TopicKind Kind)
{
    /// <summary>Where the pack writes of it; absent for a standard topic that it leaves as it is.</summary>
    public Mark? At { get; init; }

    /// <summary>What is said: the name of a fixed text; absent where something else answers.</summary>
    public string? Text { get; init; }

    /// <summary>The team that takes over; absent when nobody does.</summary>
    public string? Queue { get; init; }

    /// <summary>How soon a person must look at it, <c>P1</c> to <c>P4</c>.</summary>
    public string Priority { get; init; } = "P4";

    /// <summary>The script that serves it; absent when the text does.</summary>
    public string? Script { get; init; }

    /// <summary>Sentences that mean it.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Words that mean it wherever they stand.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Forms that mean it.</summary>
    public IReadOnlyList<Regex> Patterns { get; init; } = [];

    /// <summary>What a gate notes that finds it.</summary>
    public string Found => $"topic:{Name}";

    /// <summary>Whether the topic is refused.</summary>
    public bool Refuses => Kind is TopicKind.Refused or TopicKind.Confidential;
}
