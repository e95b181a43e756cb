using Bot.Channels.AzureBot;
using Bot.Channels.DirectLine;
using Bot.Channels.Lanying;
using Bot.Channels.OpenIm;
using Bot.Channels.WeChat;
using Bot.Channels.WeCom;
using Bot.CommandLine;
using Bot.Conversations;
using Bot.Dialogs.Packs;
using Bot.Releases;
using Bot.Web;

namespace Bot.Hosting;

/// <summary>Puts the host together: the one place that names every part of it.</summary>
internal static class BotHost
{
    /// <summary>Builds the host, with its packs compiled and its data directory held; nothing listens yet.</summary>
    /// <param name="arguments">What the command line says.</param>
    /// <param name="parts">What tests put in place of the host's own parts.</param>
    /// <exception cref="StartException">A setting is wrong, a pack is broken or the data directory cannot be used.</exception>
    public static WebApplication Build(HostArguments arguments, HostParts? parts = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(BotHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            // No file watchers: a changed setting takes a restart, and watchers are scarce on small machines.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        var settings = builder.Configuration.AddBotSettings(arguments, parts?.Settings);
        var releases = Compile(settings, parts ?? new());
        var data = DataDirectory.Open(settings.Data);

        parts?.Services?.Invoke(builder.Services);
        builder.Services.AddSingleton(_ => data);
        builder.AddServiceDefaults(settings);
        builder.AddTelemetry();
        builder.AddConversations(settings.Data, new(releases) { StandIn = !settings.NamesPacks, AreDrafts = arguments.Draft });
        builder.Services.AddAzureBot();
        builder.Services.AddDirectLine();
        builder.Services.AddLanying();
        builder.Services.AddWeChat();
        builder.Services.AddWeCom();
        builder.Services.AddOpenIm();
        builder.AddWeb();

        var app = builder.Build();

        app.UseErrorBoundary();
        app.MapHealth();
        app.MapAzureBot();
        app.MapDirectLine();
        app.MapLanying();
        app.MapWeChat();
        app.MapWeCom();
        app.MapOpenIm();
        app.MapWeb();
        return app;
    }

    private static IReadOnlyList<Release> Compile(HostSettings settings, HostParts parts)
    {
        try
        {
            return parts.Compile(settings.Packs);
        }
        catch (PackException failure)
        {
            throw new StartException(BotCommandLine.Failure, [.. failure.Problems.Select(problem => problem.ToString())]);
        }
    }
}
