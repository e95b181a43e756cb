using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Kit;

/// <summary>An issuer of tokens on 127.0.0.1: OpenID metadata and keys made for the test, which can change or become unreachable.</summary>
internal sealed class FakeOpenIdServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, JsonObject> _published = new();
    private int _fetches;

    private FakeOpenIdServer(WebApplication app) => _app = app;

    /// <summary>Where the metadata is.</summary>
    public string MetadataUrl { get; private set; } = "";

    /// <summary>Answers 503 to everything.</summary>
    public bool Down { get; set; }

    /// <summary>How often the key set was asked for.</summary>
    public int Fetches => _fetches;

    public static async Task<FakeOpenIdServer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var fake = new FakeOpenIdServer(builder.Build());
        fake._app.Run(fake.AnswerAsync);
        await fake._app.StartAsync(cancellationToken);
        fake.MetadataUrl = fake._app.Urls.Single() + "/.well-known/openid-configuration";
        return fake;
    }

    /// <summary>Makes a key without publishing it.</summary>
    public static RsaSecurityKey MakeKey(string keyId) => new(RSA.Create(2048)) { KeyId = keyId };

    /// <summary>Makes a key and publishes it with the channels it may speak for; none given: it says nothing of channels.</summary>
    public RsaSecurityKey AddKey(string keyId, params string[]? endorsements) => Publish(MakeKey(keyId), endorsements);

    /// <summary>Publishes a key with the channels it may speak for.</summary>
    public RsaSecurityKey Publish(RsaSecurityKey key, params string[]? endorsements)
    {
        var parameters = key.Rsa.ExportParameters(false);
        var json = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = key.KeyId, ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent) };
        if (endorsements is { Length: > 0 })
        {
            json["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]);
        }

        _published[key.KeyId] = json;
        return key;
    }

    /// <summary>Withdraws a key.</summary>
    public void RemoveKey(string keyId) => _published.TryRemove(keyId, out _);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (Down)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        else if (context.Request.Path.StartsWithSegments("/.well-known"))
        {
            await context.Response.WriteAsync($$"""{"issuer":"https://unused.example","jwks_uri":"{{_app.Urls.Single()}}/keys"}""");
        }
        else
        {
            Interlocked.Increment(ref _fetches);
            // Real key sets also hold keys of other kinds; they must not disturb.
            var keys = new JsonArray([.. _published.Values.Select(key => key.DeepClone()), new JsonObject { ["kty"] = "EC", ["kid"] = "ec" }, new JsonObject { ["kty"] = "RSA" }]);
            await context.Response.WriteAsync(new JsonObject { ["keys"] = keys }.ToJsonString());
        }
    }
}
