using Bot.Tests.Kit;
using static Bot.Tests.Web.Chat;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

/// <summary>Files that a customer sends from Web Chat; W10 of the protocol reference.</summary>
public sealed class ChatUploadTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
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
}
