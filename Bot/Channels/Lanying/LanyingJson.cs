using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Bot.Channels.Lanying;

/// <summary>What this channel stores, and how it writes.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LanyingPlace))]
[JsonSerializable(typeof(LanyingAsked))]
[JsonSerializable(typeof(LanyingFile))]
internal sealed partial class LanyingJson : JsonSerializerContext
{
    // Data for the platform's API and never part of a page.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON with Chinese as it is.</summary>
    public static string Write(JsonNode node) => node.ToJsonString(Readable);
}
