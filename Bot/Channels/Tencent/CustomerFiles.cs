using System.Net;
using Bot.Dialogs.Turns.Events;
using Bot.Files;
using Bot.Services;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Tencent;

/// <summary>
/// Keeps customers' files before the platform forgets them. A message waits a moment for its file, so that what is acknowledged is there;
/// a slow one follows under the address that the message names already.
/// </summary>
internal sealed partial class CustomerFiles(
    ApiClient api, ServiceClients guarded, FileStore store, IOptions<CustomerFileOptions> options, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<CustomerFiles> logger) : IDisposable
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10)];

    private readonly SemaphoreSlim _side = new(8);

    private enum Keeping
    {
        Kept,
        Refused,
        Failed,
    }

    /// <inheritdoc/>
    public void Dispose() => _side.Dispose();

    /// <summary>The file as the conversation knows it; null when it is none that is kept.</summary>
    public async Task<Attachment?> TakeAsync(CustomerFile file, CancellationToken cancellationToken)
    {
        var known = new Attachment(file.Type, store.Promise(file.Owner, file.Name));
        if (store.IsKept(file.Owner, file.Name))
        {
            return known;
        }

        var keeping = KeepAsync(file);
        try
        {
            var (kept, type) = await keeping.WaitAsync(options.Value.Patience, time, cancellationToken);
            return kept == Keeping.Refused ? null : known with { ContentType = type ?? file.Type };
        }
        catch (TimeoutException)
        {
            return known;
        }
    }

    private async Task<(Keeping Outcome, string? Type)> KeepAsync(CustomerFile file)
    {
        await Task.Yield();
        for (var attempt = 0; ; attempt++)
        {
            var (outcome, type, problem) = await TryAsync(file);
            if (outcome != Keeping.Failed || attempt == Pauses.Length || lifetime.ApplicationStopping.IsCancellationRequested)
            {
                if (outcome != Keeping.Kept)
                {
                    LogNotKept(file.Account.Name, problem);
                }

                return (outcome, type);
            }

            await PauseAsync(Pauses[attempt]);
        }
    }

    private async Task PauseAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, time, lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The next attempt sees that the host stops.
            return;
        }
    }

    private async Task<(Keeping Outcome, string? Type, string? Problem)> TryAsync(CustomerFile file)
    {
        await _side.WaitAsync(CancellationToken.None);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        limit.CancelAfter(options.Value.TimeLimit);
        try
        {
            return await FetchAsync(file, limit.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return (Keeping.Failed, null, failure is HttpRequestException request ? $"{request.HttpRequestError}" : failure.Message);
        }
        catch (ForbiddenAddressException)
        {
            return (Keeping.Refused, null, "its address leads into a private network");
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return (Keeping.Failed, null, "it took too long");
        }
        finally
        {
            _side.Release();
        }
    }

    private async Task<(Keeping Outcome, string? Type, string? Problem)> FetchAsync(CustomerFile file, CancellationToken cancellationToken)
    {
        if (file.Media.Length == 0)
        {
            return await FetchAsync(file, file.Url, cancellationToken);
        }

        var (response, outcome) = await api.OpenAsync(file.Account, file.Media, cancellationToken);
        using (response)
        {
            return response is not null ? await SaveAsync(file, response, cancellationToken)
                : (string?)outcome.Answer?["video_url"] is { Length: > 0 } url ? await FetchAsync(file, url, cancellationToken)
                : (outcome.Kind == Conversations.DeliveryOutcomeKind.Refused ? Keeping.Refused : Keeping.Failed, null, outcome.Problem);
        }
    }

    // The address comes with the message, so it may lead nowhere inside our network; an account on this machine (the stand-in) has its files there.
    private async Task<(Keeping Outcome, string? Type, string? Problem)> FetchAsync(CustomerFile file, string address, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return (Keeping.Refused, null, "its address is none of the web");
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        using var response = await guarded.For(allowPrivate: file.Account.Endpoint.IsLoopback).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return response.StatusCode == HttpStatusCode.OK
            ? await SaveAsync(file, response, cancellationToken)
            : (response.StatusCode >= HttpStatusCode.InternalServerError ? Keeping.Failed : Keeping.Refused, null, $"status {(int)response.StatusCode}");
    }

    private async Task<(Keeping Outcome, string? Type, string? Problem)> SaveAsync(CustomerFile file, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        var (stored, refusal) = await store.SaveAsync(file.Owner, content, options.Value.MaxBytes, cancellationToken, file.Name);
        return stored is null ? (Keeping.Refused, null, $"{refusal}") : (Keeping.Kept, stored.ContentType, null);
    }

    [LoggerMessage(LogLevel.Warning, "{Account}: a customer's file could not be kept: {Problem}.")]
    private partial void LogNotKept(string account, string? problem);
}
