using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;
using Bot.Dialogs.Turns.Events;
using Bot.Models;

namespace Bot.Channels.Lanying;

/// <summary>Turns a message into what a conversation takes.</summary>
internal sealed partial class LanyingTranslator(TimeProvider time, ModelRunner model, LanyingFiles files)
{
    private static readonly string[] Resets = ["#reset_prompt", "/reset", "/reset_prompt"];

    /// <summary>Translates a message that is to be answered.</summary>
    /// <param name="message">The message.</param>
    /// <param name="app">The app.</param>
    /// <param name="place">Where it was said; null where the conversation knows that already.</param>
    /// <param name="pressed">The menu entry that the words pick.</param>
    public Inbound Translate(LanyingMessage message, LanyingApp app, LanyingPlace? place, RenderedAction? pressed)
    {
        var words = Words(message, app);
        var sent = ValueOf(message) ?? CommandOf(words);
        return Describe(message, app, place) with
        {
            Event = new CustomerSaid
            {
                At = time.GetUtcNow(),
                Text = words,
                Value = sent ?? pressed?.Data,
                Inputs = sent is null ? pressed?.Inputs : null,
                Attachments = [.. AttachmentsOf(message, app)],
                Location = LocationOf(message),
                Customer = CustomerOf(message),
                ModelAvailable = model.IsConfigured,
            },
            Activity = ActivityOf(message, words),
            Visible = true,
        };
    }

    /// <summary>A customer who writes for the first time: the bot greets, in the language of what they wrote.</summary>
    public Inbound Welcome(LanyingMessage message, LanyingApp app, LanyingPlace place) => Describe(message, app, place) with
    {
        ExternalId = "channelbot:welcome",
        Event = new ConversationStarted { At = time.GetUtcNow(), Customer = CustomerOf(message), Locale = LanyingWords.LanguageOf(message.Text) },
    };

    /// <summary>The person who served the customer has written nothing for long: the bot serves again.</summary>
    public Inbound Idle(LanyingMessage message, LanyingApp app, LanyingPlace place) => Describe(message, app, place) with
    {
        ExternalId = $"{message.Id}:idle",
        Event = new HandoffChanged { At = time.GetUtcNow(), State = "completed" },
    };

    /// <summary>Forgets what was said, before the message itself is taken; null unless a trusted sender asks for it.</summary>
    public Inbound? ResetBefore(LanyingMessage message, LanyingApp app, LanyingPlace? place) =>
        app.Trusted.Contains(message.From) && LanyingReader.IsTrue(message.Ai["reset_prompt"])
            ? Describe(message, app, place) with
            {
                ExternalId = $"{message.Id}:reset",
                Event = new CustomerSaid { At = time.GetUtcNow(), Value = Button("restart"), Customer = CustomerOf(message), ModelAvailable = model.IsConfigured },
                Activity = ActivityOf(message, "/reset"),
                Visible = true,
            }
            : null;

    /// <summary>A message that belongs into the transcript only.</summary>
    public static Inbound Keep(LanyingMessage message, LanyingApp app) => new()
    {
        ExternalId = message.Id,
        CustomerId = LanyingReader.TextOf(message.From == app.BotUserId ? message.To : message.From),
        Activity = ActivityOf(message, message.Text, byBot: message.From == app.BotUserId),
        Visible = true,
    };

    /// <summary>The words, without the mention that begins them; of a place its name.</summary>
    public static string Words(LanyingMessage message, LanyingApp app)
    {
        var said = message.Text.Length == 0 && message.Content == "LOCATION" ? LanyingReader.Word(message.Attachment["addr"]) : message.Text;
        var text = said.Replace(string.Create(CultureInfo.InvariantCulture, $"{{{app.BotUserId}}}"), "", StringComparison.Ordinal);
        return (message.InGroup ? LeadingMention().Replace(text, "") : text).Trim();
    }

    private static Inbound Describe(LanyingMessage message, LanyingApp app, LanyingPlace? place) => new()
    {
        ExternalId = message.Id,
        ReplyTo = LanyingAsked.Of(message, app.Trusted.Contains(message.From)).ToJson(),
        Reference = place?.ToJson(),
        CustomerId = LanyingReader.TextOf(message.From),
    };

    private static Customer CustomerOf(LanyingMessage message)
    {
        var name = LanyingReader.Word(message.Config["senderNickname"]);
        return new(LanyingReader.TextOf(message.From), name.Length is > 0 and <= 60 ? name : null);
    }

    // A client of one's own may press buttons by a silent command.
    private static JsonElement? ValueOf(LanyingMessage message) =>
        message.Content == "COMMAND" && message.Ext[ButtonData.Member] is JsonObject data
            ? JsonElement.Parse(new JsonObject { [ButtonData.Member] = data.DeepClone() }.ToJsonString())
            : null;

    private static JsonElement? CommandOf(string words) =>
        Resets.Contains(words, StringComparer.OrdinalIgnoreCase) ? Button("restart")
        : words.Equals("/help", StringComparison.OrdinalIgnoreCase) || words == "/" ? Button("help")
        : null;

    private static JsonElement Button(string command) =>
        JsonElement.Parse(new JsonObject { [ButtonData.Member] = new JsonObject { ["command"] = command } }.ToJsonString());

    private IEnumerable<Attachment> AttachmentsOf(LanyingMessage message, LanyingApp app)
    {
        var url = LanyingReader.Word(message.Attachment["url"]);
        if (message.Content is "IMAGE" or "AUDIO" or "VIDEO" or "FILE" && url.Length > 0)
        {
            var name = LanyingReader.Word(message.Attachment["dName"]);
            yield return files.AsAttachment(new(app.AppId, url, message.From, message.Content), name);
        }
    }

    private static Location? LocationOf(LanyingMessage message) =>
        message.Content == "LOCATION" && Degrees(message.Attachment["lat"], 90) is { } latitude && Degrees(message.Attachment["lon"], 180) is { } longitude
            ? new(latitude, longitude, LanyingReader.Word(message.Attachment["addr"]) is { Length: > 0 and <= 300 } name ? name : null)
            : null;

    private static double? Degrees(JsonNode? node, double most) =>
        double.TryParse(LanyingReader.Word(node), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;

    // The transcript speaks the Bot Framework's language; addresses with the platform's signature stay out of it.
    private static byte[] ActivityOf(LanyingMessage message, string words, bool byBot = false) => Encoding.UTF8.GetBytes(LanyingJson.Write(new JsonObject
    {
        ["type"] = "message",
        ["id"] = message.Id,
        ["channelId"] = LanyingPlace.Channel,
        ["from"] = new JsonObject { ["id"] = LanyingReader.TextOf(message.From), ["role"] = byBot ? "bot" : "user" },
        ["text"] = words,
    }));

    [GeneratedRegex(@"^\s*@[^\s\u2000-\u200D\u2060\u3000@]{1,60}[\s\u2000-\u200D\u2060\u3000]+")]
    private static partial Regex LeadingMention();
}
