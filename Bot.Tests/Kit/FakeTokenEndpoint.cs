using System.Net;
using System.Text;
using Microsoft.Identity.Client;

namespace Bot.Tests.Kit;

/// <summary>Stands where MSAL calls Entra or a managed identity's endpoint; keeps what it was asked.</summary>
internal sealed class FakeTokenEndpoint : HttpMessageHandler, IMsalHttpClientFactory
{
    private readonly List<(Uri Url, string Body)> _requests = [];
    private readonly HttpClient _client;

    public FakeTokenEndpoint() => _client = new(this, disposeHandler: false);

    /// <summary>What was asked, in order: address and form.</summary>
    public IReadOnlyList<(Uri Url, string Body)> Requests => _requests;

    /// <summary>Refuses with this status and OAuth error instead of giving tokens.</summary>
    public (HttpStatusCode Status, string Error)? Failure { get; set; }

    public HttpClient GetHttpClient() => _client;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _requests.Add((request.RequestUri!, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return Failure is { } failure
            ? Json(failure.Status, $$"""{"error":"{{failure.Error}}","error_description":"told so"}""")
            : Json(HttpStatusCode.OK, $$"""{"token_type":"Bearer","expires_in":"3600","expires_on":"{{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}}","resource":"r","access_token":"token-{{_requests.Count}}"}""");
    }

    protected override void Dispose(bool disposing)
    {
        _client.Dispose();
        base.Dispose(disposing);
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
