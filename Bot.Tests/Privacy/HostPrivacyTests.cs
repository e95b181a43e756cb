using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.CommandLine;
using Bot.Tests.Channels.DirectLine;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Privacy;

/// <summary>What customers tell of themselves stays in the journal: no prompt, log, trace, metric or masked export has it.</summary>
public sealed class HostPrivacyTests
{
    private const int Canaries = 1_008;
    private const int Customers = 12;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Host_ThousandPlantedCanaries_KeepsThemToItself()
    {
        var planted = PlantedCanaries.Of(Canaries).ToList();
        var told = new ConcurrentDictionary<string, byte>();
        await using var model = await FakeOpenAi.StartAsync(Stop);
        model.Rule = _ => new(FakeModelBehaviour.Answer, "Thank you. How can I help you with Molvia Desk?", 200);
        await using var host = await HostFixture.StartAsync([Repository.At("Bot.Tests", "Packs", "molvia")], Settings(model), Stop);
        using var logs = new HeardLogs();
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(logs);
        using var traces = Traces(told);
        using var metrics = Metrics(told);

        await Parallel.ForEachAsync(planted.Chunk(Canaries / Customers), Stop, async (mine, _) => await TellAsync(host, mine.Select(canary => canary.Text)));
        var file = Path.Combine(host.Data, "masked.jsonl");
        Assert.Equal(BotCommandLine.Success, (await RunVerb.WithAsync("export", "--data", host.Data, "--masked", "--out", file)).Code);

        var prompts = model.Requests.SelectMany(request => Strings(request.Body)).ToList();
        var exported = File.ReadLines(file).SelectMany(line => Strings(JsonNode.Parse(line)!)).ToList();
        Assert.True(model.Requests.Count > Canaries / 4, $"The model was asked {model.Requests.Count} times.");
        Assert.Contains(exported, text => text.Contains("[phone-1]", StringComparison.Ordinal));
        Assert.NotEmpty(told);
        Assert.NotEmpty(logs.Lines);
        Assert.Equal([], Holding(planted, prompts).Select(found => $"prompt: {found}"));
        Assert.Equal([], Holding(planted, told.Keys).Select(found => $"trace or metric: {found}"));
        Assert.Equal([], Holding(planted, logs.Lines).Select(found => $"log: {found}"));
        Assert.Equal([], Holding(planted, exported).Select(found => $"export: {found}"));
    }

    private static async Task TellAsync(HostFixture host, IEnumerable<string> texts)
    {
        var client = await DirectLineClient.StartAsync(host);
        string? watermark = null;
        foreach (var text in texts)
        {
            await client.SayAsync(text);
            await Eventually.HoldsAsync(
                async () =>
                {
                    (var activities, watermark) = await client.PollAsync(watermark);
                    return activities.Any(activity => activity.TryGetProperty("replyToId", out var _) && activity.GetProperty("type").GetString() == "message");
                },
                text);
        }
    }

    private static List<string> Holding(IEnumerable<(string Format, string Text, string Canary)> planted, IEnumerable<string> texts)
    {
        var all = string.Join('\n', texts);
        return [.. planted.Where(canary => all.Contains(canary.Canary, StringComparison.Ordinal)).Select(canary => $"{canary.Format}: {canary.Canary}").Distinct()];
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(member => Strings(member.Value)),
        JsonArray list => list.SelectMany(Strings),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    // Listeners hear the whole process, so what is told twice is kept once.
    private static ActivityListener Traces(ConcurrentDictionary<string, byte> told)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                told.TryAdd($"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}", 0);
                told.TryAdd(string.Join(' ', activity.Events.SelectMany(happened => happened.Tags.Select(tag => $"{happened.Name} {tag.Key}={tag.Value}"))), 0);
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Metrics(ConcurrentDictionary<string, byte> told)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, mine) => mine.EnableMeasurementEvents(instrument) };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument, tags));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument, tags));
        listener.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Note(instrument, tags));
        listener.Start();
        return listener;

        void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var (name, value) in tags)
            {
                told.TryAdd($"{instrument.Name} {name}={value}", 0);
            }
        }
    }

    private static Dictionary<string, string?> Settings(FakeOpenAi model) => new(model.HostSettings())
    {
        ["Logging:LogLevel:Default"] = "Debug",
        ["Logging:LogLevel:Microsoft.AspNetCore.Routing"] = "Debug",
        ["Logging:LogLevel:Microsoft.AspNetCore.Authentication"] = "Debug",
        ["Logging:LogLevel:Microsoft.AspNetCore.Authorization"] = "Debug",
    };
}
