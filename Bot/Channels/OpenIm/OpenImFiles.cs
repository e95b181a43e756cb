using Bot.Channels.OpenIm.Incoming;
using Bot.Dialogs.Turns.Events;
using Bot.Files;
using Bot.Services;
using Microsoft.Extensions.Options;

namespace Bot.Channels.OpenIm;

/// <summary>Fetches customers' files and keeps them: from the internet, or from the server that takes the app's callbacks, and from nowhere else.</summary>
internal sealed class OpenImFiles(OpenImApps apps, ServiceClients clients, FileStore store, PublicAddress address, IOptions<OpenImOptions> options)
{
    /// <summary>Fetches a message's files, all or none.</summary>
    public async Task<(IReadOnlyList<Attachment> Files, OpenImProblem? Problem)> FetchAsync(OpenImApp app, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message.Files.Count == 0)
        {
            return ([], null);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Value.FileLimit);
        var owner = new FileOwner(apps.BotOf(app), OpenImApps.Channel, OpenImApps.CustomerOf(app, message.Customer.Id));
        var fetched = await Task.WhenAll(message.Files.Select(file => FetchAsync(app, owner, file, limit.Token, cancellationToken)));
        for (var index = 0; index < fetched.Length; index++)
        {
            if (fetched[index].Problem is { } problem)
            {
                return ([], OpenImProblem.FileRefused($"files[{index}].url", problem));
            }
        }

        return ([.. fetched.Select(file => file.File!)], null);
    }

    private async Task<(Attachment? File, string? Problem)> FetchAsync(
        OpenImApp app, FileOwner owner, IncomingFile file, CancellationToken limit, CancellationToken cancellationToken)
    {
        var own = Uri.TryCreate(file.Url, UriKind.Absolute, out var url) && IsOwn(app, url);
        if (url is null || !(own || url.Scheme == Uri.UriSchemeHttps))
        {
            return (null, "It is no https address.");
        }

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            using var response = await clients.For(allowPrivate: own).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit);
            return response.IsSuccessStatusCode
                ? await KeepAsync(owner, file, response.Content, limit)
                : (null, $"The server answered {(int)response.StatusCode}; redirects are not followed.");
        }
        catch (HttpRequestException failure) when (failure.InnerException is ForbiddenAddressException)
        {
            return (null, "It leads to no public address.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return (null, "The server cannot be reached, or broke off.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, $"It did not come within {options.Value.FileLimit.TotalSeconds} seconds.");
        }
    }

    private async Task<(Attachment? File, string? Problem)> KeepAsync(FileOwner owner, IncomingFile file, HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var (stored, refusal) = await store.SaveAsync(owner, stream, options.Value.MaxFileBytes, cancellationToken);
        return stored is null ? (null, Sentence(refusal)) : (new(stored.ContentType, address.Value + stored.Url, file.Name), null);
    }

    private string Sentence(FileRefusal? refusal) => refusal switch
    {
        FileRefusal.TooBig => $"The file has more than {options.Value.MaxFileBytes} bytes.",
        FileRefusal.Empty => "The file is empty.",
        _ => "Files of this type are not taken: pictures, sounds, videos, PDF, Office, ZIP and plain text are.",
    };

    private static bool IsOwn(OpenImApp app, Uri url) => app.CallbackUrl is { } own && own.Scheme == url.Scheme && own.Authority == url.Authority;
}
