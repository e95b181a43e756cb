using System.Text;
using Bot.Models.Prompts;
using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;

namespace Bot.Models.Providers;

/// <summary>One server of models: so many calls at a time, each in limited time, and none while it keeps failing.</summary>
internal sealed class ModelProvider : IDisposable
{
    private const int WaitingPerCall = 8;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    private readonly IChatClient _client;
    private readonly TimeSpan _limit;
    private readonly bool _oneSystemMessage;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<ProviderAnswer> _pipeline;

    /// <summary>Makes it.</summary>
    /// <param name="options">The server.</param>
    /// <param name="client">Speaks to it.</param>
    /// <param name="limit">Time for one attempt.</param>
    /// <param name="time">The clock.</param>
    /// <param name="changed">Hears when it is left alone (true) and when it is back (false).</param>
    public ModelProvider(ProviderOptions options, IChatClient client, TimeSpan limit, TimeProvider time, Action<ProviderOptions, bool> changed)
    {
        (Options, _client, _limit, _time) = (options, client, limit, time);
        _oneSystemMessage = options.OneSystemMessage ?? ProviderKind.Find(options.Kind)!.OneSystemMessage;
        _pipeline = new ResiliencePipelineBuilder<ProviderAnswer> { TimeProvider = time }
            .AddConcurrencyLimiter(options.MaxConcurrent, options.MaxConcurrent * WaitingPerCall)
            .AddCircuitBreaker(new()
            {
                FailureRatio = 0.5,
                MinimumThroughput = options.BreakAfter,
                SamplingDuration = Window,
                BreakDuration = TimeSpan.FromSeconds(options.BreakSeconds),
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result?.Failure is { IsOfServer: true }),
                OnOpened = _ => Tell(changed, true),
                OnClosed = _ => Tell(changed, false),
            })
            .Build();
    }

    /// <summary>The server.</summary>
    public ProviderOptions Options { get; }

    /// <summary>Asks once; only cancellation is thrown.</summary>
    public async Task<ProviderAnswer> AskAsync(ProviderRequest request, CancellationToken cancellationToken)
    {
        var prepared = _oneSystemMessage ? request with { Messages = SystemMessages.AsOne(request.Messages) } : request;
        try
        {
            return await _pipeline.ExecuteAsync(
                static async (call, token) => await call.Provider.AttemptAsync(call.Request, token), (Provider: this, Request: prepared), cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            return Failed(ModelFailure.LeftAlone);
        }
        catch (RateLimiterRejectedException)
        {
            return Failed(ModelFailure.Busy);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static ValueTask Tell(Action<ProviderOptions, bool> changed, ProviderOptions options, bool open)
    {
        changed(options, open);
        return ValueTask.CompletedTask;
    }

    private ValueTask Tell(Action<ProviderOptions, bool> changed, bool open) => Tell(changed, Options, open);

    private ProviderAnswer Failed(ModelFailure failure) => new(null, failure, Options);

    private async Task<ProviderAnswer> AttemptAsync(ProviderRequest request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var response = request.Heard is null
                ? await _client.GetResponseAsync(request.Messages, request.Options, either.Token)
                : await ListenAsync(request, request.Heard, either.Token);
            return Read(response, request);
        }
        catch (Exception thrown) when (cancellationToken.IsCancellationRequested)
        {
            // Libraries wrap a cancellation in errors of their own.
            throw thrown as OperationCanceledException ?? new OperationCanceledException(thrown.Message, thrown, cancellationToken);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            // A model's server and its client library fail in every way there is; all of them end on the honest path.
            return Failed(limit.IsCancellationRequested ? ModelFailure.Timeout : ModelFailure.Of(thrown));
        }
    }

    private async Task<ChatResponse> ListenAsync(ProviderRequest request, Func<string, ValueTask> heard, CancellationToken cancellationToken)
    {
        var words = new StringBuilder();
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in _client.GetStreamingResponseAsync(request.Messages, request.Options, cancellationToken))
        {
            updates.Add(update);
            if (update.RawRepresentation is OpenAI.Chat.StreamingChatCompletionUpdate { RefusalUpdate.Length: > 0 } refused)
            {
                updates.Add(new(ChatRole.Assistant, [new ErrorContent(refused.RefusalUpdate)]));
            }

            if (update.Text.Length > 0)
            {
                await heard(words.Append(update.Text).ToString());
            }

            // What comes after is neither shown nor paid attention to; a server that never ends is hung up on here.
            if (words.Length > ProviderRequest.LongestAnswer)
            {
                break;
            }
        }

        return updates.ToChatResponse();
    }

    private ProviderAnswer Read(ChatResponse response, ProviderRequest request)
    {
        var refused = response.FinishReason == ChatFinishReason.ContentFilter
            || response.Messages.SelectMany(message => message.Contents).Any(content => content is ErrorContent);
        var calls = response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Any();
        var failure = refused ? ModelFailure.Refused : !calls && string.IsNullOrWhiteSpace(response.Text) ? ModelFailure.Empty : null;
        return new(response, failure, Options)
        {
            Input = response.Usage?.InputTokenCount ?? TokenCount.Of(request.Messages),
            Output = response.Usage?.OutputTokenCount ?? TokenCount.Of(response.Text),
        };
    }
}
