using Bot.Tests.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Bot.Tests.Web.Chat;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

/// <summary>Microsoft's Web Chat in Chromium against the host; the names W1 ... are those of the protocol reference.</summary>
public sealed class ChatPageTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private HostFixture _host = null!;

    public async ValueTask InitializeAsync() => _host = await SampleBot.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(390, 844)]
    public async Task Chat_GreetsAnswersAndMarksSent_W1W2(int width, int height)
    {
        var (page, complaints) = await browser.OpenAsync(_host.Address, width, height);
        await Expect(Bubble(page, "welcome")).ToBeVisibleAsync();

        await SayAsync(page, "hello");

        await Expect(Bubble(page, "1: hello")).ToBeVisibleAsync();
        await Expect(page.GetByText("Sending")).ToHaveCountAsync(0);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(height, await page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Reload_KeepsTheConversationWithItsHistory_W7()
    {
        var (page, _) = await browser.OpenAsync(_host.Address);
        await SayAsync(page, "remember me");
        await Expect(Bubble(page, "1: remember me")).ToBeVisibleAsync();

        await page.ReloadAsync();

        await Expect(Bubble(page, "1: remember me")).ToBeVisibleAsync();
        await Expect(Bubble(page, "welcome")).ToHaveCountAsync(1);
        await SayAsync(page, "again");
        await Expect(Bubble(page, "2: again")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task NewConversation_StartsAfresh()
    {
        var (page, _) = await browser.OpenAsync(_host.Address);
        await SayAsync(page, "old");
        await Expect(Bubble(page, "1: old")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "New conversation" }).ClickAsync();

        await Expect(Bubble(page, "welcome")).ToBeVisibleAsync();
        await SayAsync(page, "new");
        await Expect(Bubble(page, "1: new")).ToBeVisibleAsync();
        await Expect(Bubble(page, "1: old")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Page_InChinese_SwitchesToEnglishAndBack()
    {
        var (page, _) = await browser.OpenAsync(_host.Address, locale: "zh-CN");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "新对话" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "EN" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "New conversation" })).ToBeVisibleAsync();
        Assert.Equal("en", await page.EvaluateAsync<string>("document.documentElement.lang"));
    }

    [Fact]
    public async Task Token_Refused_IsToldWithAWayToTryAgain()
    {
        var (page, _) = await browser.OpenAsync(new(_host.Address, "embed.js"));
        await page.RouteAsync("**/tokens/page*", route => route.FulfillAsync(
            new() { Status = 403, ContentType = "application/json", Body = """{"error":{"code":"NotPublic","message":"x"}}""" }));

        await page.GotoAsync(_host.Address.ToString());

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not open to the public");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Try again" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Bubble_OnAnotherPage_OpensAndClosesByKeyboard()
    {
        await using var shop = await StartShopAsync($"<!DOCTYPE html><html lang=en><body>Shop<script src=\"{_host.Address}embed.js\"></script></body></html>");
        var (page, _) = await browser.OpenAsync(new(shop.Urls.First()));

        await page.GetByRole(AriaRole.Button, new() { Name = "Chat with us" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var chat = page.FrameLocator("iframe");

        await Expect(chat.Locator(".webchat__bubble", new() { HasText = "welcome" }).First).ToBeVisibleAsync();
        await chat.GetByRole(AriaRole.Button, new() { Name = "Close the chat" }).FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("iframe")).ToBeHiddenAsync();
    }

    // A real site: Chromium lets no page without an address of this machine fetch from this machine.
    private static async Task<WebApplication> StartShopAsync(string html)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var shop = builder.Build();
        shop.MapGet("/", () => Results.Content(html, "text/html"));
        await shop.StartAsync(TestContext.Current.CancellationToken);
        return shop;
    }
}
