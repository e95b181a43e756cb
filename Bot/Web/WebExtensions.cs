using Bot.Files;

namespace Bot.Web;

/// <summary>Puts the chat page, its bubble for other sites and the pictures they show into the host.</summary>
internal static class WebExtensions
{
    /// <summary>Adds the services.</summary>
    public static void AddWeb(this WebApplicationBuilder builder)
    {
        // Started from its build output the host finds the page's files in the source tree, published beside itself.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section);
        builder.Services.AddSingleton<PagePolicy>();
        builder.Services.AddSingleton<ChatPage>();
        builder.Services.AddFiles();
    }

    /// <summary>Maps <c>/</c>, <c>/chat</c>, <c>/embed.js</c>, <c>/packs</c> and <c>/files</c>.</summary>
    public static void MapWeb(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context, ChatPage page) => page.Show(context, framed: false));
        routes.MapGet("/chat", (HttpContext context, ChatPage page) => page.Show(context, framed: true));
        routes.MapPackFiles();
        routes.MapFiles();
        routes.MapStaticAssets();
    }
}
