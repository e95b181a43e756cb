using System.Text.Json;
using Bot.Connector.Schema;
using Bot.Dialogs.Turns.Events;

namespace Bot.Channels.AzureBot;

/// <summary>The place among the entities of a message: <c>Place</c> with <c>geo</c>, or <c>GeoCoordinates</c> alone.</summary>
internal static class MessagePlaces
{
    /// <summary>The place, if the message has one that lies on the earth.</summary>
    public static Location? Of(MessageActivity message)
    {
        foreach (var entity in message.Entities)
        {
            if (entity.Type == EntityTypes.GeoCoordinates && entity.Unmapped is { } members && Read(name => members.GetValueOrDefault(name), entity.Text("name")) is { } point)
            {
                return point;
            }

            if (entity.Type == EntityTypes.Place && entity.Unmapped?.GetValueOrDefault("geo") is { ValueKind: JsonValueKind.Object } geo
                && Read(name => geo.TryGetProperty(name, out var value) ? value : default, entity.Text("name")) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    private static Location? Read(Func<string, JsonElement> member, string? name) =>
        Degrees(member("latitude")) is { } latitude and >= -90 and <= 90 && Degrees(member("longitude")) is { } longitude and >= -180 and <= 180
            ? new(latitude, longitude, string.IsNullOrWhiteSpace(name) ? null : name)
            : null;

    private static double? Degrees(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var degrees) ? degrees : null;
}
