namespace Bot.Dialogs.Replay;

/// <summary>A conversation that goes otherwise on another release.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="Message">The number of the event at which it does, from 1.</param>
/// <param name="Said">What the customer said there.</param>
/// <param name="Kind">In what way.</param>
/// <param name="Subject">The script, queue or service concerned.</param>
/// <param name="Before">What came of it, for people.</param>
/// <param name="After">What comes of it now.</param>
public sealed record ConversationChange(string Key, int Message, string Said, ChangeKind Kind, string Subject, string Before, string After)
{
    /// <summary>Whether customers lose something: an answer, a person, any reply at all.</summary>
    public bool IsBreaking => Kind <= ChangeKind.NotUnderstood;

    /// <summary>The change as the end of a sentence about a number of conversations: <c>30 other wording in handoff</c>.</summary>
    public string Summary => Kind switch
    {
        ChangeKind.Failed => "run into an error",
        ChangeKind.Silent => "get no reply",
        ChangeKind.HandoffLost => $"are no longer handed to {Subject}",
        ChangeKind.NotUnderstood => Subject.Length > 0 ? $"are no longer understood (before: {Subject})" : "are no longer understood",
        ChangeKind.Unrecorded => $"now ask {Subject}, which nobody recorded an answer of",
        ChangeKind.Handoff => $"now handed to {Subject}",
        ChangeKind.Script => Subject.Length > 0 ? $"now reach {Subject}" : "now reach no script",
        ChangeKind.Calls => $"other calls of {Subject}",
        ChangeKind.Card => $"other card in {Subject}",
        ChangeKind.Choices => $"other choices in {Subject}",
        _ => $"other wording in {Subject}",
    };
}

/// <summary>Ways in which a conversation changes, the worst first.</summary>
public enum ChangeKind
{
    /// <summary>The engine fails.</summary>
    Failed,

    /// <summary>The bot says nothing.</summary>
    Silent,

    /// <summary>No person is called any more.</summary>
    HandoffLost,

    /// <summary>The bot can no longer answer.</summary>
    NotUnderstood,

    /// <summary>Something is asked that the record has no answer of, so that nobody can tell how it goes on.</summary>
    Unrecorded,

    /// <summary>Another queue, or a person where none was called.</summary>
    Handoff,

    /// <summary>Other scripts run.</summary>
    Script,

    /// <summary>Services are called otherwise.</summary>
    Calls,

    /// <summary>Another card or picture.</summary>
    Card,

    /// <summary>Other choices.</summary>
    Choices,

    /// <summary>Other words.</summary>
    Wording,
}
