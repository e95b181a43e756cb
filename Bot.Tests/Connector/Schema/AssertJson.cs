using System.Text.Json;

namespace Bot.Tests.Connector.Schema;

/// <summary>Compares JSON by meaning of objects and by letter of numbers.</summary>
internal static class AssertJson
{
    public static void Equal(string expected, string actual) => Assert.Equal(Canonical(JsonDocument.Parse(expected).RootElement), Canonical(JsonDocument.Parse(actual).RootElement));

    public static string Canonical(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', json.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"\"{member.Name}\":{Canonical(member.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(',', json.EnumerateArray().Select(Canonical)) + "]",
        JsonValueKind.String => "\"" + json.GetString() + "\"",
        _ => json.GetRawText(),
    };
}
