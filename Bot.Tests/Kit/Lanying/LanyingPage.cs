using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Kit.Lanying;

/// <summary>A page to chat with the bot through the fake, as this user or as <c>?user=ID</c>.</summary>
internal static class LanyingPage
{
    private const int LargestFile = 5 * 1024 * 1024;

    /// <summary>Maps the page.</summary>
    public static void Map(WebApplication app, FakeLanying server, LanyingStorage storage)
    {
        app.MapGet("/", () => Results.Content(Read("page.html"), "text/html; charset=utf-8"));
        app.MapGet("/page/messages", (long user) => Results.Json(new JsonArray([.. server.Messages.Where(message => message.From == user || message.To == user).Select(message => Describe(message, user))])));
        app.MapGet("/page/file", (long id) => FileOf(server, storage, id));
        app.MapPost("/page/say", async (HttpContext context, long user) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            return await AnnounceAsync(server, server.Write(user, await reader.ReadToEndAsync(context.RequestAborted)), context.RequestAborted);
        });
        app.MapPost("/page/send", async (HttpContext context, long user, string name) =>
        {
            using var content = new MemoryStream();
            await context.Request.Body.CopyToAsync(content, context.RequestAborted);
            var picture = context.Request.ContentType?.StartsWith("image/", StringComparison.Ordinal) == true;
            var url = server.Keep($"page{Guid.NewGuid():N}", content.ToArray());
            var attachment = new JsonObject { ["url"] = url, ["dName"] = name, ["fLen"] = content.Length }.ToJsonString();
            return content.Length > LargestFile
                ? Results.StatusCode(413)
                : await AnnounceAsync(server, server.Write(user, "", picture ? "IMAGE" : "FILE", attachment: attachment), context.RequestAborted);
        });
    }

    private static string Read(string name)
    {
        using var stream = typeof(LanyingPage).Assembly.GetManifestResourceStream($"Bot.Tests.Kit.Lanying.{name}") ?? throw new InvalidOperationException($"{name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static JsonObject Describe(LanyingStored message, long user) => new JsonObject
    {
        ["id"] = $"{message.Id}",
        ["mine"] = message.From == user,
        ["read"] = message.IsRead,
        ["kind"] = message.Content,
        ["text"] = message.Text,
        ["name"] = AttachmentOf(message)?["dName"]?.ToString(),
    };

    private static JsonNode? AttachmentOf(LanyingStored message) => message.Attachment.Length > 0 ? JsonNode.Parse(message.Attachment) : null;

    private static IResult FileOf(FakeLanying server, LanyingStorage storage, long id) =>
        server.Messages.FirstOrDefault(message => message.Id == id) is { } found && storage.Find((string?)AttachmentOf(found)?["url"] ?? "") is { } content
            ? Results.Bytes(content, found.Content == "IMAGE" ? "image/png" : "application/octet-stream")
            : Results.NotFound();

    private static async Task<IResult> AnnounceAsync(FakeLanying server, LanyingStored message, CancellationToken cancellationToken)
    {
        try
        {
            await server.AnnounceWrittenAsync(message, cancellationToken);
            return Results.Ok();
        }
        catch (HttpRequestException failure)
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The bot at {server.Callback} cannot be reached: {failure.Message}"));
            return Results.StatusCode((int)HttpStatusCode.BadGateway);
        }
    }
}
