using System.Text.Json;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Steps;

/// <summary>What <c>pack.yaml</c> says.</summary>
internal sealed record PackSettings
{
    /// <summary>The pack's name.</summary>
    public required string Name { get; init; }

    /// <summary>The bot's name, by language.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>Languages, the first being the fallback.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Where the company's clocks are.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>When people are there; absent when the pack does not say.</summary>
    public OpeningHours? Opening { get; init; }

    /// <summary>Where the pack says when people are there.</summary>
    public Reading.Mark? OpeningAt { get; init; }

    /// <summary>Whether the pack itself names the team of <see cref="Handoff"/>.</summary>
    public bool NamesTeam { get; init; }

    /// <summary><c>brand</c> as templates see it, by language.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Brands { get; init; }

    /// <summary>The team that "talk to a person" reaches.</summary>
    public required string Handoff { get; init; }

    /// <summary>Whether the bot says nothing at all while a person has the conversation, not even that it has passed a message on.</summary>
    public bool SilentWithPerson { get; init; }

    /// <summary>When a match is sure enough.</summary>
    public required MatcherOptions Thresholds { get; init; }

    /// <summary>Sentences that customers write and that mean no script, where they are written.</summary>
    public IReadOnlyList<WrittenExample> Strangers { get; init; } = [];

    /// <summary>How long a question may stay unanswered; absent for ever.</summary>
    public SilenceLimits? Silence { get; init; }

    /// <summary>Whether customers may ask why the bot answers so.</summary>
    public bool Why { get; init; }

    /// <summary>Whether a model chooses among scripts when the matcher is not sure.</summary>
    public bool ModelChooses { get; init; }

    /// <summary>Whether people are there; true when the pack does not say when.</summary>
    public bool IsOpen(DateTimeOffset at) => Opening?.IsOpen(at) ?? true;

    /// <summary>A text of the brand, for example its phone; empty when the pack does not give it.</summary>
    public string Brand(string language, string key) =>
        Brands.TryGetValue(language, out var brand) && brand.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    /// <summary>The name that customers read.</summary>
    public string BrandName(string language) => Brand(language, "name") is { Length: > 0 } name ? name : Titles.GetValueOrDefault(language, Name);

    /// <summary>Facts that a model may use.</summary>
    public IReadOnlyList<string> Facts(string language) =>
        Brands.TryGetValue(language, out var brand) && brand.TryGetProperty("facts", out var facts) && facts.ValueKind == JsonValueKind.Array
            ? [.. facts.EnumerateArray().Where(fact => fact.ValueKind == JsonValueKind.String).Select(fact => fact.GetString()!)]
            : [];
}
