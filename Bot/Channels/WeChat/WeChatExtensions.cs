using Bot.Channels.Tencent;
using Bot.Conversations;
using Microsoft.Extensions.Options;

namespace Bot.Channels.WeChat;

/// <summary>Puts WeChat Official Accounts into the host.</summary>
internal static class WeChatExtensions
{
    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddWeChat(this IServiceCollection services)
    {
        services.AddOptions<WeChatOptions>().BindConfiguration(WeChatOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<WeChatOptions>, WeChatSettingsRule>();
        services.AddTencent();
        services.AddSingleton<WeChatAccounts>();
        services.AddSingleton<PassiveTries>();
        services.AddSingleton<PassivePages>();
        services.AddSingleton<PassiveReplies>();
        services.AddSingleton<WeChatEndpoint>();
        services.AddSingleton<IReplyChannel, WeChatChannel>();
        services.AddSingleton<IReplyChannel, PassiveChannel>();
        return services;
    }

    /// <summary>Maps the server address.</summary>
    public static void MapWeChat(this IEndpointRouteBuilder routes)
    {
        const string Route = "/api/wechat/{app}/messages";
        routes.MapGet(Route, (HttpContext context, string app, WeChatEndpoint endpoint) => endpoint.Verify(context, app));
        routes.MapPost(Route, (HttpContext context, string app, WeChatEndpoint endpoint) => endpoint.PostAsync(context, app));
    }
}
