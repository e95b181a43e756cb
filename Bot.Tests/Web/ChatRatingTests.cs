using Bot.Tests.Models;
using static Bot.Tests.Web.Chat;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

/// <summary>A model's answer in Web Chat: its label, and a rating that counts once however often it is pressed.</summary>
public sealed class ChatRatingTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Rating_PressedTwice_IsThankedForOnceAndCountsOnce()
    {
        await using var bot = await ModelBot.StartAsync("directline");
        var (page, complaints) = await browser.OpenAsync(bot.Address);
        await SayAsync(page, "why is the sky blue", greeting: "assistant of Lantern Store");
        await Expect(Bubble(page, "AI-generated")).ToBeVisibleAsync();

        await CardButton(page, "Helpful").First.ClickAsync();
        await Expect(Bubble(page, "I am glad that it helped")).ToHaveCountAsync(1);
        await CardButton(page, "Helpful").First.ClickAsync();

        await Expect(Bubble(page, "I have your rating")).ToHaveCountAsync(1);
        Assert.Equal(["helpful", "known"], bot.Decisions("feedback"));
        Assert.Empty(complaints);
    }
}
