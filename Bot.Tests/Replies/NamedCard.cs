using System.Text.Json;

namespace Bot.Tests.Replies;

/// <summary>A card, and where it comes from.</summary>
internal sealed record NamedCard(string Name, JsonElement Card);
