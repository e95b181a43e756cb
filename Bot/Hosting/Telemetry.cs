using Bot.Models.Providers;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bot.Hosting;

/// <summary>Sends traces and metrics to where the operator wants them; without a place nothing is collected.</summary>
internal static class Telemetry
{
    private const string Place = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds it.</summary>
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[Place]))
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("channelbot"))
            .WithTracing(traces => traces.AddSource(ProviderFactory.Telemetry).AddAspNetCoreInstrumentation())
            .WithMetrics(metrics => metrics.AddMeter("ChannelBot.*").AddAspNetCoreInstrumentation())
            .UseOtlpExporter();
    }
}
