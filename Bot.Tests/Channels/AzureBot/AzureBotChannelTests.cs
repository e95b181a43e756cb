using System.Text.Json;
using Bot.Channels;
using Bot.Channels.AzureBot;
using Bot.Connector.Authentication;
using Bot.Connector.Client;
using Bot.Connector.Schema;
using Bot.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns.Commands;
using Bot.Tests.Kit;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Channels.AzureBot;

public sealed class AzureBotChannelTests
{
    private static readonly BlockSource Script = new("script");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_RepliesToTheMessage_OneAfterTheOther()
    {
        await using var connector = await FakeConnector.StartAsync(Stop);

        var outcome = await MakeChannel().DeliverAsync(Delivery(connector, Say("one", "two")), Stop);

        Assert.Equal(DeliveryOutcomeKind.Delivered, outcome.Kind);
        Assert.Equal(["one", "two"], connector.Messages.Select(message => message.Text));
        Assert.All(connector.Requests, request => Assert.EndsWith("/v3/conversations/c1/activities/a1", request.Path, StringComparison.Ordinal));
        Assert.Equal(("bot", "u1"), (connector.Messages[0].From?.Id, connector.Messages[0].Recipient?.Id));
    }

    [Fact]
    public async Task Send_BrokenOff_GoesOnWhereItStopped()
    {
        await using var connector = await FakeConnector.StartAsync(Stop);
        var channel = MakeChannel();
        connector.AnswerNext(201, """{"id":"s-1"}""");
        connector.AnswerNext(429, "", ("Retry-After", "7"));

        var first = await channel.DeliverAsync(Delivery(connector, Say("one", "two", "three")), Stop);
        var second = await channel.DeliverAsync(Delivery(connector, Say("one", "two", "three")), Stop);

        Assert.Equal((DeliveryOutcomeKind.Retry, TimeSpan.FromSeconds(7)), (first.Kind, first.RetryAfter));
        Assert.Equal(DeliveryOutcomeKind.Delivered, second.Kind);
        Assert.Equal(["one", "two", "two", "three"], connector.Messages.Select(message => message.Text));
    }

    [Theory]
    [InlineData("https://attacker.example/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("nonsense")]
    public async Task Send_ToAForeignHost_IsRefusedWithAReason(string serviceUrl)
    {
        var outcome = await MakeChannel().DeliverAsync(Delivery(serviceUrl, Say("secret")), Stop);

        Assert.Equal(DeliveryOutcomeKind.Refused, outcome.Kind);
        Assert.False(string.IsNullOrEmpty(outcome.Problem));
    }

    [Fact]
    public async Task Send_WithoutReference_IsRefused()
    {
        var delivery = Delivery("https://smba.trafficmanager.net/", Say("hi")) with { Reference = null };

        Assert.Equal(DeliveryOutcomeKind.Refused, (await MakeChannel().DeliverAsync(delivery, Stop)).Kind);
    }

    [Fact]
    public async Task HandOff_InitiatesAtTheHub_AndARefusalIsSurvived()
    {
        await using var connector = await FakeConnector.StartAsync(Stop);
        connector.AnswerNext(400, """{"error":{"code":"BadArgument","message":"no events"}}""");

        var outcome = await MakeChannel().DeliverAsync(Delivery(connector, new HandOff("after-sales", "asked", "Wants money back"), "webchat"), Stop);

        Assert.Equal(DeliveryOutcomeKind.Delivered, outcome.Kind);
        Assert.Contains("no events", outcome.Problem, StringComparison.Ordinal);
        var happened = Assert.IsType<EventActivity>(Assert.Single(connector.Requests).Activity);
        Assert.Equal(("handoff.initiate", "u1", "c1"), (happened.Name, happened.From?.Id, happened.RelatesTo?.Conversation?.Id));
        Assert.Equal("after-sales", happened.Value?.GetProperty("queue").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Events_AreNotSentToTeams(bool closing)
    {
        await using var connector = await FakeConnector.StartAsync(Stop);
        Command command = closing ? new Close("completed") : new HandOff("q", "r", "s");

        var outcome = await MakeChannel().DeliverAsync(Delivery(connector, command), Stop);

        Assert.Equal(DeliveryOutcomeKind.Delivered, outcome.Kind);
        Assert.Empty(connector.Requests);
    }

    [Fact]
    public async Task Close_EndsTheConversation()
    {
        await using var connector = await FakeConnector.StartAsync(Stop);

        await MakeChannel().DeliverAsync(Delivery(connector, new Close("completed"), "emulator"), Stop);

        Assert.Equal("completedSuccessfully", Assert.IsType<EndOfConversationActivity>(Assert.Single(connector.Requests).Activity).Code);
    }

    [Fact]
    public async Task Typing_IsShown()
    {
        await using var connector = await FakeConnector.StartAsync(Stop);
        var delivery = Delivery(connector, Say("x"));

        await MakeChannel().ShowTypingAsync(delivery.Key, delivery.Reference, Stop);

        Assert.IsType<TypingActivity>(Assert.Single(connector.Requests).Activity);
    }

    private static Send Say(params string[] texts) =>
        new(new Reply { Language = "en", Blocks = [.. texts.Select(text => new TextBlock(text) { Source = Script })] });

    private static Delivery Delivery(FakeConnector connector, Command command, string channel = "msteams") =>
        Delivery(connector.ServiceUrl, command, channel);

    private static Delivery Delivery(string serviceUrl, Command command, string channel = "msteams")
    {
        var reference = new ConversationReference
        {
            ServiceUrl = serviceUrl,
            ChannelId = channel,
            User = new() { Id = "u1" },
            Bot = new() { Id = "bot" },
            Conversation = new() { Id = "c1" },
        };
        var json = JsonSerializer.Serialize(reference, ConnectorJson.TypeInfo<ConversationReference>());
        return new(new("shop", ReceivedActivity.Door + channel, "c1"), 1, 0, command, json, "a1", 0);
    }

    private static AzureBotChannel MakeChannel()
    {
        var client = new ConnectorClient(
            new HttpMessageInvoker(ConnectorHandler.Create()),
            new MsalTokenSource(new(), TimeProvider.System),
            new ServiceUrlGuard(hasIdentity: false),
            TimeProvider.System,
            NullLogger<ConnectorClient>.Instance);
        return new(client, new PublicAddress(new ConfigurationBuilder().AddInMemoryCollection([new("PublicUrl", "https://bot.example")]).Build(), NoServer.Instance), new());
    }

    private sealed class NoServer : IServer
    {
        public static NoServer Instance { get; } = new();

        public Microsoft.AspNetCore.Http.Features.IFeatureCollection Features { get; } = new Microsoft.AspNetCore.Http.Features.FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
