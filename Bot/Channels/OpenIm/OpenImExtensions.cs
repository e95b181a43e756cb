using Bot.Channels.OpenIm.Outgoing;
using Bot.Conversations;
using Bot.Files;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Channels.OpenIm;

/// <summary>Puts the open channel into the host.</summary>
internal static class OpenImExtensions
{
    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddOpenIm(this IServiceCollection services)
    {
        services.AddOptions<OpenImOptions>().BindConfiguration(OpenImOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<OpenImOptions>, OpenImSettingsRule>();
        services.AddFiles();
        services.TryAddSingleton<TextMenus>();
        services.AddSingleton<OpenImApps>();
        services.AddSingleton<ReplayCache>();
        services.AddSingleton<OpenImCounts>();
        services.AddSingleton<OpenImGate>();
        services.AddSingleton<OpenImView>();
        services.AddSingleton<OpenImCallbacks>();
        services.AddSingleton<OpenImTranslator>();
        services.AddSingleton<OpenImFiles>();
        services.AddSingleton<OpenImReceipts>();
        services.AddSingleton<OpenImInbox>();
        services.AddSingleton<OpenImReplies>();
        services.AddSingleton<OpenImEndpoint>();
        services.AddSingleton<OpenImStreamEndpoint>();
        services.AddSingleton<OpenImParkedEndpoint>();
        services.AddSingleton<IReplyChannel, OpenImChannel>();
        services.AddOpenImDocument();
        return services;
    }

    /// <summary>Maps the webhook, the stream, the list of parked events, and the document that describes them.</summary>
    public static void MapOpenIm(this IEndpointRouteBuilder routes)
    {
        var app = routes.MapGroup(OpenImDocument.Root + "/{app}").WithTags("Open channel");
        app.MapPost("/events", (HttpContext context, string app, OpenImEndpoint endpoint) => endpoint.PostAsync(context, app))
            .Describe("tellBot", "Tell the bot what happened: a message, a start, a receipt, a person's words, how a handoff went, an erasure.")
            .Accepts<Incoming.Incoming>("application/json")
            .Produces<Acceptance>();
        app.MapPost("/stream", (HttpContext context, string app, OpenImStreamEndpoint endpoint) => endpoint.PostAsync(context, app))
            .Describe("readConversation", "Read a conversation as it goes on, as server-sent events: 'data' holds an event, 'id' its sequence.")
            .Accepts<Incoming.StreamRequest>("application/json")
            .Produces<OutgoingEvent>(contentType: "text/event-stream");
        app.MapPost("/parked", (HttpContext context, string app, OpenImParkedEndpoint endpoint) => endpoint.PostAsync(context, app))
            .Describe("parkedEvents", "See what could not be delivered to your callback, and have it sent again.")
            .Accepts<Incoming.ParkedRequest>("application/json")
            .Produces<ParkedList>();
        routes.MapOpenApi("/openapi/{documentName}.json");
    }

    private static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string name, string summary) =>
        endpoint.WithName(name).WithSummary(summary);
}
