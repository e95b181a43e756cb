using System.Text.Json;

namespace Bot.Dialogs.Templates;

/// <summary>
/// The values that a template sees, by name: layers over layers, the newest first, none copied.
/// Immutable, and asked only for the names that a template really uses.
/// </summary>
public sealed class TemplateScope
{
    private readonly Func<string, JsonElement?>? _find;
    private readonly TemplateScope? _below;

    private TemplateScope(Func<string, JsonElement?>? find, TemplateScope? below, string language)
    {
        _find = find;
        _below = below;
        Language = language;
        Channel = below?.Channel ?? "";
        Chance = below?.Chance ?? 0;
    }

    /// <summary>The scope without any value.</summary>
    public static TemplateScope Empty { get; } = new(null, null, "en");

    /// <summary>The conversation's language, which chooses among a card's texts.</summary>
    public string Language { get; }

    /// <summary>The channel's id, which chooses among wordings; empty when none is known.</summary>
    public string Channel { get; private init; }

    /// <summary>What chooses among wordings: equal on replay.</summary>
    internal uint Chance { get; private init; }

    /// <summary>The same values in another language.</summary>
    /// <param name="language">For example <c>zh</c>.</param>
    public TemplateScope In(string language) => new(_find, _below, language) { Channel = Channel, Chance = Chance };

    /// <summary>The same values for a channel and a turn of a conversation.</summary>
    /// <param name="channel">The channel's id.</param>
    /// <param name="seed">The conversation's key.</param>
    /// <param name="turn">The turn's number.</param>
    internal TemplateScope For(string channel, string seed, long turn) =>
        new(_find, _below, Language) { Channel = channel, Chance = unchecked(Hash(seed) + (uint)turn) };

    /// <summary>A number for a text with several wordings: another one in the next turn, the same one on replay.</summary>
    /// <param name="text">The text.</param>
    internal uint Draw(string text) => unchecked(Chance + Hash(text));

    /// <summary>Lays one value over this scope.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    public TemplateScope With(string name, JsonElement value) =>
        With(asked => asked == name ? value : null);

    /// <summary>Lays named values over this scope; the dictionary is read at every use, not copied.</summary>
    /// <param name="values">The values.</param>
    public TemplateScope With(IReadOnlyDictionary<string, JsonElement> values) =>
        With(name => values.TryGetValue(name, out var value) ? value : null);

    /// <summary>Lays the members of a JSON object over this scope.</summary>
    /// <param name="members">A JSON object; anything else has no members.</param>
    public TemplateScope WithMembersOf(JsonElement members) =>
        members.ValueKind == JsonValueKind.Object ? With(name => members.TryGetProperty(name, out var value) ? value : null) : this;

    /// <summary>Lays computed values over this scope.</summary>
    /// <param name="find">Gives the value of a name, or null to look below.</param>
    public TemplateScope With(Func<string, JsonElement?> find) => new(find, this, Language);

    /// <summary>Looks a value up.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    public bool TryGet(string name, out JsonElement value)
    {
        for (var scope = this; scope is not null; scope = scope._below)
        {
            if (scope._find?.Invoke(name) is { } found)
            {
                value = found;
                return true;
            }
        }

        value = default;
        return false;
    }

    // FNV-1a: the same on every machine, unlike string.GetHashCode.
    private static uint Hash(string text)
    {
        var hash = 2_166_136_261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16_777_619u);
        }

        return hash;
    }
}
