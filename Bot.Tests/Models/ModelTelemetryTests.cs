using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;

namespace Bot.Tests.Models;

/// <summary>The real host tells of its requests to a model by OpenTelemetry's conventions for generative models.</summary>
public sealed class ModelTelemetryTests
{
    private const string Source = "ChannelBot.Models";
    private const string Question = "why is the violet-coloured sky blue";
    private const string Said = "Because of the cerulean air.";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answer_IsASpanWithTokens_AndWithWordsOnlyWhereAskedFor(bool words)
    {
        await using var bot = await ModelBot.StartAsync("directline", settings: new Dictionary<string, string?> { ["Models:TraceWords"] = words ? "true" : null });
        using var heard = new Heard(new Uri(bot.Model.Address).Port);
        bot.Model.Next(FakeModelBehaviour.Answer, Said);

        await bot.SayAsync(Question);
        await bot.RepliesAsync(1);

        var span = await heard.OnlySpanAsync();
        Assert.Equal(("chat m1", ActivityKind.Client, ActivityStatusCode.Unset), (span.DisplayName, span.Kind, span.Status));
        Assert.Equal("chat", span.GetTagItem("gen_ai.operation.name"));
        Assert.Equal("openai", span.GetTagItem("gen_ai.provider.name"));
        Assert.Equal("m1", span.GetTagItem("gen_ai.request.model"));
        Assert.Equal("127.0.0.1", span.GetTagItem("server.address"));
        Assert.Equal("[\"stop\"]", span.GetTagItem("gen_ai.response.finish_reasons"));
        Assert.Equal(10, Convert.ToInt64(span.GetTagItem("gen_ai.usage.input_tokens"), null));
        Assert.Equal(5, Convert.ToInt64(span.GetTagItem("gen_ai.usage.output_tokens"), null));
        Assert.Equal(words, heard.Texts.Any(text => text.Contains("violet-coloured", StringComparison.Ordinal)));
        Assert.Equal(words, heard.Texts.Any(text => text.Contains("cerulean", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Answer_IsCountedInTokensAndSeconds()
    {
        await using var bot = await ModelBot.StartAsync("directline");
        using var heard = new Heard(new Uri(bot.Model.Address).Port);

        await bot.SayAsync(Question);
        await bot.RepliesAsync(1);
        await heard.OnlySpanAsync();

        Assert.Equal([("input", 10), ("output", 5)], heard.Measured("gen_ai.client.token.usage").Select(measured => ((string)measured.Tags["gen_ai.token.type"]!, (int)measured.Value)).Order());
        var took = Assert.Single(heard.Measured("gen_ai.client.operation.duration"));
        Assert.True(took.Value > 0);
        Assert.Equal(("chat", "m1"), (took.Tags["gen_ai.operation.name"], took.Tags["gen_ai.request.model"]));
        Assert.DoesNotContain(heard.Texts, text => text.Contains("violet-coloured", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Failure_IsASpanWithTheKindOfError()
    {
        await using var bot = await ModelBot.StartAsync("directline");
        using var heard = new Heard(new Uri(bot.Model.Address).Port);
        bot.Model.Rule = _ => new(FakeModelBehaviour.Raw, $$$"""{"error":{"message":"no {{{Question}}}"}}""", 400);

        await bot.SayAsync(Question);
        await bot.RepliesAsync(1);

        var span = await heard.OnlySpanAsync();
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.NotNull(span.GetTagItem("error.type"));
        Assert.DoesNotContain(heard.Texts, text => text.Contains("violet-coloured", StringComparison.Ordinal));
    }

    // Listeners hear the whole process; the port of its model tells which host speaks.
    private sealed class Heard : IDisposable
    {
        private readonly ConcurrentQueue<Activity> _spans = new();
        private readonly ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> _measured = new();
        private readonly ActivityListener _listener;
        private readonly MeterListener _meters;

        public Heard(int port)
        {
            _listener = new()
            {
                ShouldListenTo = source => source.Name == Source,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = span =>
                {
                    if (Equals(span.GetTagItem("server.port"), port))
                    {
                        _spans.Enqueue(span);
                    }
                },
            };
            ActivitySource.AddActivityListener(_listener);
            _meters = new()
            {
                InstrumentPublished = (instrument, listener) =>
                {
                    if (instrument.Meter.Name == Source)
                    {
                        listener.EnableMeasurementEvents(instrument);
                    }
                },
            };
            _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
            _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
            _meters.Start();

            void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
            {
                var named = tags.ToArray().ToDictionary();
                if (Equals(named.GetValueOrDefault("server.port"), port))
                {
                    _measured.Enqueue((instrument.Name, value, named));
                }
            }
        }

        /// <summary>All that was told.</summary>
        public IEnumerable<string> Texts =>
            _spans.SelectMany(span => span.TagObjects.Concat(span.Events.SelectMany(happened => happened.Tags)).Select(tag => $"{tag.Key}={tag.Value}").Append(span.StatusDescription ?? ""))
                .Concat(_measured.SelectMany(measured => measured.Tags.Select(tag => $"{tag.Key}={tag.Value}")));

        public async Task<Activity> OnlySpanAsync()
        {
            await Eventually.HoldsAsync(() => !_spans.IsEmpty, "a span");
            return Assert.Single(_spans);
        }

        public IReadOnlyList<(string Name, double Value, Dictionary<string, object?> Tags)> Measured(string name) => [.. _measured.Where(measured => measured.Name == name)];

        public void Dispose()
        {
            _listener.Dispose();
            _meters.Dispose();
        }
    }
}
