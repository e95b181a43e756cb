using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Testing;

/// <summary>What happens on a line of a test.</summary>
internal enum LineAction
{
    /// <summary>Nothing: it only looks.</summary>
    None,

    /// <summary>The customer comes in.</summary>
    Opens,

    /// <summary>The customer writes.</summary>
    Says,

    /// <summary>The customer presses a button.</summary>
    Presses,

    /// <summary>The customer submits the last card.</summary>
    Submits,

    /// <summary>Time passes.</summary>
    Waits,
}

/// <summary>One line of a test: something happens, or something must hold, or both.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Action">What happens.</param>
/// <param name="Text">The words or the button's label.</param>
internal sealed record PackTestLine(Mark At, LineAction Action, string Text)
{
    /// <summary>Inputs of a submitted card.</summary>
    public JsonElement? Inputs { get; init; }

    /// <summary>How much time passes.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>Files that come with the message.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];

    /// <summary>The place that comes with the message.</summary>
    public Location? Place { get; init; }

    /// <summary>Whether the line is about a reply.</summary>
    public bool AboutReply => Bot is not null || Exact is not null || Patterns.Count > 0 || Card is not null || Choices.Count > 0 || Not.Count > 0 || !Repeats;

    /// <summary>Texts that the next reply contains; absent when the line is not about words.</summary>
    public IReadOnlyList<string>? Bot { get; init; }

    /// <summary>The words of the next reply, all of them.</summary>
    public string? Exact { get; init; }

    /// <summary>Patterns that the words of the next reply match.</summary>
    public IReadOnlyList<Regex> Patterns { get; init; } = [];

    /// <summary>Whether the reply may say what was said before.</summary>
    public bool Repeats { get; init; } = true;

    /// <summary>The card that was shown.</summary>
    public TestCard? Card { get; init; }

    /// <summary>Labels that are offered.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Texts that the reply does not contain.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];

    /// <summary>The team that the conversation was handed to.</summary>
    public string? Handoff { get; init; }

    /// <summary>The reason that the team was told.</summary>
    public string? Reason { get; init; }

    /// <summary>Services that were called, with what they were given; absent arguments may be any.</summary>
    public IReadOnlyList<(string Operation, JsonElement? Arguments)> Called { get; init; } = [];

    /// <summary>Services that were not called.</summary>
    public IReadOnlyList<string> NotCalled { get; init; } = [];

    /// <summary>Answers that were taken, by the question's name.</summary>
    public JsonElement? Answered { get; init; }

    /// <summary>The script that was entered.</summary>
    public string? Script { get; init; }

    /// <summary>Values that are remembered.</summary>
    public JsonElement? Remembered { get; init; }
}
