using System.Text.Json.Serialization;

namespace Bot.Channels.DirectLine;

/// <summary>The wire of Direct Line, without activities.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 128)]
[JsonSerializable(typeof(TokenParameters))]
[JsonSerializable(typeof(ConversationResource))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
