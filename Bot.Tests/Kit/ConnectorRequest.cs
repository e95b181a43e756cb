using System.Text.Json;
using Bot.Connector.Schema;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Kit;

/// <summary>A call that reached the fake connector.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path after the service URL, percent-decoded.</param>
/// <param name="RawTarget">Path and query as they were on the wire.</param>
/// <param name="Query">Query members.</param>
/// <param name="Headers">Headers.</param>
/// <param name="Body">Body as text.</param>
internal sealed record ConnectorRequest(
    string Method, string Path, string RawTarget, IReadOnlyDictionary<string, string> Query, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The body as an activity, when it is one.</summary>
    public Activity? Activity { get; } = ReadActivity(Body);

    public static async Task<ConnectorRequest> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var target = request.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        return new(
            request.Method,
            request.Path.Value!,
            target,
            request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
            request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync());
    }

    private static Activity? ReadActivity(string body)
    {
        try
        {
            return body.Length == 0 ? null : ConnectorJson.ReadActivity(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
