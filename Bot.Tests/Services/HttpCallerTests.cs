using System.Net;
using System.Text.Json;
using Bot.Dialogs.Services;
using Bot.Dialogs.Turns.Commands;
using Bot.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Services;

/// <summary>Calls leave with what the pack declares, and nothing that comes back breaks a turn.</summary>
public sealed class HttpCallerTests : IAsyncLifetime
{
    private readonly WebApplication _app;
    private readonly ServiceClients _clients = new();
    private readonly List<(string Line, string? Key, string? Token, string Body)> _requests = [];
    private Func<HttpContext, int, Task> _answer = (context, _) => context.Response.WriteAsJsonAsync(new { ok = true });

    public HttpCallerTests()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async context =>
        {
            var body = await new StreamReader(context.Request.Body).ReadToEndAsync(context.RequestAborted);
            _requests.Add(($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}", context.Request.Headers["Idempotency-Key"], context.Request.Headers.Authorization, body));
            await _answer(context, _requests.Count);
        });
    }

    [Fact]
    public async Task Get_Arguments_GoIntoPathAndQuery()
    {
        var outcome = await CallAsync("find", new { id = "a/b", fields = "x y" });

        Assert.True(outcome.Value!.Value.GetProperty("ok").GetBoolean());
        Assert.Equal(("GET /api/customers/a%2Fb?fields=x%20y", "key%7C1", "Bearer t0ken", ""), Assert.Single(_requests));
    }

    [Fact]
    public async Task Post_Arguments_GoIntoTheBody()
    {
        await CallAsync("note", new { text = "hi", count = 3 });

        var request = Assert.Single(_requests);
        Assert.Equal(("POST /api/notes", """{"text":"hi","count":3}"""), (request.Line, request.Body));
    }

    [Fact]
    public async Task Failure_Passing_IsTriedAgainWithTheSameKey()
    {
        _answer = (context, number) =>
        {
            context.Response.StatusCode = number == 1 ? 503 : 200;
            return Task.CompletedTask;
        };

        var outcome = await CallAsync("find", new { id = 1 });

        Assert.Equal(JsonValueKind.Null, outcome.Value!.Value.ValueKind);
        Assert.Equal(["key%7C1", "key%7C1"], _requests.Select(request => request.Key));
    }

    [Theory]
    [InlineData(302, "redirect")]
    [InlineData(400, "http-400")]
    [InlineData(500, "http-500")]
    public async Task Status_NotOk_IsAFailure(int status, string failure)
    {
        _answer = (context, _) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        };

        Assert.Equal(failure, (await CallAsync("find", new { id = 1 })).Failure);
        Assert.All(_requests, request => Assert.Equal("GET /api/customers/1", request.Line));
    }

    [Fact]
    public async Task Status_NotFound_MeansNothingFound()
    {
        _answer = (context, _) =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };

        Assert.Equal(JsonValueKind.Null, (await CallAsync("find", new { id = 1 })).Value!.Value.ValueKind);
    }

    [Fact]
    public async Task Answer_TooLargeOrNoJson_IsAFailure()
    {
        _answer = (context, number) => context.Response.WriteAsync(number == 1 ? "<html>" : new string('1', 2_000_000), context.RequestAborted);

        Assert.Equal("invalid-answer", (await CallAsync("find", new { id = 1 })).Failure);
        Assert.Equal("too-large", (await CallAsync("find", new { id = 1 })).Failure);
    }

    [Fact]
    public async Task Answer_Late_IsATimeout()
    {
        _answer = (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted);

        Assert.Equal("timeout", (await CallAsync("find", new { id = 1 }, service => service with { Timeout = TimeSpan.FromMilliseconds(200), Retries = 0 })).Failure);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9")]
    [InlineData("http://localhost:9")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://[::ffff:10.0.0.1]")]
    public async Task Address_Private_IsNotCalledUnlessDeclared(string address) =>
        Assert.Equal("forbidden-address", (await CallAsync("find", new { id = 1 }, service => service with { BaseUrl = address, AllowPrivate = false })).Failure);

    [Fact]
    public async Task Secret_NotConfigured_IsAFailureWithoutACall()
    {
        Assert.Equal("no-secret", (await CallAsync("find", new { id = 1 }, service => service with { Secret = "other" })).Failure);
        Assert.Empty(_requests);
    }

    [Fact]
    public async Task PathArgument_OfDots_CannotLeaveTheDeclaredPath()
    {
        Assert.Equal("invalid-answer", (await CallAsync("find", new { id = ".." })).Failure);
        Assert.Empty(_requests);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("::ffff:192.168.1.1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("64:ff9b::a00:1", false)]
    public void Address_Classified_AsThePublicInternetOrNot(string address, bool expected) =>
        Assert.Equal(expected, PublicAddress.Is(IPAddress.Parse(address)));

    public async ValueTask InitializeAsync() => await _app.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _clients.Dispose();
        await _app.DisposeAsync();
    }

    private Task<ServiceOutcome> CallAsync(string operation, object arguments, Func<HttpService, HttpService>? change = null)
    {
        var service = new HttpService("crm", $"{_app.Urls.First()}/api", new Dictionary<string, HttpOperation>
        {
            ["find"] = new("GET", "/customers/{id}"),
            ["note"] = new("POST", "/notes"),
        })
        { Secret = "crm_token", Retries = 1, AllowPrivate = true };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Secrets:crm_token", "t0ken")]).Build();
        var caller = new HttpCaller(_clients, configuration, TimeProvider.System, NullLogger<HttpCaller>.Instance);
        return caller.CallAsync(
            change?.Invoke(service) ?? service, new CallService("c1", "crm", operation, JsonSerializer.SerializeToElement(arguments)), "key|1", TestContext.Current.CancellationToken);
    }
}
