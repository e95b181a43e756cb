using System.Text.Json.Nodes;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Lanying;

/// <summary>Writes replies as the platform's messages: Markdown, media by upload, and in groups the name of who asked.</summary>
internal sealed class LanyingWriter(LanyingUploads uploads, PublicAddress address, IOptions<LanyingOptions> options)
{
    /// <summary>The messages of a reply, in order; the first that has words comes first where it ends a growing answer.</summary>
    public IReadOnlyList<RenderedMessage> Render(Reply reply, bool wordsFirst = false)
    {
        var messages = MarkdownRenderer.Render(AbsoluteAddresses.In(reply, address.Value), options.Value.TextLimit).Messages;
        return wordsFirst ? [.. messages.OrderBy(message => message.Media is not null)] : messages;
    }

    /// <summary>Forms a message.</summary>
    /// <param name="app">The app.</param>
    /// <param name="place">Where to.</param>
    /// <param name="message">What.</param>
    /// <param name="language">The reply's language.</param>
    /// <param name="asked">Whom a group shall see mentioned; null: nobody.</param>
    /// <param name="cancellationToken">Stops an upload.</param>
    public async Task<LanyingSend> FormAsync(
        LanyingApp app, LanyingPlace place, RenderedMessage message, string language, LanyingAsked? asked, CancellationToken cancellationToken)
    {
        if (message.Media is not { } media)
        {
            return Words(place, message.Text, language, asked);
        }

        return await uploads.TryAsync(app, place, media, cancellationToken) is var (type, attachment)
            ? new(place, type, "") { Attachment = attachment, Config = Plain(language) }
            : new(place, LanyingContent.Text, $"[{media.Name}]({media.Url})") { Config = Plain(language) };
    }

    /// <summary>Forms words.</summary>
    public static LanyingSend Words(LanyingPlace place, string text, string language, LanyingAsked? asked)
    {
        var config = Plain(language);
        if (!place.Group || asked is null)
        {
            return new(place, LanyingContent.Text, text) { Config = config };
        }

        // A mention needs the id in the config and the name in the words.
        var words = asked.Name is { } name ? $"@{name} {text}" : text;
        config["mentionAll"] = false;
        config["mentionList"] = new JsonArray(asked.From);
        config["mentionedMessage"] = "";
        config["pushMessage"] = "";
        config["senderNickname"] = "";
        return new(place, LanyingContent.Text, words) { Config = config };
    }

    /// <summary>The same as an operation on a message that was sent.</summary>
    public static LanyingSend Edit(LanyingApp app, LanyingSend send, LanyingContent operation, long message)
    {
        var config = (JsonObject)send.Config!.DeepClone();
        if (app.ForceCallback)
        {
            config["force_callback"] = true;
        }

        return send with { Type = operation, Related = message, Config = config };
    }

    /// <summary>Takes a message back.</summary>
    public static LanyingSend Recall(LanyingPlace place, long message) =>
        new(place, LanyingContent.Recall, "") { Related = message, Transaction = LanyingTransactions.Of($"{place.App}|{message}|recall") };

    private static JsonObject Plain(string language) => new() { ["antispam_prompt"] = LanyingWords.Blocked(language) };
}
