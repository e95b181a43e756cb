using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Conversations;
using Bot.Dialogs.Turns.Events;
using Bot.Models;

namespace Bot.Channels.Tencent;

/// <summary>Turns messages and events into what conversations take.</summary>
internal sealed class CallbackTranslator(TextMenus menus, CustomerFiles files, ModelRunner model, TimeProvider time)
{
    // The transcript is data, never part of a page.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Files = ["image", "voice", "video", "shortvideo", "file"];

    /// <summary>Translates; null for events that mean nothing to the bot.</summary>
    /// <param name="message">The message or event.</param>
    /// <param name="place">Where it was said.</param>
    /// <param name="cancellationToken">Stops the wait for a file.</param>
    public async Task<Inbound?> TranslateAsync(CallbackMessage message, CallbackPlace place, CancellationToken cancellationToken)
    {
        if (message.Kind != "event")
        {
            return await SaidAsync(message, place, WordsOf(message), cancellationToken);
        }

        return message.Event switch
        {
            // The entry's key says the same as typing it.
            "click" => await SaidAsync(message, place, message.Member("EventKey").Trim(), cancellationToken),
            "subscribe" or "enter_agent" => Describe(message, place) with
            {
                Event = new ConversationStarted { At = time.GetUtcNow(), Customer = new(message.From), Locale = place.Locale },
            },
            "unsubscribe" => Describe(message, place),
            _ => null,
        };
    }

    /// <summary>A message that is written down and shown, but nobody's turn.</summary>
    public static Inbound Keep(CallbackMessage message, CallbackPlace place) => Describe(message, place) with { Visible = true };

    /// <summary>The words of a message: typed, spoken (where the platform writes speech down), or of a link.</summary>
    public static string WordsOf(CallbackMessage message) => (message.Kind switch
    {
        "text" => message.Member("Content"),
        "voice" => message.Member("Recognition"),
        "link" => string.Join('\n', new[] { message.Member("Title"), message.Member("Description"), message.Member("Url") }.Where(text => text.Length > 0)),
        _ => "",
    }).Trim();

    private static Inbound Describe(CallbackMessage message, CallbackPlace place) => new()
    {
        ExternalId = message.Id,
        ReplyTo = message.Id,
        Activity = ActivityOf(message, place),
        Reference = place.Reference,
        CustomerId = message.From,
    };

    private async Task<Inbound> SaidAsync(CallbackMessage message, CallbackPlace place, string words, CancellationToken cancellationToken)
    {
        var pressed = menus.Pressed(place.Key, words);
        return Describe(message, place) with
        {
            Event = new CustomerSaid
            {
                At = time.GetUtcNow(),
                Text = words,
                Value = pressed?.Data,
                Inputs = pressed?.Inputs,
                Attachments = await FileOf(message, place, cancellationToken) is { } file ? [file] : [],
                Location = LocationOf(message),
                Customer = new(message.From),
                Locale = place.Locale,
                ModelAvailable = model.IsConfigured,
            },
            Visible = true,
        };
    }

    private async Task<Attachment?> FileOf(CallbackMessage message, CallbackPlace place, CancellationToken cancellationToken)
    {
        var media = place.HasApi ? message.Member("MediaId") : "";
        var url = message.Member("PicUrl");
        return Files.Contains(message.Kind) && (media.Length > 0 || url.Length > 0)
            ? await files.TakeAsync(new(new(place.Key.Bot, place.Key.Channel, message.From), place.Account, media, url, TypeOf(message.Kind)), cancellationToken)
            : null;
    }

    private static string TypeOf(string kind) => kind switch
    {
        "image" => "image/jpeg",
        "voice" => "audio/amr",
        "file" => "application/octet-stream",
        _ => "video/mp4",
    };

    // The platform's X is the latitude.
    private static Location? LocationOf(CallbackMessage message) =>
        message.Kind == "location" && Degrees(message.Member("Location_X"), 90) is { } latitude && Degrees(message.Member("Location_Y"), 180) is { } longitude
            ? new(latitude, longitude, message.Member("Label") is { Length: > 0 and <= 300 } name ? name : null)
            : null;

    private static double? Degrees(string text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;

    // The transcript speaks the Bot Framework's language; the platform's file ids stay out of it.
    private static byte[] ActivityOf(CallbackMessage message, CallbackPlace place) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = message.Kind == "event" && message.Event != "click" ? "event" : "message",
        ["id"] = message.Id,
        ["channelId"] = place.Key.ChannelId,
        ["from"] = new JsonObject { ["id"] = message.From, ["role"] = "user" },
        [message.Kind == "event" && message.Event != "click" ? "name" : "text"] = message.Kind != "event" ? WordsOf(message) : message.Event == "click" ? message.Member("EventKey") : message.Event,
    }.ToJsonString(Readable));
}
