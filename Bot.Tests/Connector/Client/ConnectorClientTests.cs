using Bot.Connector.Client;
using Bot.Connector.Schema;
using Bot.Tests.Kit;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Connector.Client;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero));
    private readonly HttpMessageInvoker _http = new(ConnectorHandler.Create());
    private FakeConnector _channel = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _channel = await FakeConnector.StartAsync(Cancel);

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        _http.Dispose();
    }

    [Fact]
    public async Task Send_Answer_GoesToTheActivityThatItNames()
    {
        var outcome = await CreateSut().SendAsync(Message("hi") with { Id = "mine", ReplyToId = "1:a;b=@c/d" }, Cancel);

        Assert.Equal(new SendOutcome.Delivered("s-1"), outcome);
        var request = Assert.Single(_channel.Requests);
        Assert.Equal("/_connector/v3/conversations/19%3Ax%40thread/activities/1%3Aa%3Bb%3D%40c%2Fd", request.RawTarget);
        Assert.Equal("application/json; charset=utf-8", request.Headers["Content-Type"]);
        Assert.Equal("Bearer token-1", request.Headers["Authorization"]);
        Assert.StartsWith("Microsoft-BotFramework/3.1 ", request.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.Null(request.Activity!.Id);
    }

    [Fact]
    public async Task Send_WithoutAnswerTo_Appends()
    {
        await CreateSut().SendAsync(Message("hi"), Cancel);

        Assert.Equal("/_connector/v3/conversations/19%3Ax%40thread/activities", Assert.Single(_channel.Requests).RawTarget);
    }

    [Fact]
    public async Task Send_WithoutIdentity_SendsNoAuthorization()
    {
        await CreateSut(new FixedTokens { HasIdentity = false }).SendAsync(Message("hi"), Cancel);

        Assert.DoesNotContain("Authorization", Assert.Single(_channel.Requests).Headers.Keys);
    }

    [Theory]
    [InlineData(202, "")]
    [InlineData(200, "not json")]
    [InlineData(201, "[]")]
    [InlineData(201, "{\"id\":5}")]
    [InlineData(201, "{\"id\":\"\\uD800\"}")]
    [InlineData(204, "")]
    public async Task Send_SuccessWithoutReadableId_IsDelivered(int status, string body)
    {
        _channel.AnswerNext(status, body);

        Assert.Equal(new SendOutcome.Delivered(""), await CreateSut().SendAsync(Message("hi"), Cancel));
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Send_BusyChannel_AsksToRetryAndIsNotCalledTwice(int status)
    {
        _channel.AnswerNext(status, """{"error":{"code":"Throttled","message":"slow down"}}""", ("Retry-After", "7"));

        Assert.Equal(new SendOutcome.Retry(TimeSpan.FromSeconds(7), status, "slow down"), await CreateSut().SendAsync(Message("hi"), Cancel));
        Assert.Single(_channel.Requests);
    }

    [Theory]
    [InlineData("Mon, 05 Jan 2026 00:01:00 GMT", 60)]
    [InlineData("Sun, 04 Jan 2026 00:01:00 GMT", 0)]
    public async Task Send_RetryAfterDate_IsCountedFromNow(string date, int seconds)
    {
        _channel.AnswerNext(429, "", ("Retry-After", date));

        var retry = Assert.IsType<SendOutcome.Retry>(await CreateSut().SendAsync(Message("hi"), Cancel));
        Assert.Equal(TimeSpan.FromSeconds(seconds), retry.After);
    }

    [Theory]
    [InlineData(400, """{"error":{"code":"BadArgument","message":"no"}}""", "BadArgument", "no")]
    [InlineData(403, """{"error":{"code":"BotDisabledByAdmin","message":"off"}}""", "BotDisabledByAdmin", "off")]
    [InlineData(405, """{"code":"NotHere","message":"bare"}""", "NotHere", "bare")]
    [InlineData(413, "too big", null, "too big")]
    [InlineData(500, "{broken", null, "{broken")]
    [InlineData(404, "", null, "Not Found")]
    public async Task Send_Refusal_TellsCodeAndMessage(int status, string body, string? code, string message)
    {
        _channel.AnswerNext(status, body);

        Assert.Equal(new SendOutcome.Refused(status, code, message), await CreateSut().SendAsync(Message("hi"), Cancel));
    }

    [Fact]
    public async Task Send_TokenRefusedOnce_TriesAgainWithAFreshOne()
    {
        _channel.AnswerNext(401);

        Assert.IsType<SendOutcome.Delivered>(await CreateSut().SendAsync(Message("hi"), Cancel));
        Assert.Equal(["Bearer token-1", "Bearer token-2"], _channel.Requests.Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public async Task Send_TokenRefusedTwice_GivesUp()
    {
        _channel.Rule = _ => new(401);

        Assert.Equal(401, Assert.IsType<SendOutcome.Refused>(await CreateSut().SendAsync(Message("hi"), Cancel)).Status);
        Assert.Equal(2, _channel.Requests.Count);
    }

    [Fact]
    public async Task Send_NoTokenToBeHad_CallsNobody()
    {
        var problem = new SendOutcome.Refused(401, "invalid_client", "wrong secret");

        Assert.Equal(problem, await CreateSut(new FixedTokens { Problem = problem }).SendAsync(Message("hi"), Cancel));
        Assert.Empty(_channel.Requests);
    }

    [Fact]
    public async Task Send_Redirect_IsNotFollowed()
    {
        _channel.AnswerNext(307, "", ("Location", _channel.ServiceUrl + "/elsewhere"));

        Assert.Equal(307, Assert.IsType<SendOutcome.Refused>(await CreateSut().SendAsync(Message("hi"), Cancel)).Status);
        Assert.Single(_channel.Requests);
    }

    [Fact]
    public async Task Send_NobodyListens_AsksToRetryAndHasNotArrived()
    {
        var url = _channel.ServiceUrl;
        await _channel.DisposeAsync();

        var retry = Assert.IsType<SendOutcome.Retry>(await CreateSut().SendAsync(Message("hi") with { ServiceUrl = url }, Cancel));
        Assert.False(retry.MayHaveArrived);
    }

    [Fact]
    public async Task Send_Trace_GoesToTheEmulatorOnly()
    {
        await CreateSut().SendAsync(new TraceActivity().AsMessageTo(Reference("msteams")), Cancel);
        await CreateSut().SendAsync(new TraceActivity().AsMessageTo(Reference("emulator")), Cancel);

        Assert.Equal("emulator", Assert.Single(_channel.Requests).Activity!.ChannelId);
    }

    [Theory]
    [InlineData(null, "c")]
    [InlineData("not a url", "c")]
    [InlineData("http://evil.example/", "c")]
    [InlineData("https://evil.example/", "c")]
    [InlineData("SELF", "")]
    [InlineData("SELF", "..")]
    public async Task Send_NowhereToGo_IsRefusedWithoutCall(string? serviceUrl, string conversation)
    {
        var message = Message("hi") with { ServiceUrl = serviceUrl == "SELF" ? _channel.ServiceUrl : serviceUrl, Conversation = new() { Id = conversation } };

        Assert.Null(Assert.IsType<SendOutcome.Refused>(await CreateSut().SendAsync(message, Cancel)).Status);
        Assert.Empty(_channel.Requests);
    }

    [Fact]
    public async Task TypingUpdateAndDelete_UseTheirRoutes()
    {
        var sut = CreateSut();

        Assert.Equal(new SendOutcome.Delivered(""), await sut.SendTypingAsync(Reference("msteams"), Cancel));
        Assert.Equal(new SendOutcome.Delivered("updated"), await sut.UpdateAsync(Message("new") with { Id = "a1" }, Cancel));
        var deleted = Assert.IsType<SendOutcome.Refused>(await sut.DeleteAsync(_channel.ServiceUrl, "c", "a1", Cancel));

        Assert.True(deleted.Unsupported);
        Assert.Equal(["POST", "PUT", "DELETE"], _channel.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task Members_OnSeveralPages_AllCome()
    {
        _channel.Members = [.. Enumerable.Range(0, 120).Select(number => $"29:u{number}")];

        var members = await CreateSut().MembersAsync(_channel.ServiceUrl, "c", Cancel);

        Assert.Equal(_channel.Members, members.Value!.Select(member => member.Id));
        Assert.Equal(3, _channel.Requests.Count);
    }

    [Fact]
    public async Task Member_GoneOrThere_IsTold()
    {
        _channel.Members = ["u1"];

        Assert.Equal("Name of u1", (await CreateSut().MemberAsync(_channel.ServiceUrl, "c", "u1", Cancel)).Value?.Name);
        Assert.Equal(404, Assert.IsType<SendOutcome.Refused>((await CreateSut().MemberAsync(_channel.ServiceUrl, "c", "u2", Cancel)).Outcome).Status);
    }

    [Fact]
    public async Task CreateConversation_Personal_SendsWhatTeamsNeeds()
    {
        var answer = await CreateSut().CreateConversationAsync(_channel.ServiceUrl, new() { Members = [new() { Id = "29:u" }], TenantId = "t" }, Cancel);

        Assert.Equal("a:created", answer.Value?.Id);
        Assert.Equal("""{"isGroup":false,"members":[{"id":"29:u"}],"tenantId":"t"}""", Assert.Single(_channel.Requests).Body);
    }

    [Fact]
    public async Task CreateConversation_EmptyAnswer_IsNoConversation()
    {
        _channel.AnswerNext(202);

        Assert.Equal("UnreadableAnswer", Assert.IsType<SendOutcome.Refused>((await CreateSut().CreateConversationAsync(_channel.ServiceUrl, new(), Cancel)).Outcome).Code);
    }

    private ConnectorClient CreateSut(IBotTokenSource? tokens = null) =>
        new(_http, tokens ?? new FixedTokens(), new ServiceUrlGuard(hasIdentity: true, allowLoopback: true), _time, NullLogger<ConnectorClient>.Instance);

    private MessageActivity Message(string text) => new MessageActivity { Text = text }.AsMessageTo(Reference("msteams"));

    private ConversationReference Reference(string channel) =>
        new() { ServiceUrl = _channel.ServiceUrl, ChannelId = channel, Conversation = new() { Id = "19:x@thread" }, User = new() { Id = "u" }, Bot = new() { Id = "b" } };
}
