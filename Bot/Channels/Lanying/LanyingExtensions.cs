using Bot.Conversations;
using Bot.Files;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Lanying;

/// <summary>Puts Lanying IM into the host.</summary>
internal static class LanyingExtensions
{
    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddLanying(this IServiceCollection services)
    {
        services.AddOptions<LanyingOptions>().BindConfiguration(LanyingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<LanyingOptions>, LanyingSettingsRule>();
        services.AddFiles();
        services.AddSingleton<LanyingApps>();
        services.AddSingleton<LanyingClient>();
        services.AddSingleton<LanyingFiles>();
        services.AddSingleton<LanyingDownload>();
        services.AddSingleton<LanyingUploads>();
        services.AddSingleton<LanyingTranslator>();
        services.AddSingleton<LanyingCounts>();
        services.AddSingleton<TextMenus>();
        services.TryAddSingleton<PackMedia>();
        services.AddSingleton<EchoGuard>();
        services.AddSingleton<LanyingCourier>();
        services.AddHostedService(provider => provider.GetRequiredService<LanyingCourier>());
        services.AddSingleton<LanyingWriter>();
        services.AddSingleton<LanyingRewriter>();
        services.AddSingleton<LanyingNotices>();
        services.AddSingleton<LanyingNoticeEndpoint>();
        services.AddSingleton<LanyingAgents>();
        services.AddSingleton<LanyingInbox>();
        services.AddSingleton<LanyingEndpoint>();
        services.AddHostedService<LanyingPoller>();
        services.AddSingleton<IReplyChannel, LanyingChannel>();
        return services;
    }

    /// <summary>Maps the callback, what the app's systems have said unasked, and customers' files.</summary>
    public static void MapLanying(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/lanying/{bot}/messages", (HttpContext context, string bot, LanyingEndpoint endpoint) => endpoint.PostAsync(context, bot));
        routes.MapPost("/api/lanying/{bot}/notices", (HttpContext context, string bot, LanyingNoticeEndpoint endpoint) => endpoint.PostAsync(context, bot));
        routes.MapGet($"{LanyingFiles.Route}/{{file}}/{{seal}}", (HttpContext context, string file, string seal, LanyingDownload download) => download.ServeAsync(context, file, seal));
    }
}
