using System.Security.Cryptography;
using Bot.Releases;
using Microsoft.AspNetCore.StaticFiles;

namespace Bot.Web;

/// <summary>Serves the pictures of packs, from the live release.</summary>
internal static class PackFileEndpoints
{
    private const string PublicFolder = "images/";

    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>Maps <c>/packs/BOT/images/...</c>; nothing else of a pack can be fetched.</summary>
    public static void MapPackFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/packs/{bot}/{**path}", Serve);

    private static IResult Serve(HttpContext context, string bot, string path, ReleaseCatalog catalog)
    {
        if (!path.StartsWith(PublicFolder, StringComparison.Ordinal)
            || !Types.TryGetContentType(path, out var type) || !type.StartsWith("image/", StringComparison.Ordinal)
            || catalog.Live(bot) is not { } release || !release.Source.Files.TryGetValue(path, out var content))
        {
            return Results.NotFound();
        }

        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        headers.CacheControl = "public, max-age=3600";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Bytes(content, type, entityTag: new($"\"{Convert.ToHexStringLower(SHA256.HashData(content.Span).AsSpan(0, 16))}\""));
    }
}
