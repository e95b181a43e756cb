using System.Net;
using System.Text;
using System.Text.Json;
using Bot.Tests.Kit;
using Microsoft.Playwright;
using static Bot.Tests.Web.Chat;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

/// <summary>What Web Chat tells of a message whose echo does not come; W3 of the protocol reference.</summary>
public sealed class ChatDeliveryTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private readonly List<(string Url, string Authorization, string Body)> _swallowed = [];

    private HostFixture _host = null!;

    public async ValueTask InitializeAsync() => _host = await SampleBot.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task LostMessage_Fails_AndALateEchoStillTurnsItToSent_W3()
    {
        var page = await LoseAsync("lost");

        await DeliverAsync(_swallowed[0]);

        await Expect(Bubble(page, "1: lost")).ToBeVisibleAsync();
        await Expect(page.GetByText("Send failed")).ToHaveCountAsync(0);
        await Expect(page.Locator(".webchat__bubble--from-user", new() { HasText = "lost" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task LostMessage_SentAgain_IsANewMessageThatIsAnswered_W3()
    {
        var page = await LoseAsync("lost");
        await page.UnrouteAllAsync();
        await page.RouteAsync("**/activities", async route =>
        {
            Keep(route.Request);
            await route.ContinueAsync();
        });

        await page.GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();

        await Expect(Bubble(page, "1: lost")).ToHaveCountAsync(1);
        Assert.Equal(2, _swallowed.Select(sent => ClientIdOf(sent.Body)).Distinct().Count());
    }

    // The host never hears of the message, though the client is told that all went well.
    private async Task<IPage> LoseAsync(string text)
    {
        var (page, _) = await browser.OpenAsync(_host.Address);
        await page.Clock.InstallAsync();
        await page.ReloadAsync();
        await Expect(Bubble(page, "welcome")).ToBeVisibleAsync();
        await page.RouteAsync("**/activities", async route =>
        {
            Keep(route.Request);
            await route.FulfillAsync(new() { ContentType = "application/json", Body = """{"id":"x|0000009"}""" });
        });
        await SayAsync(page, text);
        await page.GetByText("Sending").First.WaitForAsync();
        await page.Clock.FastForwardAsync(25_000);
        await Expect(page.GetByText("Send failed").First).ToBeVisibleAsync();
        return page;
    }

    private void Keep(Microsoft.Playwright.IRequest request) => _swallowed.Add((request.Url, request.Headers["authorization"], request.PostData!));

    private async Task DeliverAsync((string Url, string Authorization, string Body) sent)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, sent.Url) { Content = new StringContent(sent.Body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", sent.Authorization);
        using var answer = await _host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static string? ClientIdOf(string body) => JsonElement.Parse(body).GetProperty("channelData").GetProperty("clientActivityID").GetString();
}
