using System.Text.Json;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Cards;

/// <summary>A value of a card's JSON, with its place.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Kind">What kind of JSON it is.</param>
internal sealed record CardPart(Mark At, JsonValueKind Kind)
{
    /// <summary>The characters of a text or number.</summary>
    public string Text { get; init; } = "";

    /// <summary>Members of an object, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, CardPart>> Members { get; init; } = [];

    /// <summary>Items of a list.</summary>
    public IReadOnlyList<CardPart> Items { get; init; } = [];

    /// <summary>Whether values are filled into it, so that nobody can tell yet what it will be.</summary>
    public bool IsFilled => Kind == JsonValueKind.String && (Text.Contains("${", StringComparison.Ordinal) || Text.Contains("{{", StringComparison.Ordinal));

    /// <summary>A member, if it is there.</summary>
    public CardPart? this[string name] => Members.FirstOrDefault(member => member.Key == name).Value;

    /// <summary>A member's text; absent when it is none or is filled in.</summary>
    public string? Word(string name) => this[name] is { Kind: JsonValueKind.String, IsFilled: false } part ? part.Text : null;

    /// <summary>It and all parts of it.</summary>
    public IEnumerable<CardPart> All() => Members.Select(member => member.Value).Concat(Items).SelectMany(part => part.All()).Prepend(this);

    /// <summary>Whether it is a text in several languages.</summary>
    public bool IsText(IReadOnlyCollection<string> languages) =>
        Members.Count > 0 && Members.All(member => languages.Contains(member.Key) && member.Value.Kind == JsonValueKind.String);
}
