using System.Text.Json;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>One message of a rendered reply.</summary>
public sealed record RenderedMessage
{
    /// <summary>Words: Markdown where the channel knows it, else plain text; empty when there are none.</summary>
    public string Text { get; init; } = "";

    /// <summary>Adaptive Cards, ready to send.</summary>
    public IReadOnlyList<JsonElement> Cards { get; init; } = [];

    /// <summary>Whether the cards stand side by side.</summary>
    public bool IsCarousel { get; init; }

    /// <summary>A picture, a sound or a file.</summary>
    public MediaBlock? Media { get; init; }

    /// <summary>Buttons that vanish when the customer answers.</summary>
    public IReadOnlyList<RenderedAction> Suggestions { get; init; } = [];

    /// <summary>A model's words: the channel adds its AI label and its feedback buttons, where it has them.</summary>
    public bool IsByModel { get; init; }
}
