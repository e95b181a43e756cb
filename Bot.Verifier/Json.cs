using System.Text.Json;

namespace Bot.Verifier;

/// <summary>Reads members of JSON objects; an absent one is undefined, null, zero, false or empty.</summary>
internal static class Json
{
    public static JsonElement Member(this JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    public static string? Text(this JsonElement json, string name) => json.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static long Number(this JsonElement json, string name) => json.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : 0;

    public static bool Is(this JsonElement json, string name) => json.Member(name).ValueKind == JsonValueKind.True;

    public static bool Has(this JsonElement json, string name) => json.Member(name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public static IEnumerable<JsonElement> List(this JsonElement json, string name) => json.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();

    public static List<string> Texts(this JsonElement json, string name) => [.. json.List(name).Select(item => item.GetString() ?? "")];
}
