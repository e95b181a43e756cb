using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

/// <summary>What a customer does and sees in Web Chat.</summary>
internal static class Chat
{
    /// <summary>A message; the text stands in the transcript twice more, for screen readers.</summary>
    public static ILocator Bubble(IPage page, string text) => page.Locator(".webchat__bubble", new() { HasText = text });

    /// <summary>A button that stands under the transcript.</summary>
    public static ILocator Suggestion(IPage page, string label) => page.Locator(".webchat__suggested-action", new() { HasText = label });

    /// <summary>A button of a card.</summary>
    public static ILocator CardButton(IPage page, string label) => page.Locator(".ac-pushButton", new() { HasText = label });

    /// <summary>Types and sends, once the bot has greeted.</summary>
    public static async Task SayAsync(IPage page, string text, string greeting = "welcome")
    {
        await Expect(Bubble(page, greeting).First).ToBeVisibleAsync();
        var box = page.Locator(".webchat__send-box-text-box__input");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }
}
