using System.Text.Json;

namespace Bot.Connector.Schema;

/// <summary>What all activities with content for people have.</summary>
public abstract record ContentActivity : Activity
{
    /// <summary>What is said, in <see cref="TextFormat"/>.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>; to be set always, for clients disagree on the default.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What is spoken, text or SSML; the empty text means silence, absent lets the channel decide.</summary>
    public string? Speak { get; init; }

    /// <summary>Shown where the rest cannot be.</summary>
    public string? Summary { get; init; }

    /// <summary>Whether an answer is awaited; one of <see cref="InputHints"/>, short forms are read too.</summary>
    public string? InputHint { get; init => field = InputHints.Canonical(value); }

    /// <summary>Files, pictures, cards.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init => field = WireList.WithoutNulls(value); } = [];

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>Buttons that go away with the next message.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary><c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    public string? Importance { get; init; }

    /// <summary>Phrases, or references to lists of them, that prime speech recognition.</summary>
    public IReadOnlyList<JsonElement> ListenFor { get; init => field = WireList.WithoutNulls(value); } = [];

    /// <summary>Parts of the related text to highlight.</summary>
    public IReadOnlyList<TextHighlight> TextHighlights { get; init => field = WireList.WithoutNulls(value); } = [];

    /// <summary>A programmatic action that goes with it.</summary>
    public SemanticAction? SemanticAction { get; init; }

    /// <summary>Name, where a channel sends one with a message.</summary>
    public string? Name { get; init; }

    /// <summary>What a button or form sent.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Name of the value's schema.</summary>
    public string? ValueType { get; init; }
}
