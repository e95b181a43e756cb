using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Models;

/// <summary>Asks the configured model; every failure comes back as an event, never as an exception.</summary>
internal sealed partial class ModelRunner : IDisposable
{
    private const int LongestAnswer = 1_500;
    private const int Attempts = 2;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly ModelOptions _options;
    private readonly IChatClient? _client;
    private readonly ILogger<ModelRunner> _logger;

    /// <summary>Without a model.</summary>
    public ModelRunner()
        : this(new ModelOptions(), null, NullLogger<ModelRunner>.Instance)
    {
    }

    [ActivatorUtilitiesConstructor]
    public ModelRunner(IOptions<ModelOptions> options, IConfiguration configuration, ILogger<ModelRunner> logger)
        : this(options.Value, configuration[$"Secrets:{options.Value.Secret}"], logger)
    {
    }

    private ModelRunner(ModelOptions options, string? key, ILogger<ModelRunner> logger)
    {
        _options = options;
        _logger = logger;
        if (options.IsConfigured)
        {
            _client = ModelClient.Create(options, key);
            LogConfigured(options.Provider, options.Model);
        }
        else
        {
            LogNone();
        }
    }

    /// <summary>Whether a model is configured.</summary>
    public bool IsConfigured => _client is not null;

    /// <summary>Asks, with the configured time limit and one retry.</summary>
    /// <param name="ask">The question.</param>
    /// <param name="at">Gives the event's time.</param>
    /// <param name="cancellationToken">Cancels the call; the outcome is then <c>cancelled</c>.</param>
    public async Task<ModelReturned> AskAsync(AskModel ask, TimeProvider at, CancellationToken cancellationToken)
    {
        if (_client is null)
        {
            return new() { At = at.GetUtcNow(), CallId = ask.CallId, Failure = ModelFailure.NotConfigured.Code };
        }

        var prompt = ModelPrompt.Of(ask);
        var (text, failure) = await AskTwiceAsync(_client, prompt, at, cancellationToken);
        if (failure is not null)
        {
            LogFailed(_options.Model, failure.Code);
        }

        return new() { At = at.GetUtcNow(), CallId = ask.CallId, Text = text, Failure = failure?.Code, Model = _options.Model, PromptHash = prompt.Hash };
    }

    public void Dispose() => _client?.Dispose();

    private async Task<(string? Text, ModelFailure? Failure)> AskTwiceAsync(IChatClient client, ModelPrompt prompt, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var outcome = await AskOnceAsync(client, prompt, either.Token);
                if (outcome.Failure is not { IsPassing: true } || attempt == Attempts)
                {
                    return outcome;
                }

                await Task.Delay(Pause, time, either.Token);
            }
        }
        catch (OperationCanceledException)
        {
            return (null, cancellationToken.IsCancellationRequested ? ModelFailure.Cancelled : ModelFailure.Timeout);
        }
    }

    private async Task<(string? Text, ModelFailure? Failure)> AskOnceAsync(IChatClient client, ModelPrompt prompt, CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.GetResponseAsync(prompt.Messages, new() { MaxOutputTokens = _options.MaxTokens }, cancellationToken);
            return Read(response);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // A model's server and its client library fail in every way there is; all of them end on the honest path.
            return (null, ModelFailure.Of(thrown));
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            throw new OperationCanceledException(thrown.Message, thrown, cancellationToken);
        }
    }

    private static (string? Text, ModelFailure? Failure) Read(ChatResponse response)
    {
        var refused = response.FinishReason == ChatFinishReason.ContentFilter
            || response.Messages.SelectMany(message => message.Contents).Any(content => content is ErrorContent);
        var text = response.Text.Trim();
        return refused ? (null, ModelFailure.Refused)
            : text.Length == 0 ? (null, ModelFailure.Empty)
            : text.Contains(ModelPrompt.NoAnswer, StringComparison.Ordinal) ? (null, ModelFailure.NoAnswer)
            : (Cut(text), null);
    }

    // A customer reads no essay in a chat; what is cut off ends with a sentence.
    private static string Cut(string text)
    {
        if (text.Length <= LongestAnswer)
        {
            return text;
        }

        var end = text.LastIndexOfAny(['.', '!', '?', '。', '！', '？', '\n'], LongestAnswer - 1) + 1;
        end = end > LongestAnswer / 2 ? end : LongestAnswer - (char.IsHighSurrogate(text[LongestAnswer - 1]) ? 1 : 0);
        return text[..end].TrimEnd();
    }

    [LoggerMessage(LogLevel.Information, "No model is configured: what nothing scripted answers takes the honest path. Set Models:Provider to change that.")]
    private partial void LogNone();

    [LoggerMessage(LogLevel.Information, "The model {Model} of provider {Provider} answers what nothing scripted does.")]
    private partial void LogConfigured(string provider, string model);

    [LoggerMessage(LogLevel.Warning, "The model {Model} gave no answer: {Failure}.")]
    private partial void LogFailed(string model, string failure);
}
