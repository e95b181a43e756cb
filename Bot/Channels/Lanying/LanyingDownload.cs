using Bot.Files;
using Bot.Services;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Lanying;

/// <summary>
/// Fetches a customer's file when somebody opens it: with our token at the platform, without it at the storage that the platform names,
/// and from nowhere inside our own network.
/// </summary>
internal sealed partial class LanyingDownload(
    LanyingFiles files, LanyingApps apps, LanyingClient client, ServiceClients guarded, IOptions<LanyingOptions> options, ILogger<LanyingDownload> logger)
{
    private const string Refused = "The file cannot be had any more.";

    /// <summary>Answers with the file.</summary>
    public async Task<IResult> ServeAsync(HttpContext context, string file, string seal)
    {
        if (files.Find(file, seal) is not { } wanted || apps.Find(wanted.App) is not { } app || !Uri.TryCreate(wanted.Url, UriKind.Absolute, out var url))
        {
            return Results.NotFound();
        }

        try
        {
            var (content, problem) = await FetchAsync(app, wanted, url, context.RequestAborted);
            if (content is null)
            {
                LogNotFetched(app.AppId, problem!);
                return Results.Text(Refused, statusCode: StatusCodes.Status404NotFound);
            }

            return Answer(context, wanted, content);
        }
        catch (Exception failure) when (failure is HttpRequestException or ForbiddenAddressException or IOException)
        {
            LogNotFetched(app.AppId, failure.Message);
            return Results.Text(Refused, statusCode: StatusCodes.Status502BadGateway);
        }
    }

    private static IResult Answer(HttpContext context, LanyingFile wanted, byte[] content)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, max-age=1200";
        var type = FileTypes.Sniff(content.AsSpan(0, Math.Min(content.Length, FileTypes.HeadLength))) ?? LanyingFiles.TypeOf(wanted.Content, "");
        return Results.Bytes(content, type, FileTypes.IsPicture(type) ? null : "file");
    }

    private async Task<(byte[]? Content, string? Problem)> FetchAsync(LanyingApp app, LanyingFile wanted, Uri url, CancellationToken cancellationToken)
    {
        var own = LanyingClient.IsOwn(app, url);
        var place = own && wanted.Content == "AUDIO" ? new Uri(url + (url.Query.Length > 0 ? "&" : "?") + "format=mp3") : url;
        using var first = own ? await client.OpenAsync(app, place, wanted.User, cancellationToken) : await OpenGuardedAsync(app, place, cancellationToken);
        if (first.Headers.Location is { } location && (int)first.StatusCode is >= 300 and < 400)
        {
            using var second = await OpenGuardedAsync(app, new Uri(place, location), cancellationToken);
            return await ReadAsync(second, cancellationToken);
        }

        return await ReadAsync(first, cancellationToken);
    }

    // An app on this machine (the fake server) keeps its files there too; all others must be on the internet.
    private async Task<HttpResponseMessage> OpenGuardedAsync(LanyingApp app, Uri url, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        return url.Scheme is "http" or "https"
            ? await guarded.For(allowPrivate: app.ApiEndpoint!.IsLoopback).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : throw new HttpRequestException("only http and https addresses are fetched");
    }

    private async Task<(byte[]? Content, string? Problem)> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            return (null, $"status {(int)response.StatusCode}");
        }

        var limit = (int)Math.Min(options.Value.MaxFileBytes, int.MaxValue);
        var content = await LimitedBody.ReadAsync(response.Content, limit, cancellationToken);
        // The platform answers "operation rejected" with status 200.
        return content is null ? (null, $"larger than {limit} bytes")
            : response.Content.Headers.ContentType?.MediaType == "application/json" && content.AsSpan().IndexOf("\"code\""u8) >= 0 ? (null, "the platform rejected it")
            : (content, null);
    }

    [LoggerMessage(LogLevel.Warning, "A file of Lanying app {App} could not be fetched: {Problem}.")]
    private partial void LogNotFetched(string app, string problem);
}
