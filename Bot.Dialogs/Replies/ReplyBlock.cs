using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs.Replies;

/// <summary>A piece of a reply.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "block")]
[JsonDerivedType(typeof(TextBlock), "text")]
[JsonDerivedType(typeof(CardBlock), "card")]
[JsonDerivedType(typeof(MediaBlock), "media")]
[JsonDerivedType(typeof(FormBlock), "form")]
public abstract record ReplyBlock
{
    /// <summary>Where the words come from.</summary>
    public required BlockSource Source { get; init; }
}

/// <summary>Words.</summary>
/// <param name="Text">Markdown.</param>
public sealed record TextBlock(string Text) : ReplyBlock;

/// <summary>One Adaptive Card, or several side by side.</summary>
/// <param name="Cards">Expanded Adaptive Cards (version 1.5 or lower), without template expressions.</param>
public sealed record CardBlock(IReadOnlyList<JsonElement> Cards) : ReplyBlock;

/// <summary>A picture, a sound or a file.</summary>
/// <param name="Url">Absolute, or relative to the host (<c>/packs/NAME/...</c>).</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Name">What it shows or is called; the text that stands for it where it cannot be shown.</param>
public sealed record MediaBlock(string Url, string ContentType, string Name) : ReplyBlock;
