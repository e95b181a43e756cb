using System.Net;
using Bot.Dialogs.Packs.Knowledge.Pages;
using Bot.Services;

namespace Bot.Crawling;

/// <summary>Fetches declared pages: public addresses unless the pack says otherwise, redirects within the host only, in limited time and size.</summary>
internal sealed class PageFetcher(ServiceClients clients, TimeProvider time)
{
    private const int LargestPage = 2_000_000;
    private const int MostRedirects = 5;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Fetches one.</summary>
    public async Task<PageFetch> FetchAsync(DeclaredPage page, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await FollowAsync(page, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return PageFetch.Failed($"It did not answer within {Limit.TotalSeconds:0} seconds.");
        }
        catch (HttpRequestException failure) when (failure.InnerException is ForbiddenAddressException)
        {
            return PageFetch.Failed("It leads to a private or loopback address. Declare the page with 'private: true' if that is meant.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return PageFetch.Failed($"It cannot be reached: {failure.Message}");
        }
    }

    private async Task<PageFetch> FollowAsync(DeclaredPage page, CancellationToken cancellationToken)
    {
        var address = page.Address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.UserAgent.ParseAdd("ChannelBot");
            request.Headers.Accept.ParseAdd("text/html, text/markdown, text/plain");
            using var response = await clients.For(page.AllowPrivate).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            {
                return await ReadAsync(response, cancellationToken);
            }

            var target = new Uri(address, location);
            if (!IsSameSite(page.Address, target))
            {
                return PageFetch.Failed($"It leads on to {target.GetLeftPart(UriPartial.Path)}. Declare that address if it is meant.");
            }

            address = target;
        }

        return PageFetch.Failed("It leads on and on.");
    }

    private static async Task<PageFetch> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            return new(null, false, true, null);
        }

        var type = response.Content.Headers.ContentType;
        if (!response.IsSuccessStatusCode)
        {
            return PageFetch.Failed($"The server answered {(int)response.StatusCode}.");
        }

        if (type?.MediaType is not ("text/html" or "application/xhtml+xml" or "text/plain" or "text/markdown"))
        {
            return PageFetch.Failed($"It is {type?.MediaType ?? "of no type"}, not a page of text. Put such files into knowledge/ yourself.");
        }

        return await LimitedBody.ReadAsync(response.Content, LargestPage, cancellationToken) is { } bytes
            ? PageEncoding.Read(bytes, type.CharSet) is { } text ? new(text, type.MediaType is "text/html" or "application/xhtml+xml", false, null) : PageFetch.Failed($"Its encoding '{type.CharSet}' is not known.")
            : PageFetch.Failed($"It is larger than {LargestPage / 1_000_000} MB.");
    }

    // From http to https is fine, back is not.
    private static bool IsSameSite(Uri declared, Uri target) =>
        string.Equals(declared.Host, target.Host, StringComparison.OrdinalIgnoreCase)
        && (target.Scheme == declared.Scheme ? target.Port == declared.Port : declared.Scheme == "http" && target is { Scheme: "https", IsDefaultPort: true });
}
