using Bot.Dialogs.Turns.Events;
using Bot.Models.Budgets;
using Bot.Models.Prompts;
using Bot.Models.Providers;
using Bot.Models.Tools;
using Microsoft.Extensions.Options;

namespace Bot.Models;

/// <summary>Asks the configured models; every failure comes back as an event, never as an exception.</summary>
internal sealed partial class ModelRunner : IDisposable
{
    private readonly ModelOptions _options;
    private readonly ModelProviders? _providers;
    private readonly ModelLedger _ledger;
    private readonly Toolbox _toolbox;
    private readonly Canary _canary;
    private readonly TimeProvider _time;
    private readonly ILogger<ModelRunner> _logger;

    /// <summary>Prepares the configured servers.</summary>
    public ModelRunner(
        IOptions<ModelOptions> options, ProviderFactory factory, ModelLedger ledger, Toolbox toolbox, Canary canary, TimeProvider time, ILogger<ModelRunner> logger)
    {
        (_options, _ledger, _toolbox, _canary, _time, _logger) = (options.Value, ledger, toolbox, canary, time, logger);
        _providers = factory.Create();
        if (_providers is null)
        {
            LogNone();
        }
        else
        {
            LogConfigured(string.Join(", ", _providers.Options.Select(provider => $"{provider.Name} ({provider.Kind})")));
        }
    }

    /// <summary>Whether a model is configured.</summary>
    public bool IsConfigured => _providers is not null;

    /// <summary>Whether words are shown while they come, where the channel can.</summary>
    public bool Streams => IsConfigured && _options is { Streaming: true, SelfReview: false };

    /// <summary>Asks, with the configured time limit for everything.</summary>
    /// <param name="call">The question.</param>
    /// <param name="cancellationToken">Cancels the call; the outcome is then <c>cancelled</c>.</param>
    public async Task<ModelReturned> AskAsync(ModelCall call, CancellationToken cancellationToken)
    {
        var returned = new ModelReturned { At = _time.GetUtcNow(), CallId = call.Ask.CallId };
        if (_providers is null)
        {
            return returned with { Failure = ModelFailure.NotConfigured.Code };
        }

        var masked = new MaskedQuestion(call.Ask);
        var tools = await _toolbox.OpenAsync(call, masked.Tokens, cancellationToken);
        var exchange = new ModelExchange(call, masked, tools, _options, _providers, _ledger, _canary);
        if (exchange.Prompt is not { } prompt)
        {
            LogTooLong(call.Ask.CallId);
            return returned with { Failure = ModelFailure.TooLong.Code };
        }

        var outcome = await LimitedAsync(exchange, cancellationToken);
        if (outcome.Failure is { } failure)
        {
            LogFailed(outcome.Model ?? "", failure.Code);
        }

        returned = returned with { At = _time.GetUtcNow(), Failure = outcome.Failure?.Code, Model = outcome.Model, PromptHash = prompt.Hash, Results = outcome.Results };
        return call.Ask.Choices.Count == 0 ? returned with { Text = outcome.Text } : returned with { Choice = ChoiceReader.Read(outcome.Text, call.Ask.Choices) };
    }

    /// <inheritdoc/>
    public void Dispose() => _providers?.Dispose();

    private async Task<ModelOutcome> LimitedAsync(ModelExchange exchange, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TimeoutSeconds), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await exchange.RunAsync(either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            return exchange.Broken(cancellationToken.IsCancellationRequested ? ModelFailure.Cancelled : ModelFailure.Timeout);
        }
    }

    [LoggerMessage(LogLevel.Information, "No model is configured: what nothing scripted answers takes the honest path. Set Models:Provider to change that.")]
    private partial void LogNone();

    [LoggerMessage(LogLevel.Information, "Models answer what nothing scripted does, in this order: {Providers}.")]
    private partial void LogConfigured(string providers);

    [LoggerMessage(LogLevel.Warning, "The model {Model} gave no answer: {Failure}.")]
    private partial void LogFailed(string model, string failure);

    [LoggerMessage(LogLevel.Warning, "The question of call {CallId} is longer than the models take; nobody was asked.")]
    private partial void LogTooLong(string callId);
}
