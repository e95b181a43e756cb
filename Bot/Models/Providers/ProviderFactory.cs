using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.Models.Providers;

/// <summary>Makes the configured servers, each with tracing around it.</summary>
internal sealed partial class ProviderFactory(IOptions<ModelOptions> options, IConfiguration configuration, TimeProvider time, ILoggerFactory loggers)
{
    /// <summary>Name of the source of traces and metrics, by the conventions for generative models.</summary>
    public const string Telemetry = "ChannelBot.Models";

    private readonly ILogger _logger = loggers.CreateLogger<ProviderFactory>();

    /// <summary>Makes them; null when there are none.</summary>
    public ModelProviders? Create()
    {
        var settings = options.Value;
        return settings.IsConfigured ? new([.. settings.All.Select(provider => Create(provider, settings))], time) : null;
    }

    private ModelProvider Create(ProviderOptions provider, ModelOptions settings)
    {
        var client = ProviderClient.Create(provider, configuration[$"Secrets:{provider.Secret}"])
            .AsBuilder()
            .UseOpenTelemetry(loggers, Telemetry, traced => traced.EnableSensitiveData = settings.TraceWords)
            .Use(inner => new ServerErrorChatClient(inner))
            .Build();
        return new(provider, client, TimeSpan.FromSeconds(provider.TimeoutSeconds ?? settings.TimeoutSeconds), time, Changed);
    }

    private void Changed(ProviderOptions provider, bool open)
    {
        if (open)
        {
            LogLeftAlone(provider.Name, provider.BreakSeconds);
        }
        else
        {
            LogBack(provider.Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The model server {Provider} keeps failing; it is left alone for {Seconds} s.")]
    private partial void LogLeftAlone(string provider, int seconds);

    [LoggerMessage(LogLevel.Information, "The model server {Provider} answers again.")]
    private partial void LogBack(string provider);
}
