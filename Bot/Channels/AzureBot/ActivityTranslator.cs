using System.Collections.ObjectModel;
using System.Text.Json;
using Bot.Connector.Schema;
using Bot.Conversations;
using Bot.Dialogs.Turns.Events;

namespace Bot.Channels.AzureBot;

/// <summary>Turns what a channel delivers into what a conversation takes.</summary>
internal sealed class ActivityTranslator(TimeProvider time)
{
    /// <summary>What to hand to the conversation; nothing for activities that concern nobody.</summary>
    public Inbound? Translate(ReceivedActivity received) => received.Activity switch
    {
        MessageActivity message when IsForBot(message) => Describe(received, Said(message)) with { Visible = true },
        ConversationUpdateActivity update when AddsCustomer(update) => Describe(received, Started(update)),
        ConversationUpdateActivity => Describe(received, null),
        InstallationUpdateActivity installation => Describe(received, Installed(installation)),
        EventActivity happened when Handled(happened) is { } turn => Describe(received, turn),
        // Nothing for the engine, but the journal keeps in its place what the customer did; what others of a group take back is none of our business.
        MessageReactionActivity or EndOfConversationActivity => Describe(received, null),
        MessageUpdateActivity or MessageDeleteActivity when received.Activity.Conversation?.IsGroup != true => Describe(received, null),
        _ => null,
    };

    /// <summary>What a pressed button of a card (<c>Action.Execute</c>) says.</summary>
    public Inbound Pressed(ReceivedActivity received, JsonElement? data) =>
        Describe(received, PressedBy(received.Activity, data)) with { Visible = true };

    private CustomerSaid PressedBy(Activity activity, JsonElement? data) => new()
    {
        At = Now(activity),
        Value = data,
        Customer = CustomerOf(activity),
        Locale = LocaleOf(activity),
        TimeZone = activity.LocalTimezone,
    };

    private static Inbound Describe(ReceivedActivity received, TurnEvent? happened)
    {
        var reference = received.Activity.ToReference();
        return new()
        {
            Event = happened,
            ExternalId = string.IsNullOrEmpty(received.Activity.Id) ? null : received.Activity.Id,
            ReplyTo = reference.ActivityId,
            Activity = received.IsEphemeral ? null : received.Json,
            // Without the activity's id the reference of a conversation stays the same, and is stored once.
            Reference = JsonSerializer.Serialize(reference with { ActivityId = null }, ConnectorJson.TypeInfo<ConversationReference>()),
            CustomerId = received.Activity.From?.Id,
            Delivery = received.WantsInline ? Conversations.DeliveryMode.Inline : Conversations.DeliveryMode.Normal,
        };
    }

    // In a group the bot answers those who address it: by its name, or by a button of its own.
    private static bool IsForBot(MessageActivity message) =>
        message.Conversation?.IsGroup != true || message.MentionsRecipient() || message is { Value: not null, Text: null or "" };

    private static bool AddsCustomer(ConversationUpdateActivity update) =>
        update.MembersAdded.Any(member => member.Id != update.Recipient?.Id);

    private CustomerSaid Said(MessageActivity message) => new()
    {
        At = Now(message),
        Text = message.TextWithoutRecipientMention(),
        Value = message.Value,
        Attachments = [.. MessageFiles.Of(message)],
        Location = MessagePlaces.Of(message),
        Customer = CustomerOf(message),
        Locale = LocaleOf(message),
        TimeZone = message.LocalTimezone,
    };

    private ConversationStarted Started(Activity activity) =>
        new() { At = Now(activity), Customer = CustomerOf(activity), Locale = LocaleOf(activity), TimeZone = activity.LocalTimezone };

    // Teams announces an installation with this, with a conversationUpdate, or with both in any order; the engine greets once.
    private ConversationStarted? Installed(InstallationUpdateActivity installation) =>
        installation is { Action: "add", Conversation.IsGroup: not true } ? Started(installation) : null;

    private TurnEvent? Handled(EventActivity happened) => happened switch
    {
        { Name: "handoff.status", Value: { ValueKind: JsonValueKind.Object } value } when StateOf(value) is { } state =>
            new HandoffChanged { At = Now(happened), State = state },
        { Name: "webchat/join" or "startConversation" } => Started(happened),
        _ when FeedbackPress.Read(happened) is { } feedback => PressedBy(happened, feedback),
        _ => null,
    };

    private static string? StateOf(JsonElement value) =>
        value.TryGetProperty("state", out var state) && state.ValueKind == JsonValueKind.String ? state.GetString() : null;

    // Our clock decides when, the customer's clock only where in the world: scripts about opening hours must not trust a stranger's time.
    private DateTimeOffset Now(Activity activity) =>
        activity.LocalTimestamp is { } local ? time.GetUtcNow().ToOffset(local.Offset) : time.GetUtcNow();

    private static Customer? CustomerOf(Activity activity) =>
        activity.From is { } from ? new(from.Id, string.IsNullOrWhiteSpace(from.Name) ? null : from.Name) { Attributes = AttributesOf(from) } : null;

    // The connector's token vouches for these.
    private static IReadOnlyDictionary<string, string> AttributesOf(ChannelAccount from)
    {
        var attributes = new (string Name, string? Value)[] { ("tenant", from.TenantId), ("role", from.Role) }
            .Where(attribute => !string.IsNullOrWhiteSpace(attribute.Value))
            .ToDictionary(attribute => attribute.Name, attribute => attribute.Value!);
        return attributes.Count == 0 ? ReadOnlyDictionary<string, string>.Empty : attributes;
    }

    private static string? LocaleOf(Activity activity) =>
        !string.IsNullOrEmpty(activity.Locale)
            ? activity.Locale
            : activity.Entities.FirstOrDefault(entity => entity.Type == EntityTypes.ClientInfo)?.Text("locale");
}
