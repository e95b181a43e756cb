using Bot.Tests.Kit;
using Microsoft.Playwright;
using static Bot.Tests.Web.Chat;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

/// <summary>Attacks in messages, answers and cards do nothing; W11 of the protocol reference.</summary>
public sealed class ChatProbesTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private HostFixture _host = null!;

    public async ValueTask InitializeAsync() => _host = await SampleBot.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>The attacks.</summary>
    public static TheoryData<string> Probes =>
    [
        "<img src=x onerror=window.hacked=1>",
        "<script>window.hacked=1</script>",
        "[press](javascript:window.hacked=1)",
        "<svg onload=window.hacked=1><a href=\"javascript:window.hacked=1\">x</a></svg>",
        "<iframe srcdoc=\"<script>parent.hacked=1</script>\"></iframe>",
        "javascript:window.hacked=1",
        "data:text/html,<script>opener.hacked=1</script>",
        "![x](x\" onerror=\"window.hacked=1)",
    ];

    [Theory]
    [MemberData(nameof(Probes))]
    public async Task Probe_InAMessageAndItsAnswer_IsInert_W11(string probe)
    {
        var (page, _) = await browser.OpenAsync(_host.Address);

        await SayAsync(page, probe);

        await Expect(Bubble(page, "1: ").First).ToBeVisibleAsync();
        await AssertInertAsync(page);
    }

    [Theory]
    [MemberData(nameof(Probes))]
    public async Task Probe_InsideACard_IsInert_W11(string probe)
    {
        var (page, _) = await browser.OpenAsync(_host.Address);

        await SayAsync(page, $"card {probe}");

        await Expect(Bubble(page, "Probe").First).ToBeVisibleAsync();
        await AssertInertAsync(page);
        foreach (var link in new[] { "Open", "Run" })
        {
            await CardButton(page, link).First.ClickAsync();
        }

        await page.Locator("#chat .ac-anchor, #chat .ac-textRun").First.DispatchEventAsync("click");
        await SayAsync(page, "still here");
        await Expect(Bubble(page, "2: still here")).ToBeVisibleAsync();
        await AssertInertAsync(page);
    }

    private static async Task AssertInertAsync(IPage page)
    {
        foreach (var link in await page.Locator("#chat a").AllAsync())
        {
            Assert.DoesNotContain("javascript:", await link.GetAttributeAsync("href") ?? "", StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal("undefined", await page.EvaluateAsync<string>("typeof window.hacked"));
        Assert.Equal(0, await page.Locator("#chat iframe, #chat script, #chat [onerror], #chat [onload]").CountAsync());
    }
}
