using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.OpenIm.Incoming;
using Bot.Conversations;
using Bot.Dialogs.Replies.Rendering;
using Bot.Dialogs.Turns.Events;

namespace Bot.Channels.OpenIm;

/// <summary>Turns what apps send into what a conversation takes.</summary>
internal sealed class OpenImTranslator(TimeProvider time)
{
    /// <summary>What it is to the conversation.</summary>
    /// <param name="app">The app.</param>
    /// <param name="incoming">What it sent.</param>
    /// <param name="files">The message's files, fetched.</param>
    /// <param name="pressed">The menu entry that the words pick, or whose data the app sent.</param>
    public Inbound Translate(OpenImApp app, IncomingInConversation incoming, IReadOnlyList<Attachment> files, RenderedAction? pressed)
    {
        var inbound = new Inbound { ExternalId = ExternalIdOf(incoming), Event = EventOf(incoming, files, pressed) };
        return incoming switch
        {
            IncomingMessage message => FromCustomer(inbound, app, message) with { Activity = ActivityOf(message), Visible = true, ReplyTo = message.Id },
            IncomingStart start => FromCustomer(inbound, app, start),
            IncomingReceipt receipt => inbound with { Activity = JsonSerializer.SerializeToUtf8Bytes(receipt, OpenImJson.Wire.Incoming) },
            _ => inbound,
        };
    }

    /// <summary>What the journal knows it by. The types are kept apart: a receipt may have the id of a message.</summary>
    public static string ExternalIdOf(IncomingInConversation incoming) => $"{TypeOf(incoming)}:{incoming.Id}";

    /// <summary>The type as it is written.</summary>
    public static string TypeOf(Incoming.Incoming incoming) => incoming switch
    {
        IncomingMessage => "message",
        IncomingStart => "start",
        IncomingReceipt => "receipt",
        IncomingAgentWords => "agent",
        IncomingHandoffStatus => "handoff-status",
        _ => "erase",
    };

    private static Inbound FromCustomer(Inbound inbound, OpenImApp app, IncomingFromCustomer incoming) => inbound with
    {
        CustomerId = OpenImApps.CustomerOf(app, incoming.Customer.Id),
        Delivery = incoming.Wait ? DeliveryMode.Inline : DeliveryMode.Normal,
    };

    private TurnEvent? EventOf(IncomingInConversation incoming, IReadOnlyList<Attachment> files, RenderedAction? pressed) => incoming switch
    {
        IncomingMessage message => new CustomerSaid
        {
            At = time.GetUtcNow(),
            Text = message.Text.Trim(),
            Value = message.Value ?? pressed?.Data,
            Inputs = pressed?.Inputs,
            Attachments = files,
            Location = message.Location is { } place ? new(place.Latitude, place.Longitude, place.Name) : null,
            Customer = CustomerOf(message.Customer),
            Locale = message.Locale,
            TimeZone = message.TimeZone,
            Arrival = message.Group ? new() { InGroup = true, NamesBot = message.Mentioned } : null,
        },
        IncomingStart start => new ConversationStarted { At = time.GetUtcNow(), Customer = CustomerOf(start.Customer), Locale = start.Locale, TimeZone = start.TimeZone },
        IncomingAgentWords words => new AgentSaid { At = time.GetUtcNow(), Agent = words.Agent, Text = words.Text },
        IncomingHandoffStatus status => new HandoffChanged { At = time.GetUtcNow(), State = status.State },
        _ => null,
    };

    private static Customer CustomerOf(IncomingCustomer customer) =>
        new(customer.Id, string.IsNullOrWhiteSpace(customer.Name) ? null : customer.Name) { Attributes = customer.Attributes };

    // The transcript speaks the Bot Framework's language.
    private static byte[] ActivityOf(IncomingMessage message) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = "message",
        ["id"] = message.Id,
        ["channelId"] = OpenImApps.Channel,
        ["from"] = new JsonObject { ["id"] = message.Customer.Id, ["role"] = "user" },
        ["text"] = message.Text,
    }.ToJsonString());
}
