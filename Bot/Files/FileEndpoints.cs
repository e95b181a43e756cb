using Bot.Conversations;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Files;

/// <summary>Keeps and serves the files of customers.</summary>
internal static class FileEndpoints
{
    /// <summary>Adds the store.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddOptions<HostKeyOptions>()
            .BindConfiguration(HostKeyOptions.Section)
            .Configure<IConfiguration>((options, configuration) => options.Data = configuration["Data"] ?? options.Data)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton<HostKey>();
        services.TryAddSingleton<FileStore>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IErasable, FileStore>(provider => provider.GetRequiredService<FileStore>()));
        return services;
    }

    /// <summary>Maps <c>/files</c>.</summary>
    public static void MapFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet($"{FileStore.Route}/{{folder}}/{{hash}}/{{seal}}", Serve);

    private static async Task<IResult> Serve(
        HttpContext context, string folder, string hash, string seal, string? name, FileStore files, CancellationToken cancellationToken)
    {
        if (files.Find(folder, hash, seal) is not { } path)
        {
            return Results.NotFound();
        }

        var type = await SniffAsync(path, cancellationToken) ?? "application/octet-stream";
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, max-age=86400, immutable";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers["Referrer-Policy"] = "no-referrer";
        return Results.File(
            path, type == "text/plain" ? "text/plain; charset=utf-8" : type,
            fileDownloadName: FileTypes.IsPicture(type) ? null : SafeName(name), entityTag: new($"\"{hash}\""), enableRangeProcessing: true);
    }

    private static async Task<string?> SniffAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var head = new byte[FileTypes.HeadLength];
        var read = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return FileTypes.Sniff(head.AsSpan(0, read));
    }

    private static string SafeName(string? name)
    {
        var safe = string.Concat((name ?? "").Where(letter => !char.IsControl(letter) && letter is not ('/' or '\\' or '"' or ':'))).Trim('.', ' ');
        return safe.Length is > 0 and <= 120 ? safe : "file";
    }
}
