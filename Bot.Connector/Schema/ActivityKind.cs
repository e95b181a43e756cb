using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Connector.Schema;

/// <summary>How one kind of activity is read and written.</summary>
internal abstract class ActivityKind
{
    private static readonly FrozenDictionary<string, ActivityKind> ByType = new Dictionary<string, ActivityKind>
    {
        [ActivityTypes.Message] = new Known<MessageActivity>(),
        [ActivityTypes.Typing] = new Known<TypingActivity>(),
        [ActivityTypes.ConversationUpdate] = new Known<ConversationUpdateActivity>(),
        [ActivityTypes.InstallationUpdate] = new Known<InstallationUpdateActivity>(),
        [ActivityTypes.ContactRelationUpdate] = new Known<ContactRelationUpdateActivity>(),
        [ActivityTypes.MessageUpdate] = new Known<MessageUpdateActivity>(),
        [ActivityTypes.MessageDelete] = new Known<MessageDeleteActivity>(),
        [ActivityTypes.MessageReaction] = new Known<MessageReactionActivity>(),
        [ActivityTypes.Event] = new Known<EventActivity>(),
        [ActivityTypes.Invoke] = new Known<InvokeActivity>(),
        [ActivityTypes.EndOfConversation] = new Known<EndOfConversationActivity>(),
        [ActivityTypes.DeleteUserData] = new Known<DeleteUserDataActivity>(),
        [ActivityTypes.Suggestion] = new Known<SuggestionActivity>(),
        [ActivityTypes.Trace] = new Known<TraceActivity>(),
        [ActivityTypes.Handoff] = new Known<HandoffActivity>(),
        [ActivityTypes.Command] = new Known<CommandActivity>(),
        [ActivityTypes.CommandResult] = new Known<CommandResultActivity>(),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly ActivityKind Other = new Known<OtherActivity>();

    /// <summary>The kind by its name on the wire; <c>foo/bar</c> is a <c>foo</c>, unknown names are <see cref="OtherActivity"/>.</summary>
    public static ActivityKind Of(string type)
    {
        if (ByType.TryGetValue(type, out var kind))
        {
            return kind;
        }

        var slash = type.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && ByType.TryGetValue(type[..slash], out kind) ? kind : Other;
    }

    /// <summary>The kind of a record.</summary>
    public static ActivityKind Of(Activity activity) => activity is OtherActivity ? Other : ByType[activity.Type];

    public abstract Activity? Read(ref Utf8JsonReader reader);

    public abstract Activity? Read(ReadOnlySpan<byte> json);

    public abstract void Write(Utf8JsonWriter writer, Activity activity);

    private sealed class Known<T> : ActivityKind
        where T : Activity
    {
        private readonly JsonTypeInfo<T> _info = ConnectorJson.TypeInfo<T>();

        public override Activity? Read(ref Utf8JsonReader reader) =>
            ((JsonConverter<T>)_info.Converter).Read(ref reader, typeof(T), _info.Options);

        public override Activity? Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, _info);

        public override void Write(Utf8JsonWriter writer, Activity activity) => JsonSerializer.Serialize(writer, (T)activity, _info);
    }
}
