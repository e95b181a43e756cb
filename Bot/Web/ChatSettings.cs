using System.Text.Json.Serialization;

namespace Bot.Web;

/// <summary>What the page's script gets.</summary>
/// <param name="Bot">The bot.</param>
/// <param name="Title">What customers call it.</param>
/// <param name="Language">Language of the page.</param>
/// <param name="Framed">Whether it is shown inside another site.</param>
/// <param name="Nonce">For the styles that Web Chat makes.</param>
/// <param name="Texts">Words, by name.</param>
internal sealed record ChatSettings(
    string Bot, string Title, string Language, bool Framed, string Nonce, IReadOnlyDictionary<string, string> Texts);

/// <summary>Writes <see cref="ChatSettings"/> so that no text can end the script element it stands in.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ChatSettings))]
internal sealed partial class ChatSettingsJson : JsonSerializerContext;
