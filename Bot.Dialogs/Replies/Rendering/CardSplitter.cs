using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>A card that is larger than a channel takes, as several: the same facts and actions in the same order.</summary>
internal static class CardSplitter
{
    // Room for the texts that every card gets.
    private const int Finish = 2_500;

    /// <summary>The cards, each small enough.</summary>
    public static IReadOnlyList<JsonElement> Split(JsonElement card, int room)
    {
        if (MessageSize.Of(card) <= room || JsonObject.Create(card) is not { } copy)
        {
            return [card];
        }

        var shell = (JsonObject)copy.DeepClone();
        var parts = (Take(shell, "body") ?? []).Select(part => part!.DeepClone()).ToList();
        if (Take(shell, "actions") is { Count: > 0 } actions)
        {
            parts.Add(new JsonObject { ["type"] = "ActionSet", ["actions"] = actions.DeepClone() });
        }

        shell.Remove("fallbackText");
        var inner = room - Finish - SizeOf(shell);
        return [.. SizeGroups.Of([.. KeepFormWhole(parts, inner).SelectMany(part => CardPartSplitter.Smaller(part, inner))], SizeOf, inner).Select(group => With(shell, group))];
    }

    private static JsonElement With(JsonObject shell, IReadOnlyList<JsonNode> body)
    {
        var card = (JsonObject)shell.DeepClone();
        card["body"] = new JsonArray([.. body.Select(part => part.DeepClone())]);
        return CardFitter.Finish(card);
    }

    // A button sends what is filled in on its own card only.
    private static List<JsonNode> KeepFormWhole(List<JsonNode> parts, int room)
    {
        var first = parts.FindIndex(HasInput);
        if (first < 0)
        {
            return parts;
        }

        var form = new JsonObject { ["type"] = "Container", ["items"] = new JsonArray([.. parts.Skip(first).Select(part => part.DeepClone())]) };
        return SizeOf(form) <= room ? [.. parts.Take(first), form] : parts;
    }

    private static bool HasInput(JsonNode part) => part.ToJsonString().Contains("\"Input.", StringComparison.Ordinal);

    private static JsonArray? Take(JsonObject from, string name) => from.Remove(name, out var list) ? list as JsonArray : null;

    private static int SizeOf(JsonNode part) => MessageSize.Of(ButtonJson.Element(part));
}
