using Bot.Connector.Authentication;
using Bot.Connector.Client;
using Bot.Conversations;
using Microsoft.Extensions.Options;

namespace Bot.Channels.AzureBot;

/// <summary>Puts the Bot Framework door into the host.</summary>
internal static class AzureBotExtensions
{
    private const int LongestKeyDocument = 1024 * 1024;

    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddAzureBot(this IServiceCollection services)
    {
        services.AddOptions<AzureBotOptions>().BindConfiguration(AzureBotOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<BotAuthenticationOptions>()
            .Configure<IConfiguration>((options, configuration) => configuration.Bind(options))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotAuthenticationOptions>, AuthenticationSettingsRule>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<BotAuthenticationOptions>>().Value);
        services.AddConnector();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<ActivityTranslator>();
        services.AddSingleton<InlineReplies>();
        services.AddSingleton<ActivityResponses>();
        services.AddSingleton<InvokeHandler>();
        services.AddSingleton<ActivityHandler>();
        services.AddSingleton<Intake>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddSingleton<TeamsStreams>();
        services.AddSingleton<IReplyChannel, AzureBotChannel>();
        return services;
    }

    /// <summary>Maps <c>POST /api/messages</c>, for the default bot and for each by name.</summary>
    public static void MapAzureBot(this IEndpointRouteBuilder routes)
    {
        // Found once, so that a delivery needs no scope of services of its own; not before the host starts, which is when its parts may fail.
        var endpoint = new Lazy<MessagesEndpoint>(routes.ServiceProvider.GetRequiredService<MessagesEndpoint>);
        routes.MapPost("/api/messages", context => endpoint.Value.PostAsync(context, null));
        routes.MapPost("/api/messages/{bot}", context => endpoint.Value.PostAsync(context, (string?)context.Request.RouteValues["bot"]));
        routes.MapMethods("/api/messages/{bot?}", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"], OnlyPostAsync);
    }

    private static Task OnlyPostAsync(HttpContext context)
    {
        context.Response.Headers.Allow = HttpMethods.Post;
        return ChannelError.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, "NotSupported", "Deliver activities by POST.");
    }

    private static void AddConnector(this IServiceCollection services)
    {
        services.AddHttpClient<IncomingAuthenticator>(http =>
        {
            http.Timeout = TimeSpan.FromSeconds(10);
            http.MaxResponseContentBufferSize = LongestKeyDocument;
        });
        services.AddSingleton(provider => new IncomingAuthenticator(
            provider.GetRequiredService<BotAuthenticationOptions>(),
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(IncomingAuthenticator)),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<IncomingAuthenticator>>()));
        services.AddSingleton<IBotTokenSource>(provider => new MsalTokenSource(
            provider.GetRequiredService<BotAuthenticationOptions>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => GuardFor(provider.GetRequiredService<BotAuthenticationOptions>()));
        services.AddSingleton(provider => new ConnectorClient(
            new HttpMessageInvoker(ConnectorHandler.Create()),
            provider.GetRequiredService<IBotTokenSource>(),
            provider.GetRequiredService<ServiceUrlGuard>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ConnectorClient>>()));
    }

    private static ServiceUrlGuard GuardFor(BotAuthenticationOptions options) =>
        new(options.HasIdentity, options.AllowLoopbackServiceUrls, options.AllowedServiceHosts);
}
