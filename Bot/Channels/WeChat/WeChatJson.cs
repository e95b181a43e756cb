using System.Text.Json.Serialization;

namespace Bot.Channels.WeChat;

/// <summary>What this channel stores.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WeChatPlace))]
internal sealed partial class WeChatJson : JsonSerializerContext;
