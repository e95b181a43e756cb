using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Bot.Conversations;
using Bot.Conversations.Journaling;
using Bot.Dialogs.Replies;

namespace Bot.Channels.Lanying;

/// <summary>What an agent does beyond talking: takes back or changes what was said last, and sees the customer's files.</summary>
internal sealed class LanyingRewriter(LanyingApps apps, LanyingClient client, LanyingCourier courier, LanyingWriter writer, SentMessages sent, ConversationService conversations)
{
    /// <summary>Takes back what was said last at a place, or puts other words there.</summary>
    /// <param name="message">How the agent said so.</param>
    /// <param name="app">The app.</param>
    /// <param name="place">The place.</param>
    /// <param name="words">The other words; null: none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False when nothing that was said is known.</returns>
    public async Task<bool> RewriteAsync(LanyingMessage message, LanyingApp app, LanyingPlace place, string? words, CancellationToken cancellationToken)
    {
        var key = place.KeyFor(apps.BotOf(app));
        var ids = sent.Last(key);
        var noted = await conversations.AcceptAsync(key, new() { ExternalId = $"agent:{message.Id}", Activity = ActivityOf(ids, words) }, cancellationToken);
        if (ids.Count == 0 || noted.Duplicate)
        {
            return noted.Duplicate;
        }

        var kept = words is null ? 0 : 1;
        if (words is not null)
        {
            courier.Take(app, Replacement(app, place, words, LanyingReader.Number(ids[0])) with { Transaction = LanyingTransactions.Of(message, "replace") });
        }

        foreach (var id in ids.Skip(kept))
        {
            courier.Take(app, LanyingWriter.Recall(place, LanyingReader.Number(id)));
        }

        await sent.ForgetAsync(key, [.. ids.Skip(kept)]);
        return true;
    }

    /// <summary>Sends a customer's file to an agent, as a file that the platform makes for them.</summary>
    public void ForwardFile(LanyingMessage message, LanyingApp app, LanyingPlace agent)
    {
        if (KindOf(message.Content) is not { } kind
            || !Uri.TryCreate(LanyingReader.Word(message.Attachment["url"]), UriKind.Absolute, out var url)
            || HttpUtility.ParseQueryString(url.Query)["file_sign"] is not { Length: > 0 } sign)
        {
            return;
        }

        var transaction = LanyingTransactions.Of(message, "file");
        var without = new LanyingSend(agent, LanyingContent.Text, LanyingWords.NoFile) { Ext = LanyingExt.Shown(), Transaction = transaction };
        courier.Take(app, without, async cancellationToken =>
        {
            if (await client.ForwardAsync(app, sign, agent, cancellationToken) is not { } forwarded)
            {
                return null;
            }

            var attachment = (JsonObject)message.Attachment.DeepClone();
            attachment["url"] = forwarded;
            return without with { Type = kind, Text = "", Attachment = attachment };
        });
    }

    private static LanyingContent? KindOf(string content) => content switch
    {
        "IMAGE" => LanyingContent.Image,
        "AUDIO" => LanyingContent.Audio,
        "VIDEO" => LanyingContent.Video,
        "FILE" => LanyingContent.File,
        _ => null,
    };

    private LanyingSend Replacement(LanyingApp app, LanyingPlace place, string words, long message)
    {
        var language = LanyingWords.LanguageOf(words);
        var text = writer.Render(new() { Language = language, Blocks = [new TextBlock(words) { Source = new("person") }] })[0].Text;
        return LanyingWriter.Edit(app, LanyingWriter.Words(place, text, language, null), LanyingContent.Replace, message) with { Ext = LanyingExt.Whole(null) };
    }

    // As the Bot Framework calls it; the transcript that customers see stays as it was.
    private static byte[] ActivityOf(IReadOnlyList<string> ids, string? words) => Encoding.UTF8.GetBytes(LanyingJson.Write(new JsonObject
    {
        ["type"] = words is null ? "messageDelete" : "messageUpdate",
        ["id"] = ids.Count > 0 ? ids[0] : null,
        ["channelId"] = LanyingPlace.Channel,
        ["text"] = words,
    }));
}
