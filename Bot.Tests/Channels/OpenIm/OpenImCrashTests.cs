using Bot.Tests.Conversations;
using Bot.Tests.Kit;
using Bot.Tests.Kit.OpenIm;

namespace Bot.Tests.Channels.OpenIm;

/// <summary>The host is killed with replies under way: what was acknowledged is answered after the next start, each once.</summary>
public sealed class OpenImCrashTests
{
    [Fact]
    public async Task Host_KilledWhileTheAppIsDown_DeliversAfterTheNextStart()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var data = Directory.CreateTempSubdirectory("channelbot-");
        await using var app = await FakeApp.StartAsync(cancellationToken);
        var settings = app.Settings();
        settings["Outbox:MaxAttempts"] = "100";
        app.Rule = _ => 503;
        try
        {
            var message = FakeApp.Message("Where is my order?", "m-1");
            await using (var host = await HostProcess.StartAsync(data.FullName, [], settings, cancellationToken))
            {
                app.Bot = host.Address;
                await app.TellAsync(message);
                await Eventually.HoldsAsync(() => app.Calls.Count > 1, "attempts");
                await host.KillAsync();
            }

            app.Rule = null;
            await using (var host = await HostProcess.StartAsync(data.FullName, [], settings, cancellationToken))
            {
                app.Bot = host.Address;
                await Eventually.HoldsAsync(() => app.Replies.Count == 1, "the reply");
                Assert.True((bool)(await app.TellAsync(message)).Body["duplicate"]!);
                await app.TellAsync(FakeApp.Message("help", "m-2"));
                await Eventually.HoldsAsync(() => app.Replies.Any(reply => (string)reply.Body["replyTo"]! == "m-2"), "the next reply");
            }

            Assert.Single(app.Replies, reply => (string)reply.Body["replyTo"]! == "m-1");
            Assert.Single(app.Calls.Where(call => (string?)call.Body["replyTo"] == "m-1").Select(call => call.Id).Distinct());
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
