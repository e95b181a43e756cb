using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Channels.OpenIm.Incoming;
using Bot.Channels.OpenIm.Outgoing;

namespace Bot.Channels.OpenIm;

/// <summary>What goes over the wire. A member that nobody knows is refused: it is most likely misspelt.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    AllowOutOfOrderMetadataProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    PropertyNameCaseInsensitive = false,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Incoming.Incoming))]
[JsonSerializable(typeof(StreamRequest))]
[JsonSerializable(typeof(ParkedRequest))]
[JsonSerializable(typeof(OutgoingEvent))]
[JsonSerializable(typeof(Acceptance))]
[JsonSerializable(typeof(ParkedList))]
internal sealed partial class OpenImJson : JsonSerializerContext
{
    /// <summary>Writes Chinese as it is: this is data, and never part of a page.</summary>
    public static OpenImJson Wire => Readable.Context;

    // A class of its own, because the order in which the parts of this one are initialized is not defined.
    private static class Readable
    {
        public static readonly OpenImJson Context = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
