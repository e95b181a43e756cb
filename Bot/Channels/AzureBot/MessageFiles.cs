using System.Text.Json;
using Bot.Connector.Schema;
using File = Bot.Dialogs.Turns.Events.Attachment;

namespace Bot.Channels.AzureBot;

/// <summary>The files among the attachments of a message: no cards, and not the rich text that Teams attaches to every message.</summary>
internal static class MessageFiles
{
    private const int Most = 20;

    /// <summary>The files, in order.</summary>
    public static IEnumerable<File> Of(MessageActivity message) => message.Attachments.Select(FileOf).OfType<File>().Take(Most);

    private static File? FileOf(Attachment attachment) => attachment switch
    {
        { ContentType: AttachmentTypes.TeamsFileDownload, Content: { ValueKind: JsonValueKind.Object } content }
            when content.TryGetProperty("downloadUrl", out var url) && url.ValueKind == JsonValueKind.String =>
            new("application/octet-stream", url.GetString()!, attachment.Name),
        { ContentUrl: { Length: > 0 } url } when IsFile(attachment.ContentType) => new(attachment.ContentType, url, attachment.Name),
        _ => null,
    };

    private static bool IsFile(string type) =>
        !type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
        && !type.StartsWith("application/vnd.microsoft.", StringComparison.OrdinalIgnoreCase);
}
