using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Scripts;

/// <summary>A script: when it runs, and its steps.</summary>
internal sealed class DialogScript
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it begins.</summary>
    public required Mark At { get; init; }

    /// <summary>What "which did you mean" and help show.</summary>
    public required Words? Title { get; init; }

    /// <summary>What starts it; absent when only other scripts do.</summary>
    public MatchTarget? When { get; init; }

    /// <summary>Whether it greets.</summary>
    public bool IsStart { get; init; }

    /// <summary>Whether help and the honest path offer it.</summary>
    public bool InMenu { get; init; }

    /// <summary>Where in the menu: small numbers first, those without one after them.</summary>
    public int MenuPlace { get; init; } = int.MaxValue;

    /// <summary>All steps, by number.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>Number of the first step.</summary>
    public required int First { get; init; }

    // Two of the same id are told when the pack is checked, which goes on all the same.
    private Dictionary<string, Step> ById => field ??= Steps.DistinctBy(step => step.Place.Id).ToDictionary(step => step.Place.Id, StringComparer.Ordinal);

    /// <summary>The step of an id, if there is one.</summary>
    public Step? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The name that customers read.</summary>
    public string TitleIn(string language) => Title?.Written(language) ?? Name;
}
