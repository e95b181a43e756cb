using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>Everything that the hooks noted while a conversation was played.</summary>
/// <param name="Turns">What came of each turn, in order.</param>
internal sealed record RowRecord(IReadOnlyList<TurnRecord> Turns)
{
    /// <summary>Whether knowledge and guidelines are what they were before, and nothing wrote into them.</summary>
    public required bool KnowledgeUntouched { get; init; }
}

/// <summary>What came of one turn.</summary>
/// <param name="Typed">The words that were typed.</param>
/// <param name="Replies">What the customer saw in answer to them.</param>
internal sealed record TurnRecord(string Typed, IReadOnlyList<Reply> Replies)
{
    /// <summary>The conversation afterwards.</summary>
    public required ConversationState State { get; init; }

    /// <summary>Hand-overs of this turn.</summary>
    public IReadOnlyList<HandOff> HandOffs { get; init; } = [];

    /// <summary>Services and tools that were called, as <c>service.operation arguments</c>.</summary>
    public IReadOnlyList<CallService> Tools { get; init; } = [];

    /// <summary>Prompts that went to the model.</summary>
    public IReadOnlyList<RecordedPrompt> Prompts { get; init; } = [];

    /// <summary>The most urgent priority that the conversation was given.</summary>
    public string Priority { get; init; } = "P4";

    /// <summary>What went into the log.</summary>
    public string Log { get; init; } = "";

    /// <summary>Words that were streamed before the reply was whole.</summary>
    public IReadOnlyList<string> Streamed { get; init; } = [];

    /// <summary>The words of the reply.</summary>
    public string Text => string.Join('\n', Replies.Select(ReplyReading.Words));

    /// <summary>Everything that the customer saw: the words, what was streamed before, and the labels of buttons.</summary>
    public string Seen => string.Join('\n', [Text, .. Streamed, .. Replies.SelectMany(ReplyReading.Buttons).Select(button => button.Label)]);
}

/// <summary>A prompt as it went to the model.</summary>
/// <param name="System">What the system said.</param>
/// <param name="All">All of it.</param>
internal sealed record RecordedPrompt(string System, string All);
