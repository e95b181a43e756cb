using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>The generated metadata of all wire records; read and write through <see cref="ConnectorJson"/>.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(MessageActivity))]
[JsonSerializable(typeof(TypingActivity))]
[JsonSerializable(typeof(ConversationUpdateActivity))]
[JsonSerializable(typeof(InstallationUpdateActivity))]
[JsonSerializable(typeof(ContactRelationUpdateActivity))]
[JsonSerializable(typeof(MessageUpdateActivity))]
[JsonSerializable(typeof(MessageDeleteActivity))]
[JsonSerializable(typeof(MessageReactionActivity))]
[JsonSerializable(typeof(EventActivity))]
[JsonSerializable(typeof(InvokeActivity))]
[JsonSerializable(typeof(EndOfConversationActivity))]
[JsonSerializable(typeof(DeleteUserDataActivity))]
[JsonSerializable(typeof(SuggestionActivity))]
[JsonSerializable(typeof(TraceActivity))]
[JsonSerializable(typeof(HandoffActivity))]
[JsonSerializable(typeof(CommandActivity))]
[JsonSerializable(typeof(CommandResultActivity))]
[JsonSerializable(typeof(OtherActivity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(PagedMembers))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(InvokeResponse))]
[JsonSerializable(typeof(List<ChannelAccount>))]
internal sealed partial class ConnectorJsonContext : JsonSerializerContext;
