using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Channels;

/// <summary>Brings a reply into the form that every door with cards starts from.</summary>
internal static class ReplyForm
{
    private static readonly string[] AddressMembers = ["url", "iconUrl", "backgroundImage", "poster"];

    /// <summary>
    /// Makes addresses in cards absolute, since clients elsewhere do not know the host, and puts a model's words
    /// into a card with the label, the rating and the way to a person.
    /// </summary>
    /// <param name="reply">What the bot says.</param>
    /// <param name="profile">What the channel can show.</param>
    /// <param name="host">The host's address as customers reach it.</param>
    public static Reply Of(Reply reply, CardProfile profile, string host) =>
        reply.ByModel
            ? reply with { Blocks = [new CardBlock(Absolute(AdaptiveCardRenderer.Render(reply, profile).Messages[0].Cards, host)) { Source = SourceOf(reply) }], Choices = [] }
            : reply with { Blocks = [.. reply.Blocks.Select(block => block is CardBlock cards ? cards with { Cards = Absolute(cards.Cards, host) } : block)] };

    private static BlockSource SourceOf(Reply reply) => reply.Blocks.Count > 0 ? reply.Blocks[0].Source : new("model");

    private static JsonElement[] Absolute(IReadOnlyList<JsonElement> cards, string host) => [.. cards.Select(card => Absolute(card, host))];

    private static JsonElement Absolute(JsonElement card, string host)
    {
        var copy = JsonNode.Parse(card.GetRawText());
        Walk(copy, host);
        return JsonSerializer.SerializeToElement(copy);
    }

    private static void Walk(JsonNode? node, string host)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, inner) in members.ToList())
                {
                    if (AddressMembers.Contains(name) && Path(inner) is { } path)
                    {
                        members[name] = host + path;
                    }

                    // What a button sends is the pack's own; it only looks like a card.
                    Walk(name == "data" ? null : inner, host);
                }

                break;
            case JsonArray items:
                foreach (var inner in items)
                {
                    Walk(inner, host);
                }

                break;
        }
    }

    private static string? Path(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text is ['/', not '/', ..] ? text : null;
}
