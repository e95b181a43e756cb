using System.Text.Json;

namespace Bot.Dialogs.Testing;

/// <summary>A card that must have been shown.</summary>
/// <param name="Name">Its name in the pack.</param>
internal sealed record TestCard(string Name)
{
    /// <summary>Texts that it contains.</summary>
    public IReadOnlyList<string> Has { get; init; } = [];

    /// <summary>Its facts, by title.</summary>
    public JsonElement? Facts { get; init; }

    /// <summary>What its inputs hold, by id.</summary>
    public JsonElement? Inputs { get; init; }
}
