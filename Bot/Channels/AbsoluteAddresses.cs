using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Replies;

namespace Bot.Channels;

/// <summary>
/// Puts the host before a reply's addresses that are relative to it, also inside cards: clients have no host of their own.
/// An address that would run something in a client becomes an empty page.
/// </summary>
internal static class AbsoluteAddresses
{
    private const string EmptyPage = "about:blank";

    private static readonly string[] Harmless = ["http", "https", "mailto", "tel", "sms", "msteams"];

    /// <summary>The same reply with absolute addresses.</summary>
    public static Reply In(Reply reply, string host) => reply with { Blocks = [.. reply.Blocks.Select(block => In(block, host))] };

    private static ReplyBlock In(ReplyBlock block, string host) => block switch
    {
        TextBlock text => text with { Text = text.Text.Replace("](/packs/", $"]({host}/packs/", StringComparison.Ordinal) },
        MediaBlock media => media with { Url = Absolute(media.Url, host) },
        CardBlock cards => cards with { Cards = [.. cards.Cards.Select(card => In(card, host))] },
        _ => block,
    };

    private static JsonElement In(JsonElement card, string host)
    {
        var copy = JsonNode.Parse(card.GetRawText())!;
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
                    Visit(members, name, inner, host);
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

    private static void Visit(JsonObject members, string name, JsonNode? inner, string host)
    {
        if (name is "url" or "iconUrl" or "poster" or "backgroundImage" && inner is JsonValue value && value.TryGetValue<string>(out var url))
        {
            members[name] = Absolute(url, host);
        }
        else if (name != "data")
        {
            // What a button sends is the pack's own.
            Walk(inner, host);
        }
    }

    // Two slashes name another host.
    private static string Absolute(string url, string host) =>
        url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) ? host + url
        : IsHarmless(url) ? url
        : EmptyPage;

    // Browsers take "java\nscript:" for a scheme too.
    private static bool IsHarmless(string url)
    {
        var plain = string.Concat(url.Where(letter => letter > ' '));
        var end = plain.IndexOfAny([':', '/', '?', '#']);
        return end < 0 || plain[end] != ':'
            || Harmless.Contains(plain[..end], StringComparer.OrdinalIgnoreCase)
            || (plain.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) && !plain.StartsWith("data:image/svg", StringComparison.OrdinalIgnoreCase));
    }
}
