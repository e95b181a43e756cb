using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Bot.Dialogs.Replies;

namespace Bot.Channels.Lanying;

/// <summary>Puts a pack's picture or file onto the platform, so that clients show it as a message of its own.</summary>
internal sealed partial class LanyingUploads(LanyingClient client, PackMedia packs, ILogger<LanyingUploads> logger) : IDisposable
{
    private const int FileKind = 100;
    private const int PictureKind = 102;

    // The storage is another company's host: it never gets our token.
    private readonly HttpClient _storage = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Uploads what the live release has; null when it is none of ours or the platform does not take it, so that a link must do.</summary>
    public async Task<(LanyingContent Type, JsonObject Attachment)?> TryAsync(LanyingApp app, LanyingPlace place, MediaBlock media, CancellationToken cancellationToken)
    {
        if (packs.Find(media) is not { } content)
        {
            return null;
        }

        var picture = media.ContentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase) && !media.ContentType.Contains("svg", StringComparison.OrdinalIgnoreCase);
        var (ticket, outcome) = await client.UploadTicketAsync(app, place, picture ? PictureKind : FileKind, cancellationToken);
        var problem = ticket is null ? outcome.Problem : await StoreAsync(ticket, media, content, cancellationToken);
        if (problem is not null)
        {
            LogNotUploaded(app.AppId, problem);
            return null;
        }

        return (picture ? LanyingContent.Image : LanyingContent.File, new JsonObject
        {
            ["dName"] = PackMedia.NameOf(media),
            ["url"] = LanyingReader.Word(ticket!["download_url"]),
            ["fLen"] = content.Length,
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _storage.Dispose();

    private async Task<string?> StoreAsync(JsonObject ticket, MediaBlock media, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(LanyingReader.Word(ticket["upload_url"]), UriKind.Absolute, out var url) || LanyingReader.Word(ticket["download_url"]).Length == 0)
        {
            return "the upload ticket names no address";
        }

        using var form = new MultipartFormDataContent();
        if (ticket["oss_body_param"] is JsonObject fields && fields.ContainsKey("key"))
        {
            foreach (var (name, value) in fields)
            {
                form.Add(new StringContent(LanyingReader.Word(value)), name);
            }
        }

        // The storage wants the file last.
        var file = new ReadOnlyMemoryContent(content);
        file.Headers.ContentType = MediaTypeHeaderValue.TryParse(media.ContentType, out var type) ? type : null;
        form.Add(file, "file", PackMedia.NameOf(media));
        using var request = new HttpRequestMessage(LanyingReader.Word(ticket["upload_method"]) == "PUT" ? HttpMethod.Put : HttpMethod.Post, url) { Content = form };
        try
        {
            using var response = await _storage.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode ? null : $"the storage answered {(int)response.StatusCode}";
        }
        catch (HttpRequestException failure)
        {
            return failure.Message;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Lanying app {App}: a file goes out as a link, because it could not be uploaded: {Problem}.")]
    private partial void LogNotUploaded(string app, string problem);
}
