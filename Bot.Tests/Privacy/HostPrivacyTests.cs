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
    private const int AtATime = 16;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Host_ThousandPlantedCanaries_KeepsThemToItself()
    {
        var planted = PlantedCanaries.Of(Canaries).ToList();
        var told = new ConcurrentQueue<string>();
        await using var model = await FakeOpenAi.StartAsync(Stop);
        model.Rule = _ => new(FakeModelBehaviour.Answer, "Thank you. How can I help you with Molvia Desk?", 200);
        await using var host = await HostFixture.StartAsync([Repository.At("Bot.Tests", "Packs", "molvia")], Settings(model), Stop);
        using var logs = new Listening(told);
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(logs);
        using var traces = Traces(told);
        using var metrics = Metrics(told);

        await Parallel.ForEachAsync(planted, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = Stop }, async (canary, _) => await TellAsync(host, canary.Text));
        var file = Path.Combine(host.Data, "masked.jsonl");
        Assert.Equal(BotCommandLine.Success, (await RunVerb.WithAsync("export", "--data", host.Data, "--masked", "--out", file)).Code);

        var prompts = model.Requests.SelectMany(request => Strings(request.Body)).ToList();
        var exported = File.ReadLines(file).SelectMany(line => Strings(JsonNode.Parse(line)!)).ToList();
        Assert.True(model.Requests.Count > Canaries / 4, $"The model was asked {model.Requests.Count} times.");
        Assert.Contains(exported, text => text.Contains("[phone-1]", StringComparison.Ordinal));
        Assert.NotEmpty(told);
        Assert.Equal([], Holding(planted, prompts).Select(found => $"prompt: {found}"));
        Assert.Equal([], Holding(planted, told).Select(found => $"log, trace or metric: {found}"));
        Assert.Equal([], Holding(planted, exported).Select(found => $"export: {found}"));
    }

    private static async Task TellAsync(HostFixture host, string text)
    {
        var client = await DirectLineClient.StartAsync(host);
        var id = await client.SayAsync(text);
        await Eventually.HoldsAsync(async () => (await client.PollAsync()).Activities.Any(activity => activity.TryGetProperty("replyToId", out var reply) && reply.GetString() == id), text);
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

    private static ActivityListener Traces(ConcurrentQueue<string> told)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                told.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}");
                told.Enqueue(string.Join(' ', activity.Events.SelectMany(happened => happened.Tags.Select(tag => $"{happened.Name} {tag.Key}={tag.Value}"))));
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Metrics(ConcurrentQueue<string> told)
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
                told.Enqueue($"{instrument.Name} {name}={value}");
            }
        }
    }

    private static Dictionary<string, string?> Settings(FakeOpenAi model) => new()
    {
        ["Models:Provider"] = "openai",
        ["Models:Endpoint"] = model.Address + "/v1",
        ["Models:Model"] = "m1",
        ["Models:TimeoutSeconds"] = "60",
        ["Logging:LogLevel:Default"] = "Debug",
    };

    private sealed class Listening(ConcurrentQueue<string> told) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => told.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
