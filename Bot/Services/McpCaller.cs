using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Dialogs.Services;
using Bot.Dialogs.Turns.Commands;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Bot.Services;

/// <summary>Calls tools of servers that speak the Model Context Protocol: only those that the pack lists, at the declared host only, in limited time.</summary>
internal sealed partial class McpCaller(ServiceClients clients, IConfiguration configuration, TimeProvider time, ILogger<McpCaller> logger)
{
    private const int LongestSchema = 20_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, IReadOnlyDictionary<string, JsonElement> Schemas)> _schemas = new(StringComparer.Ordinal);

    /// <summary>Calls a tool.</summary>
    public async Task<ServiceOutcome> CallAsync(McpService service, CallService call, string idempotencyKey, CancellationToken cancellationToken)
    {
        if (!service.Tools.ContainsKey(call.Operation))
        {
            return ServiceOutcome.Failed("unknown-operation");
        }

        var arguments = call.Arguments.ValueKind == JsonValueKind.Object
            ? call.Arguments.EnumerateObject().ToDictionary(argument => argument.Name, argument => (object?)argument.Value, StringComparer.Ordinal)
            : [];
        return await UseAsync(service, idempotencyKey, async (client, limit) => Read(await client.CallToolAsync(call.Operation, arguments, cancellationToken: limit)), cancellationToken);
    }

    /// <summary>What the server says its tools take, by name; empty when it does not answer.</summary>
    public async Task<IReadOnlyDictionary<string, JsonElement>> SchemasAsync(McpService service, CancellationToken cancellationToken)
    {
        if (_schemas.TryGetValue(service.Address, out var known) && time.GetUtcNow() - known.At < Fresh)
        {
            return known.Schemas;
        }

        var schemas = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var outcome = await UseAsync(service, "", async (client, limit) =>
        {
            foreach (var tool in await client.ListToolsAsync((RequestOptions?)null, limit))
            {
                if (tool.JsonSchema.GetRawText().Length <= LongestSchema)
                {
                    schemas[tool.Name] = tool.JsonSchema;
                }
            }

            return new(JsonSerializer.SerializeToElement(schemas.Count), null);
        }, cancellationToken);
        if (outcome.Failure is null)
        {
            _schemas[service.Address] = (time.GetUtcNow(), schemas);
        }

        return schemas;
    }

    private async Task<ServiceOutcome> UseAsync(
        McpService service, string idempotencyKey, Func<McpClient, CancellationToken, Task<ServiceOutcome>> use, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(service.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var transport = new HttpClientTransport(OptionsOf(service, idempotencyKey), clients.For(service.AllowPrivate), null, ownsHttpClient: false);
            await using var client = await McpClient.CreateAsync(transport, cancellationToken: either.Token);
            return await use(client, either.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            return ServiceOutcome.Failed("timeout");
        }
        catch (Exception failure) when (failure is McpException or HttpRequestException or IOException or JsonException or InvalidOperationException)
        {
            LogFailed(failure, service.Name);
            return ServiceOutcome.Failed(failure is HttpRequestException { InnerException: ForbiddenAddressException } ? "forbidden-address" : failure is McpException ? "tool-error" : "unreachable");
        }
    }

    private HttpClientTransportOptions OptionsOf(McpService service, string idempotencyKey)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (service.Secret is { } name && configuration[$"Secrets:{name}"] is { Length: > 0 } secret)
        {
            headers["Authorization"] = $"Bearer {secret}";
        }

        if (idempotencyKey.Length > 0)
        {
            headers["Idempotency-Key"] = Uri.EscapeDataString(idempotencyKey);
        }

        return new()
        {
            Endpoint = new(service.Address),
            Name = service.Name,
            TransportMode = HttpTransportMode.StreamableHttp,
            AdditionalHeaders = headers,
            EnableStandaloneGetStream = false,
            MaxReconnectionAttempts = 0,
        };
    }

    private static ServiceOutcome Read(CallToolResult result)
    {
        if (result.IsError == true)
        {
            return ServiceOutcome.Failed("tool-error");
        }

        if (result.StructuredContent is { } structured)
        {
            return new(JsonSerializer.SerializeToElement(structured), null);
        }

        var text = string.Join('\n', result.Content.OfType<TextContentBlock>().Select(block => block.Text));
        return new(Parsed(text) ?? JsonSerializer.SerializeToElement(text), null);
    }

    private static JsonElement? Parsed(string text)
    {
        try
        {
            return text.AsSpan().TrimStart() is ['{' or '[', ..] ? JsonElement.Parse(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The server of tools {Service} failed.")]
    private partial void LogFailed(Exception failure, string service);
}
