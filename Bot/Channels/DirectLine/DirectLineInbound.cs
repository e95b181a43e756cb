using System.Text.Json;
using Bot.Connector.Schema;
using Bot.Conversations;
using Bot.Dialogs.Turns.Events;
using File = Bot.Dialogs.Turns.Events.Attachment;

namespace Bot.Channels.DirectLine;

/// <summary>Turns what clients send into what a conversation takes.</summary>
internal sealed class DirectLineInbound(TimeProvider time)
{
    private const string BoundPrefix = "dl_";

    /// <summary>Who speaks: the user of the token, else whom the client names; a client may not take a name that only tokens give.</summary>
    public static (Customer? Customer, DirectLineProblem? Problem) CustomerOf(DirectLineToken? token, string? id, string? name)
    {
        if (token?.User is { } bound)
        {
            return (new(bound, name), null);
        }

        return token is not null && id?.StartsWith(BoundPrefix, StringComparison.Ordinal) == true
            ? (null, DirectLineProblem.BadArgument($"A user id that begins with {BoundPrefix} must come with the token; see tokens/generate."))
            : (string.IsNullOrEmpty(id) ? null : new(id, string.IsNullOrWhiteSpace(name) ? null : name), null);
    }

    /// <summary>The customer came.</summary>
    public Inbound Started(Customer? customer, string? locale) => new()
    {
        Event = new ConversationStarted { At = time.GetUtcNow(), Customer = customer, Locale = locale },
        CustomerId = customer?.Id,
    };

    /// <summary>What a client's activity is to the conversation; null for what nobody keeps (typing).</summary>
    public (Inbound? Inbound, DirectLineProblem? Problem) Translate(OpenConversation open, Activity activity)
    {
        var (customer, problem) = CustomerOf(open.Token, activity.From?.Id, activity.From?.Name);
        if (problem is not null || activity is TypingActivity)
        {
            return (null, problem);
        }

        if (activity is not (MessageActivity or EventActivity or EndOfConversationActivity))
        {
            return (null, Refuse(activity));
        }

        var kept = activity with
        {
            Id = null,
            CallerId = null,
            DeliveryMode = null,
            From = (activity.From ?? new()) with { Id = customer?.Id ?? "", Role = "user" },
            Recipient = new() { Id = open.Key.Bot, Role = "bot" },
        };
        return (new()
        {
            Event = EventOf(activity, customer),
            ExternalId = ClientIdOf(activity),
            Activity = ConnectorJson.ToUtf8Bytes(kept),
            Visible = true,
            CustomerId = customer?.Id ?? open.Nameless,
        }, null);
    }

    private TurnEvent? EventOf(Activity activity, Customer? customer) => activity switch
    {
        MessageActivity message => Said(message, customer),
        EventActivity { Name: "webchat/join" or "startConversation" } => new ConversationStarted { At = Now(activity), Customer = customer, Locale = activity.Locale, TimeZone = activity.LocalTimezone },
        EventActivity happened when FeedbackPress.Read(happened) is { } feedback => Pressed(happened, feedback, customer),
        _ => null,
    };

    // Nothing behind Direct Line answers an invoke: the client then falls back to what it can do without.
    private static DirectLineProblem Refuse(Activity activity) => activity is InvokeActivity
        ? new(StatusCodes.Status502BadGateway, "BotRejectedActivity", "The bot does not take this invoke.")
        : DirectLineProblem.BadArgument($"Activities of type '{activity.Type}' are not taken from clients; send message, event, typing, endOfConversation or deleteUserData.");

    private CustomerSaid Said(MessageActivity message, Customer? customer) => new()
    {
        At = Now(message),
        Text = message.Text ?? "",
        Value = message.Value,
        Attachments = [.. message.Attachments.Where(file => !string.IsNullOrEmpty(file.ContentUrl)).Select(file => new File(file.ContentType, file.ContentUrl!, file.Name))],
        Customer = customer,
        Locale = message.Locale,
        TimeZone = message.LocalTimezone,
    };

    private CustomerSaid Pressed(EventActivity happened, JsonElement data, Customer? customer) => new()
    {
        At = Now(happened),
        Value = data,
        Customer = customer,
        Locale = happened.Locale,
        TimeZone = happened.LocalTimezone,
    };

    // Our clock decides when, the customer's only where in the world.
    private DateTimeOffset Now(Activity activity) =>
        activity.LocalTimestamp is { } local ? time.GetUtcNow().ToOffset(local.Offset) : time.GetUtcNow();

    // Web Chat gives a new id to every message, also to one that the customer sends again; so the same id is the same request, repeated by the network.
    private static string? ClientIdOf(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("clientActivityID", out var id)
        && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 and <= 200 } text
            ? $"client:{text}"
            : null;
}
