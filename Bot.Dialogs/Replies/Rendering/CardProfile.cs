namespace Bot.Dialogs.Replies.Rendering;

/// <summary>What a kind of channel can show.</summary>
/// <param name="Name">Its name.</param>
public sealed record CardProfile(string Name)
{
    /// <summary>Microsoft's Web Chat and other Direct Line clients.</summary>
    public static CardProfile WebChat { get; } = new("webchat") { MostSuggestions = 6, LongestSuggestion = 20 };

    /// <summary>Microsoft Teams.</summary>
    public static CardProfile Teams { get; } = new("teams") { MostSuggestions = 3, LongestSuggestion = 20, SuggestsWordsOnly = true, RunsExecute = true };

    /// <summary>Most suggested actions under a message; more become buttons of a card.</summary>
    public int MostSuggestions { get; init; }

    /// <summary>Longest label, in letters, that a suggested action shows whole.</summary>
    public int LongestSuggestion { get; init; }

    /// <summary>Suggested actions carry words only, so that choices which answer a question become buttons with data.</summary>
    public bool SuggestsWordsOnly { get; init; }

    /// <summary>Whether <c>Action.Execute</c> works.</summary>
    public bool RunsExecute { get; init; }
}
