using System.Net;
using Bot.Channels;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Hosting;

public sealed class LocalRequestTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:3978", null, null, true)]
    [InlineData("::1", "[::1]:3978", null, null, true)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1", null, null, true)]
    [InlineData("127.0.0.1", "localhost", "http://localhost:8080", null, true)]
    [InlineData("10.0.0.7", "localhost:3978", null, null, false)]
    [InlineData(null, "localhost:3978", null, null, false)]
    [InlineData("127.0.0.1", "bot.example", null, null, false)]
    [InlineData("127.0.0.1", "localhost.attacker.example", null, null, false)]
    [InlineData("127.0.0.1", "localhost:3978", "https://attacker.example", null, false)]
    [InlineData("127.0.0.1", "localhost:3978", "null", null, false)]
    [InlineData("127.0.0.1", "localhost:3978", null, "X-Forwarded-For", false)]
    [InlineData("127.0.0.1", "localhost:3978", null, "Forwarded", false)]
    public void Is_OnlyForThisMachineItself(string? remote, string host, string? origin, string? proxyHeader, bool expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
        context.Request.Host = new(host);
        if (origin is not null)
        {
            context.Request.Headers.Origin = origin;
        }

        if (proxyHeader is not null)
        {
            context.Request.Headers[proxyHeader] = "203.0.113.9";
        }

        Assert.Equal(expected, LocalRequest.Is(context));
    }
}
