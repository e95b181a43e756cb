using Bot.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Channels.AzureBot;

/// <summary>The bot as Teams users see it, in Microsoft's own client: checks P1-P4, P8 and P9 of the protocol.</summary>
public sealed class PlaygroundTests : IAsyncLifetime
{
    private HostFixture _host = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var chromium = Need.Chromium();
        _host = await SampleBot.StartAsync(Stop);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
            _playwright.Dispose();
            await _host.DisposeAsync();
        }
    }

    [Fact]
    public async Task Teams_GreetsOnce_Answers_ShowsCards_TakesButtons_AndRefusesWhatItDoesNotKnow()
    {
        await using var playground = await PlaygroundProcess.StartAsync(_host.Address);
        var page = await OpenAsync(playground);

        await Expect(Bubbles(page, "welcome")).ToHaveCountAsync(1);
        await LoggedAsync(page, "installationUpdate 200");
        await LoggedAsync(page, "conversationUpdate 200");

        await SayAsync(page, "hello");
        await Expect(Bubble(page, "1: hello")).ToBeVisibleAsync();
        await LoggedAsync(page, "message 201");

        await SayAsync(page, "card");
        await Expect(Bubble(page, "Here is a card")).ToBeVisibleAsync();
        await PressAsync(page, "Send note", page.GetByText("3: pressed").First);

        await PressAsync(page, "Approve", page.GetByText("Approved", new() { Exact = true }));
        await ShootAsync(page, "approved");
        await LoggedAsync(page, "invoke 200");

        await page.GetByRole(AriaRole.Button, new() { Name = "Trigger Message Extension App" }).ClickAsync();
        await page.GetByText("Search Command").ClickAsync();
        await page.GetByPlaceholder("Enter a search term").FillAsync("boots");
        await page.Keyboard.PressAsync("Enter");
        await LoggedAsync(page, "invoke 501");
        await Expect(Bubbles(page, "welcome")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task ExpectReplies_EverythingComesInTheResponse()
    {
        await using var playground = await PlaygroundProcess.StartAsync(_host.Address, "--delivery-mode", "expectReplies");
        var page = await OpenAsync(playground);

        await SayAsync(page, "two");

        await Expect(Bubble(page, "one")).ToBeVisibleAsync();
        await Expect(Bubbles(page, "two").Last).ToBeVisibleAsync();
        await Expect(page.GetByText("message 201")).ToHaveCountAsync(0);
    }

    private async Task<IPage> OpenAsync(PlaygroundProcess playground)
    {
        var page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 900 } });
        page.SetDefaultTimeout(60_000);
        SetDefaultExpectTimeout(60_000);
        await page.GotoAsync(playground.Address);
        await Expect(Bubble(page, "welcome")).ToBeVisibleAsync();
        return page;
    }

    private static ILocator Bubble(IPage page, string text) => Bubbles(page, text).First;

    // What was said is a paragraph; the list of chats and the log repeat it in other elements.
    private static ILocator Bubbles(IPage page, string text) => page.Locator("p", new() { HasTextString = text });

    private static Task LoggedAsync(IPage page, string entry) => Expect(page.GetByText(entry).First).ToBeAttachedAsync();

    // The playground draws a card before its buttons do anything; a press that nothing follows is made again.
    private static async Task PressAsync(IPage page, string button, ILocator outcome)
    {
        for (var attempt = 0; attempt < 3 && !await outcome.IsVisibleAsync(); attempt++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
            try
            {
                await outcome.WaitForAsync(new() { Timeout = 6_000 });
            }
            catch (TimeoutException)
            {
                continue;
            }
        }

        await Expect(outcome).ToBeVisibleAsync();
    }

    private static async Task SayAsync(IPage page, string text)
    {
        await page.Locator("[role=textbox][contenteditable=true]").ClickAsync();
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await ShootAsync(page, text);
    }

    private static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CHANNELBOT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"playground-{name}.png") });
        }
    }
}
