using Bot.Channels.Tencent;
using Bot.Conversations;
using Microsoft.Extensions.Options;

namespace Bot.Channels.WeCom;

/// <summary>Puts WeCom into the host.</summary>
internal static class WeComExtensions
{
    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddWeCom(this IServiceCollection services)
    {
        services.AddOptions<WeComOptions>().BindConfiguration(WeComOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<WeComOptions>, WeComSettingsRule>();
        services.AddTencent();
        services.AddSingleton<WeComApps>();
        services.AddSingleton<WeComEndpoint>();
        services.AddSingleton<IReplyChannel, WeComChannel>();
        return services;
    }

    /// <summary>Maps the callback.</summary>
    public static void MapWeCom(this IEndpointRouteBuilder routes)
    {
        const string Route = "/api/wecom/{corp}/{agent:long}/messages";
        routes.MapGet(Route, (HttpContext context, string corp, long agent, WeComEndpoint endpoint) => endpoint.Verify(context, corp, agent));
        routes.MapPost(Route, (HttpContext context, string corp, long agent, WeComEndpoint endpoint) => endpoint.PostAsync(context, corp, agent));
    }
}
