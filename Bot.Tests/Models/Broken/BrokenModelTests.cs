using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Models;
using Bot.Models.Prompts;
using Bot.Models.Providers;
using Bot.Tests.Kit;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Bot.Tests.Models.Broken;

/// <summary>Whatever a model's server does, customers get one answer to each message, and scripts say what they say without it.</summary>
public sealed class BrokenModelTests
{
    private const int Conversations = 100;

    // The figures of docs/guidelines.md come from 10000.
    private static readonly int Turns = int.TryParse(Environment.GetEnvironmentVariable("CHANNELBOT_BROKEN_TURNS"), out var turns) ? turns : 1_000;

    private static readonly DateTimeOffset Now = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);
    private static readonly Release Molvia = PackCompiler.Compile(PackCompiler.Read(Repository.At("Bot.Tests", "Packs", "molvia"))).Release!;

    private static readonly string[] Scripted = ["基础版多少钱？", "How long is the trial?", "客服电话是多少？", "Which languages are there?"];
    private static readonly string[] Free = ["数据可以导出吗？", "Can I change the colour of the widget?", "能不能自定义头像？", "Is there a keyboard shortcut?"];

    private static readonly Lazy<IReadOnlyList<string>> Expected = new(() => [.. Scripted.Select(WithoutModel)]);

    [Theory]
    [InlineData(nameof(BrokenWay.TimeOut), "timeout")]
    [InlineData(nameof(BrokenWay.RateLimit), "rate-limited")]
    [InlineData(nameof(BrokenWay.ServerError), "unavailable")]
    [InlineData(nameof(BrokenWay.TruncatedJson), "invalid-answer")]
    [InlineData(nameof(BrokenWay.WrongLanguage), null)]
    [InlineData(nameof(BrokenWay.EndlessStream), null)]
    [InlineData(nameof(BrokenWay.ToolLoop), "too-many-tool-rounds")]
    public async Task Turns_OfABrokenModel_EndInOneReplyEachAndLeaveScriptsAlone(string way, string? failure)
    {
        using var kit = new ModelKit([]);
        using var model = Model(Enum.Parse<BrokenWay>(way));
        HashSet<string?> failures = [];

        await Parallel.ForEachAsync(Enumerable.Range(0, Conversations), TestContext.Current.CancellationToken, async (number, token) =>
        {
            var state = ConversationState.Start($"c{number}", "test");
            for (var turn = 0; turn < Turns / Conversations; turn++)
            {
                (state, var code) = await FreeTurnAsync(kit, model, state, Free[turn % Free.Length], token);
                lock (failures)
                {
                    failures.Add(code);
                }

                (state, var reply) = Step(state, Said(Scripted[turn % Scripted.Length], model: true));
                Assert.Equal(Expected.Value[turn % Scripted.Length], JsonSerializer.Serialize(Assert.IsType<Send>(Assert.Single(reply)).Reply, DialogsJson.Default.Reply));
            }
        });

        Assert.Equal([failure], failures);
    }

    private static async Task<(ConversationState State, string? Failure)> FreeTurnAsync(ModelKit kit, ModelProviders model, ConversationState before, string words, CancellationToken token)
    {
        var (state, commands) = Step(before, Said(words, model: true));
        var ask = Assert.IsType<AskModel>(Assert.Single(commands));
        var heard = new Heard();
        var call = new ModelCall(ask, "plain|test|1", ask.CallId) { Release = Molvia, Live = heard };
        var masked = new MaskedQuestion(ask);
        var exchange = new ModelExchange(call, masked, await kit.Toolbox.OpenAsync(call, masked.Tokens, token), new(), model, kit.Ledger, new Canary(ModelKit.Mark));

        var outcome = await exchange.RunAsync(token);

        (state, commands) = Step(state, new ModelReturned { At = Now, CallId = ask.CallId, Text = outcome.Text, Failure = outcome.Failure?.Code, Model = outcome.Model, Results = outcome.Results });
        var reply = Assert.Single(commands.OfType<Send>()).Reply;
        Assert.NotEmpty(reply.Blocks);
        return (state, outcome.Failure?.Code);
    }

    private static string WithoutModel(string words)
    {
        var (_, commands) = Step(ConversationState.Start("c", "test"), Said(words, model: false));
        return JsonSerializer.Serialize(Assert.IsType<Send>(Assert.Single(commands)).Reply, DialogsJson.Default.Reply);
    }

    private static (ConversationState State, IReadOnlyList<Command> Commands) Step(ConversationState state, TurnEvent happened)
    {
        var result = Engine.Step(Molvia, state, happened);
        return (result.State, result.Commands);
    }

    private static CustomerSaid Said(string words, bool model) => new() { At = Now, Text = words, ModelAvailable = model };

    // The real client library reads what the server sends.
    private static ModelProviders Model(BrokenWay way)
    {
        var transport = new HttpClientPipelineTransport(new HttpClient(new BrokenServer(way)));
        var options = new OpenAIClientOptions { Endpoint = new("http://model.example/v1"), RetryPolicy = new ClientRetryPolicy(0), NetworkTimeout = Timeout.InfiniteTimeSpan, Transport = transport };
        var client = new OpenAIClient(new ApiKeyCredential("none"), options).GetChatClient("m").AsIChatClient();
        // A circuit that opened would hide what each turn meets.
        var provider = new ProviderOptions { Model = "m", BreakAfter = int.MaxValue, MaxConcurrent = 10_000 };
        var time = way == BrokenWay.TimeOut ? new ImpatientTime() : TimeProvider.System;
        return new([new(provider, way == BrokenWay.EndlessStream ? client : new WholeAnswers(client), TimeSpan.FromSeconds(20), time, (_, _) => { })], way == BrokenWay.TimeOut ? time : new ImpatientTime());
    }

    private sealed class Heard : ILiveWords
    {
        public bool IsShown => false;

        public ValueTask HearAsync(string words, IReadOnlyList<ToolResult> results) => ValueTask.CompletedTask;
    }

    /// <summary>Servers that know no streaming: the whole answer is one part.</summary>
    private sealed class WholeAnswers(IChatClient inner) : DelegatingChatClient(inner)
    {
        public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (var update in (await base.GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            {
                yield return update;
            }
        }
    }
}
