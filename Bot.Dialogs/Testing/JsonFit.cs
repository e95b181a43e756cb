using System.Text.Json;

namespace Bot.Dialogs.Testing;

/// <summary>Whether a value is what a test expects.</summary>
internal static class JsonFit
{
    /// <summary>An object may have more members than expected; lists are equal; numbers may be written as text.</summary>
    public static bool Fits(JsonElement actual, JsonElement expected) => (actual.ValueKind, expected.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => Missing(actual, expected) is null,
        (JsonValueKind.Array, JsonValueKind.Array) => actual.GetArrayLength() == expected.GetArrayLength() && actual.EnumerateArray().Zip(expected.EnumerateArray()).All(pair => Fits(pair.First, pair.Second)),
        (JsonValueKind.Object or JsonValueKind.Array, _) or (_, JsonValueKind.Object or JsonValueKind.Array) => false,
        (JsonValueKind.Null, _) or (_, JsonValueKind.Null) => actual.ValueKind == expected.ValueKind,
        _ => actual.ToString() == expected.ToString(),
    };

    /// <summary>The first expected member that is not there or another one; null when all fit.</summary>
    public static string? Missing(JsonElement actual, JsonElement expected) =>
        Missing(name => actual.TryGetProperty(name, out var member) ? member : null, expected);

    /// <summary>The same, where members are found by a function.</summary>
    public static string? Missing(Func<string, JsonElement?> find, JsonElement expected)
    {
        foreach (var member in expected.EnumerateObject())
        {
            if (find(member.Name) is not { } there || !Fits(there, member.Value))
            {
                return member.Name;
            }
        }

        return null;
    }
}
