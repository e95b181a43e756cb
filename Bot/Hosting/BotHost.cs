using Bot.Channels.AzureBot;
using Bot.CommandLine;

namespace Bot.Hosting;

/// <summary>Puts the host together: the one place that names every part of it.</summary>
internal static class BotHost
{
    /// <summary>Builds the host; nothing listens and nothing is opened yet.</summary>
    /// <param name="arguments">What the command line says.</param>
    /// <param name="overrides">Settings that win over all others.</param>
    /// <exception cref="StartException">A setting is wrong or a pack is broken.</exception>
    public static WebApplication Build(HostArguments arguments, IReadOnlyDictionary<string, string?>? overrides = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(BotHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            // No file watchers: a changed setting takes a restart, and watchers are scarce on small machines.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        var settings = builder.Configuration.AddBotSettings(arguments, overrides);

        builder.AddServiceDefaults(settings);
        builder.Services.AddAzureBot();

        var app = builder.Build();

        app.UseErrorBoundary();
        app.MapHealth();
        app.MapAzureBot();
        return app;
    }
}
