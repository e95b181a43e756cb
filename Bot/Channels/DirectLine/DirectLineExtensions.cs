using Bot.Conversations;
using Bot.Files;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

/// <summary>Puts Direct Line 3.0 into the host.</summary>
internal static partial class DirectLineExtensions
{
    private const string CorsPolicy = "directline";
    private const string CookieCorsPolicy = "directline-session";

    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>()
            .Configure<IConfiguration>((options, configuration) => options.PublicUrl = configuration.GetValue<Uri?>(nameof(DirectLineOptions.PublicUrl)))
            .BindConfiguration(DirectLineOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddFiles();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineAccess>();
        services.AddSingleton<DirectLineDoor>();
        services.AddSingleton<DirectLineInbound>();
        services.AddSingleton<OriginRule>();
        services.AddSingleton<UploadReader>();
        services.AddSingleton<IReplyChannel, DirectLineChannel>();
        services.AddSingleton<TokenRateLimit>();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<OriginRule>(AllowOrigins);
        return services;
    }

    /// <summary>Maps <c>/v3/directline</c>.</summary>
    public static void MapDirectLine(this WebApplication app)
    {
        app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.FromSeconds(25), KeepAliveTimeout = TimeSpan.FromSeconds(25) });
        app.UseCors();
        var root = app.MapGroup(DirectLineDoor.Root).RequireCors(CorsPolicy).AddEndpointFilter(NeverStoreAsync);
        root.MapTokens();
        root.MapSession().RequireCors(CookieCorsPolicy);
        root.MapStart();
        var conversation = root.MapGroup($"/conversations/{{{ConversationFilter.RouteValue}}}");
        conversation.AddEndpointFilterFactory((_, next) =>
        {
            var filter = ActivatorUtilities.CreateInstance<ConversationFilter>(app.Services);
            return context => filter.InvokeAsync(context, next);
        });
        conversation.MapReading();
        conversation.MapPosting();
        conversation.MapUpload();
        conversation.MapStream();

        // A refusal without CORS headers looks like a broken network to a page, and it would try again for ever.
        root.Map("/{**rest}", () => DirectLineProblem.NotFound("Direct Line has no such address."));
        if (!app.Services.GetRequiredService<IOptions<DirectLineOptions>>().Value.HasSecret)
        {
            LogNoSecret(app.Logger);
        }
    }

    private static ValueTask<object?> NeverStoreAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }

    private static void AllowOrigins(CorsOptions cors, OriginRule origins)
    {
        cors.AddPolicy(CorsPolicy, policy => Describe(policy, origins));
        cors.AddPolicy(CookieCorsPolicy, policy => Describe(policy, origins).AllowCredentials());
    }

    private static CorsPolicyBuilder Describe(CorsPolicyBuilder policy, OriginRule origins) => policy
        .SetIsOriginAllowed(origins.IsAllowed)
        .WithMethods("GET", "POST", "OPTIONS")
        .WithHeaders("Authorization", "Content-Type", "Accept", "x-ms-bot-agent")
        .WithExposedHeaders("Retry-After")
        .SetPreflightMaxAge(TimeSpan.FromHours(2));

    [LoggerMessage(LogLevel.Information, "Direct Line has no secret: only callers on this machine get tokens. Set Channels:DirectLine:Secret to let others in.")]
    private static partial void LogNoSecret(ILogger logger);
}
