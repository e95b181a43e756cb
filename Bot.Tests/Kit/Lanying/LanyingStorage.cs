using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Kit.Lanying;

/// <summary>The platform's files: tickets for uploads, redirects for downloads, and the storage behind them.</summary>
internal sealed class LanyingStorage(FakeLanying server, LanyingStore store)
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _tokens = new();

    /// <summary>Tokens that the storage got.</summary>
    public IReadOnlyCollection<string> Tokens => _tokens;

    /// <summary>Keeps a file and gives its address.</summary>
    public string Keep(string name, byte[] content)
    {
        _files[name] = content;
        return AddressOf(name);
    }

    /// <summary>The address of a file on the platform, whether it has one of that name or not.</summary>
    public string AddressOf(string name) => $"{server.Address}/file/download/chat?file_sign={name}";

    /// <summary>Maps all of it.</summary>
    public void Map(WebApplication app)
    {
        app.MapGet("/file/upload/chat", (HttpContext context) => server.Check(context, null, out _) ?? FakeLanying.Answer(Ticket()));
        app.MapGet("/file/upload/forward", (HttpContext context, string file_sign) => server.Check(context, null, out _) ?? Forward(file_sign));
        app.MapGet("/file/download/chat", (HttpContext context, string file_sign) => server.Check(context, null, out _) ?? Download(file_sign));
        app.MapPost("/storage/{key}", StoreAsync);
        app.MapGet("/storage/{key}", Fetch);
    }

    /// <summary>The content behind an address of the platform; null when there is none.</summary>
    public byte[]? Find(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? _files.GetValueOrDefault(HttpUtility.ParseQueryString(address.Query)["file_sign"] ?? "") : null;

    private JsonObject Ticket()
    {
        var key = $"f{store.NextId()}";
        return new()
        {
            ["upload_url"] = $"{server.Address}/storage/{key}",
            ["upload_method"] = "POST",
            ["download_url"] = AddressOf(key),
            ["oss_body_param"] = new JsonObject { ["OSSAccessKeyId"] = "k", ["policy"] = "p", ["signature"] = "s", ["callback"] = "c", ["key"] = key },
        };
    }

    private IResult Download(string key) => _files.ContainsKey(key) ? Results.Redirect($"{server.Address}/storage/{key}") : FakeLanying.Failure(402);

    private IResult Forward(string key) => _files.TryGetValue(key, out var content) ? FakeLanying.Answer(Keep($"f{store.NextId()}", content)) : FakeLanying.Failure(402);

    private async Task<IResult> StoreAsync(HttpContext context, string key)
    {
        _tokens.Enqueue(context.Request.Headers["access-token"].ToString());
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["key"] != key || form.Files is not [{ Name: "file" } file])
        {
            return Results.StatusCode(403);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, context.RequestAborted);
        _files[key] = content.ToArray();
        return Results.Ok();
    }

    private IResult Fetch(HttpContext context, string key)
    {
        _tokens.Enqueue(context.Request.Headers["access-token"].ToString());
        return _files.TryGetValue(key, out var content) ? Results.Bytes(content) : Results.NotFound();
    }
}
