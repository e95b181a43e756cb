using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Models.Prompts;
using Bot.Models.Providers;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.Models.Embeddings;

/// <summary>Has the configured model make vectors; every failure of a question comes back as an event, and then its words must do.</summary>
internal sealed partial class EmbeddingRunner : IDisposable
{
    private readonly EmbeddingOptions _options;
    private readonly IEmbeddingGenerator<string, Embedding<float>>? _generator;
    private readonly TimeProvider _time;
    private readonly ILogger<EmbeddingRunner> _logger;
    private long _aloneUntil;

    /// <summary>Prepares the configured server.</summary>
    public EmbeddingRunner(IOptions<ModelOptions> options, IConfiguration configuration, TimeProvider time, ILoggerFactory loggers)
    {
        (_options, _time, _logger) = (options.Value.Embeddings, time, loggers.CreateLogger<EmbeddingRunner>());
        if (_options.IsConfigured)
        {
            _generator = ProviderClient.CreateEmbeddings(_options.Server, configuration[$"Secrets:{_options.Secret}"], _options.Dimensions)
                .AsBuilder()
                .UseOpenTelemetry(loggers, ProviderFactory.Telemetry)
                .Use(inner => new ServerErrorEmbeddings(inner))
                .Build();
            LogConfigured(_options.Model);
        }
    }

    /// <summary>The model's name; null when there is none, or while it is left alone.</summary>
    public string? Model => _generator is not null && _time.GetUtcNow().UtcTicks >= Volatile.Read(ref _aloneUntil) ? _options.Model : null;

    /// <summary>Makes the vector of a question, without the customer's personal data.</summary>
    public async Task<ModelReturned> AskAsync(AskModel ask, CancellationToken cancellationToken)
    {
        var returned = new ModelReturned { At = _time.GetUtcNow(), CallId = ask.CallId, Model = _options.Model };
        if (_generator is null)
        {
            return returned with { Failure = ModelFailure.NotConfigured.Code };
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TimeoutSeconds), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var vectors = await OfAsync([new MaskedQuestion(ask).Ask.Question], either.Token);
            return returned with { At = _time.GetUtcNow(), Vector = vectors[0].ToString() };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return returned with { At = _time.GetUtcNow(), Failure = ModelFailure.Cancelled.Code };
        }
        catch (Exception failure) when (IsOfServer(failure))
        {
            Volatile.Write(ref _aloneUntil, _time.GetUtcNow().AddSeconds(_options.BreakSeconds).UtcTicks);
            LogFailed(failure, _options.Model, _options.BreakSeconds);
            return returned with { At = _time.GetUtcNow(), Failure = (failure is OperationCanceledException ? ModelFailure.Timeout : ModelFailure.Of(failure)).Code };
        }
    }

    /// <summary>Makes the vectors of texts, in their order.</summary>
    /// <exception cref="InvalidDataException">The server gave something else.</exception>
    public async Task<IReadOnlyList<TextVector>> OfAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var made = await _generator!.GenerateAsync(texts, cancellationToken: cancellationToken);
        return made.Count == texts.Count && made.All(vector => vector.Vector.Length > 0)
            ? [.. made.Select(vector => TextVector.Of(vector.Vector.Span))]
            : throw new InvalidDataException($"The server of {_options.Model} gave {made.Count} vectors for {texts.Count} texts.");
    }

    /// <summary>Whether a failure is the server's, and no fault of the host.</summary>
    public static bool IsOfServer(Exception failure) =>
        failure is ServerErrorException or HttpRequestException or IOException or InvalidDataException or OperationCanceledException or System.Text.Json.JsonException or FormatException or ArgumentException or InvalidOperationException;

    /// <inheritdoc/>
    public void Dispose() => _generator?.Dispose();

    [LoggerMessage(LogLevel.Information, "{Model} makes vectors of questions, for packs whose passages have vectors of it.")]
    private partial void LogConfigured(string model);

    [LoggerMessage(LogLevel.Warning, "{Model} made no vector; the server is left alone for {Seconds} s, and words alone find passages.")]
    private partial void LogFailed(Exception failure, string model, int seconds);
}
