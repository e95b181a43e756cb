using Bot.Tests.Models;
using static Bot.Tests.Web.Chat;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

/// <summary>A model's answer grows in one bubble of Web Chat, and the whole answer takes its place.</summary>
public sealed class ChatStreamingTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Answer_GrowsInOneBubble_AndEndsWithLabelAndButtons()
    {
        await using var bot = await ModelBot.StartAsync("directline");
        bot.Model.NextPieces("Because of the air. It ", "scatters blue. That ", "is all.");
        var (page, complaints) = await browser.OpenAsync(bot.Address);
        await SayAsync(page, "why is the sky blue", greeting: "assistant of Lantern Store");

        bot.Model.Go();
        await Expect(Bubble(page, "Because of the air.")).ToHaveCountAsync(1);
        await Expect(Bubble(page, "scatters blue")).ToHaveCountAsync(0);
        bot.Model.Go();
        await Expect(Bubble(page, "Because of the air. It scatters blue.")).ToHaveCountAsync(1);
        await Expect(Bubble(page, "Because of the air.")).ToHaveCountAsync(1);
        bot.Model.Go();

        await Expect(Bubble(page, "That is all.")).ToHaveCountAsync(1);
        await Expect(Bubble(page, "Because of the air.")).ToHaveCountAsync(1);
        await Expect(Bubble(page, "AI-generated")).ToBeVisibleAsync();
        await Expect(CardButton(page, "Helpful").First).ToBeVisibleAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Stop_WhileItGrows_EndsTheBubble()
    {
        await using var bot = await ModelBot.StartAsync("directline");
        bot.Model.NextPieces("Because of the air. It ", "is never said.");
        var (page, _) = await browser.OpenAsync(bot.Address);
        await SayAsync(page, "why is the sky blue", greeting: "assistant of Lantern Store");
        bot.Model.Go();
        await Expect(Bubble(page, "Because of the air.")).ToHaveCountAsync(1);

        await SayAsync(page, "stop", greeting: "assistant of Lantern Store");

        await Expect(Bubble(page, "I have stopped here")).ToHaveCountAsync(1);
        await Expect(Bubble(page, "Because of the air.")).ToHaveCountAsync(1);
        await Expect(Bubble(page, "never said")).ToHaveCountAsync(0);
    }
}
