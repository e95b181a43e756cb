using Bot.Dialogs.Turns.Events;
using Bot.Models.Budgets;
using Bot.Models.Prompts;
using Bot.Models.Providers;
using Bot.Models.Tools;
using Microsoft.Extensions.AI;

namespace Bot.Models;

/// <summary>One question from the prompt to the last word: requests, the services that the model calls in between, the review.</summary>
internal sealed class ModelExchange
{
    private const int MostToolRounds = 5;
    private const int MostCallsOfRound = 8;

    private readonly ModelCall _call;
    private readonly ModelOptions _options;
    private readonly ModelProviders _providers;
    private readonly ModelLedger _ledger;
    private readonly Canary _canary;
    private readonly PromptSet _texts;
    private readonly PromptEcho _echo;
    private readonly MaskedQuestion _masked;
    private readonly ToolSet _tools;
    private readonly List<ToolResult> _results = [];
    private string _words = "";
    private string _heard = "";
    private string? _model;

    /// <summary>Prepares it.</summary>
    public ModelExchange(ModelCall call, MaskedQuestion masked, ToolSet tools, ModelOptions options, ModelProviders providers, ModelLedger ledger, Canary canary)
    {
        (_call, _options, _providers, _ledger, _canary) = (call, options, providers, ledger, canary);
        _texts = PromptSet.Of(call.Release);
        _echo = _texts.EchoIn(call.Ask.Language);
        (_masked, _tools) = (masked, tools);
        Prompt = IsChoice
            ? ModelPrompt.OfChoice(_texts, _masked.Ask)
            : ModelPrompt.Of(_texts, _masked.Ask, canary.Text, PromptPassage.Of(_masked.Ask), providers.ContextTokens - options.MaxTokens - _tools.Tokens);
    }

    /// <summary>What is asked; null when it is too long for the models.</summary>
    public ModelPrompt? Prompt { get; }

    private bool IsChoice => _call.Ask.Choices.Count > 0;

    private bool Streams => _options is { Streaming: true, SelfReview: false } && !IsChoice && _call.Live is not null;

    /// <summary>Asks; only cancellation is thrown.</summary>
    public async Task<ModelOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var drafted = await AnswerAsync([.. Prompt!.Messages], cancellationToken);
        if (drafted.Failure is not null || !_options.SelfReview || IsChoice)
        {
            return drafted;
        }

        var review = new AnswerReview(_texts, _masked, messages => RequestAsync(messages, tools: false, cancellationToken));
        if (await review.ObjectionAsync(drafted.Text!, _results) is not { } objection)
        {
            return drafted;
        }

        _words = "";
        var again = await AnswerAsync([.. Prompt.Messages, new(ChatRole.Assistant, _masked.Tokens.Mask(drafted.Text!)), new(ChatRole.System, AnswerReview.Again(objection))], cancellationToken);
        return again.Failure is not null || await review.ObjectionAsync(again.Text!, _results) is null ? again : Broken(ModelFailure.Reviewed);
    }

    /// <summary>The outcome when it could not be ended.</summary>
    public ModelOutcome Broken(ModelFailure failure) => new(null, failure) { Model = _model, Results = _results };

    private async Task<ModelOutcome> AnswerAsync(List<ChatMessage> messages, CancellationToken cancellationToken)
    {
        for (var round = 0; ; round++)
        {
            var answer = await RequestAsync(messages, tools: round < MostToolRounds, cancellationToken);
            if (answer.Failure is { } failure)
            {
                return Broken(failure);
            }

            _words = Joined(answer.Response!.Text);
            FunctionCallContent[] calls = [.. answer.Response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>()];
            if (calls.Length == 0)
            {
                return Read();
            }

            if (round == MostToolRounds)
            {
                return Broken(ModelFailure.TooManyRounds);
            }

            messages.AddRange(answer.Response.Messages);
            messages.Add(new(ChatRole.Tool, await CallAsync(calls, cancellationToken)));
        }
    }

    private async Task<ProviderAnswer> RequestAsync(IReadOnlyList<ChatMessage> messages, bool tools, CancellationToken cancellationToken)
    {
        if (_ledger.Objection(_call.Conversation, TokenCount.Of(messages) + _options.MaxTokens) is { } objection)
        {
            return new(null, objection, null);
        }

        var options = new ChatOptions { MaxOutputTokens = IsChoice ? 16 : _options.MaxTokens, Tools = tools && _tools.Offered.Count > 0 ? [.. _tools.Offered] : null };
        var attempts = new List<ProviderAnswer>();
        var answer = await _providers.AskAsync(new(messages, options, Streams ? HearAsync : null), () => _call.Live?.IsShown == true, attempts.Add, cancellationToken);
        _model = answer.Provider?.Model ?? _model;
        foreach (var attempt in attempts)
        {
            await _ledger.NoteAsync(_call.Conversation, attempt);
        }

        return answer;
    }

    // Words before a tool call stay: the customer may have seen them.
    private string Joined(string words) => _words.Length == 0 || words.Length == 0 ? _words + words : $"{_words.TrimEnd()}\n\n{words}";

    private ValueTask HearAsync(string words)
    {
        var all = AnswerText.Cut(_masked.Tokens.RestoreSoFar(Joined(words)));
        if (all == _heard)
        {
            // Beyond the longest answer nothing new can be shown, however much still comes.
            return ValueTask.CompletedTask;
        }

        _heard = all;
        return Leaks(all) || all.Contains(ModelPrompt.NoAnswer, StringComparison.Ordinal) ? ValueTask.CompletedTask : _call.Live!.HearAsync(all, _results);
    }

    private bool Leaks(string words) => _canary.IsIn(words) || _echo.IsIn(words);

    private async Task<List<AIContent>> CallAsync(FunctionCallContent[] calls, CancellationToken cancellationToken)
    {
        var contents = new List<AIContent>();
        foreach (var (call, index) in calls.Select((call, index) => (call, index)))
        {
            var (result, shown) = index < MostCallsOfRound
                ? await _tools.RunAsync(call, cancellationToken)
                : (null, "{\"error\":\"too many calls at once\"}");
            if (result is not null)
            {
                _results.Add(result);
            }

            contents.Add(new FunctionResultContent(call.CallId, shown));
        }

        return contents;
    }

    private ModelOutcome Read()
    {
        var (text, failure) = FinishedWords.Read(_masked.Tokens.Restore(_words), _canary, _echo);
        return failure is not null ? Broken(failure) : new(text, null) { Model = _model, Results = [.. _results] };
    }
}
