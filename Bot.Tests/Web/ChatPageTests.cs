using Bot.Tests.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

/// <summary>Microsoft's Web Chat in Chromium against the host; the names W1 ... are those of the protocol reference.</summary>
public sealed class ChatPageTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    /// <summary>Width of the picture in the conversation's second activity, loaded as the page would.</summary>
    private const string LoadSentPicture = """
        async () => {
          const { conversationId, token } = JSON.parse(Object.values(sessionStorage)[0]);
          const answer = await fetch(`/v3/directline/conversations/${conversationId}/activities`, { headers: { Authorization: `Bearer ${token}` } });
          const image = new Image();
          image.src = (await answer.json()).activities[1].attachments[0].contentUrl;
          await image.decode();
          return image.naturalWidth;
        }
        """;

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
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Message_WithoutEcho_TurnsToFailedAfterTwentySeconds_W3()
    {
        var (page, _) = await browser.OpenAsync(_host.Address);
        await page.Clock.InstallAsync();
        await page.ReloadAsync();
        await Expect(Bubble(page, "welcome")).ToBeVisibleAsync();
        await page.RouteAsync("**/activities", route => route.FulfillAsync(new() { ContentType = "application/json", Body = """{"id":"x|0000009"}""" }));

        await SayAsync(page, "lost");
        await page.GetByText("Sending").First.WaitForAsync();
        await page.Clock.FastForwardAsync(25_000);

        await Expect(page.GetByText("Send failed").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Buttons_Pressed_VanishAndAnswerTheQuestion_W4()
    {
        var (page, complaints) = await browser.OpenAsync(_host.Address);
        await SayAsync(page, "pick");

        await page.Locator(".webchat__suggested-action", new() { HasText = "Blue" }).ClickAsync();

        await Expect(Bubble(page, "2: ")).ToBeVisibleAsync();
        await Expect(page.Locator(".webchat__suggested-action", new() { HasText = "Red" })).ToHaveCountAsync(0);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Card_FilledAndSubmitted_SendsItsInputsOnce_W5()
    {
        var (page, complaints) = await browser.OpenAsync(_host.Address);
        await SayAsync(page, "card");

        await page.GetByRole(AriaRole.Textbox, new() { Name = "Note" }).FillAsync("leave at the door");
        await page.Locator(".ac-pushButton", new() { HasText = "Send note" }).ClickAsync();

        await Expect(Bubble(page, "pressed")).ToHaveCountAsync(1);
        await Expect(Bubble(page, "pressed")).ToContainTextAsync("leave at the door");
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
    public async Task Upload_Picture_IsShownFromTheHost_W10()
    {
        var (page, complaints) = await browser.OpenAsync(_host.Address);
        await Expect(Bubble(page, "welcome")).ToBeVisibleAsync();

        await page.Locator("input[type=file]").SetInputFilesAsync(Repository.At("Bot.Tests", "Web", "pixel.png"));
        // Web Chat makes a small picture first and shows no sign when it is done; Enter does nothing until then.
        var answer = Bubble(page, "1:");
        for (var deadline = DateTime.UtcNow.AddSeconds(30); await answer.CountAsync() == 0 && DateTime.UtcNow < deadline;)
        {
            await page.Locator(".webchat__send-box-text-box__input").PressAsync("Enter");
            await page.WaitForTimeoutAsync(250);
        }

        await Expect(answer).ToHaveCountAsync(1);
        // Before a reload Web Chat shows its own copy of the picture.
        await page.ReloadAsync();
        await Expect(page.Locator(".webchat__bubble img").First).ToBeVisibleAsync();
        Assert.Equal(16, await page.EvaluateAsync<int>(LoadSentPicture));
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("<img src=x onerror=window.hacked=1>")]
    [InlineData("<script>window.hacked=1</script>")]
    [InlineData("[press](javascript:window.hacked=1)")]
    [InlineData("<svg onload=window.hacked=1><a href=\"javascript:window.hacked=1\">x</a></svg>")]
    [InlineData("<iframe srcdoc=\"<script>parent.hacked=1</script>\"></iframe>")]
    public async Task Probe_InAMessageAndItsAnswer_IsInert_W11(string probe)
    {
        var (page, _) = await browser.OpenAsync(_host.Address);

        await SayAsync(page, probe);

        await Expect(Bubble(page, "1: ").First).ToBeVisibleAsync();
        foreach (var link in await page.Locator("#chat a").AllAsync())
        {
            Assert.DoesNotContain("javascript", await link.GetAttributeAsync("href") ?? "", StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal("undefined", await page.EvaluateAsync<string>("typeof window.hacked"));
        Assert.Equal(0, await page.Locator("#chat iframe, #chat script").CountAsync());
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

    // The text stands in the transcript twice more, for screen readers.
    private static ILocator Bubble(IPage page, string text) => page.Locator(".webchat__bubble", new() { HasText = text });

    private static async Task SayAsync(IPage page, string text)
    {
        await Expect(Bubble(page, "welcome")).ToBeVisibleAsync();
        var box = page.Locator(".webchat__send-box-text-box__input");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }
}
