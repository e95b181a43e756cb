using System.Text.Json.Serialization;
using Bot.Dialogs.Certificates;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs;

/// <summary>The one serializer context of the released data formats: what the journal holds.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(ConversationState))]
[JsonSerializable(typeof(TurnEvent))]
[JsonSerializable(typeof(IReadOnlyList<Command>))]
[JsonSerializable(typeof(Trace))]
[JsonSerializable(typeof(Certificate))]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(ButtonData))]
public sealed partial class DialogsJson : JsonSerializerContext;
