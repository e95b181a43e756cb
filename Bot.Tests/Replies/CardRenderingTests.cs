using System.Text.Json;
using Bot.Tests.Kit;
using Bot.Tests.Web;
using Microsoft.Playwright;

namespace Bot.Tests.Replies;

/// <summary>Every card that leaves the house, drawn by Microsoft's card library in Chromium, on a desk and on a phone: nothing is complained about, nothing sticks out.</summary>
public sealed class CardRenderingTests(Browser browser) : IClassFixture<Browser>
{
    // Hosts lay out buttons themselves, in rows that break.
    // Draws each card, and tells what the library did not like, what has no words and what is wider than the screen.
    private const string Draw = """
        text => {
          const cards = JSON.parse(text);
          AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { const box = document.createElement('p'); box.textContent = text; result.outputHtml = box.innerHTML; result.didProcess = true; };
          const problems = [];
          for (const { name, card } of cards) {
            const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
            const read = new AdaptiveCards.AdaptiveCard();
            read.hostConfig = new AdaptiveCards.HostConfig({ actions: { maxActions: 6 } });
            read.parse(card, context);
            for (let index = 0; index < context.eventCount; index++) {
              const { message } = context.getEventAt(index);
              if (!/^Invalid value "(en|zh)" for property "lang"/.test(message)) problems.push(`${name}: ${message}`);
            }
            read.validateProperties().validationEvents.forEach(event => problems.push(`${name}: ${event.message}`));
            const drawn = read.render();
            if (!drawn) { problems.push(`${name}: nothing is drawn`); continue; }
            document.body.replaceChildren(drawn);
            if (drawn.innerText.trim() === '' && !drawn.querySelector('img')) problems.push(`${name}: it says nothing`);
            const right = Math.max(...[...drawn.querySelectorAll('*')].filter(part => !part.closest('.ac-actionSet')).map(part => part.getBoundingClientRect().right));
            if (right > window.innerWidth + 1) problems.push(`${name}: ${right} wide on a screen of ${window.innerWidth}`);
            for (const image of drawn.querySelectorAll('img')) if (!image.alt) problems.push(`${name}: a picture without words`);
            for (const field of drawn.querySelectorAll('input:not([type=radio]):not([type=checkbox]), textarea, select')) if (!field.labels?.length && !field.getAttribute('aria-label') && !field.getAttribute('aria-labelledby')) problems.push(`${name}: a field without a label`);
          }
          return problems;
        }
        """;

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Cards_OfTheHouse_AreDrawnWithoutAWord(int width)
    {
        var cards = CardGallery.Cards(CardGallery.OfPack(Packs.Folder("packs", "ecommerce")).Concat(CardGallery.OfModel("en")).Concat(CardGallery.OfModel("zh")).Concat(CardGallery.OfEveryKind()))
            .DistinctBy(card => card.Card.GetRawText()).ToList();
        var (page, complaints) = await OpenAsync(width);

        var problems = await DrawAsync(page, cards);

        Assert.True(cards.Count > 100, $"only {cards.Count} cards");
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        // The shop of the examples is nowhere on the internet, so its pictures may not load.
        Assert.DoesNotContain(complaints, complaint => !complaint.StartsWith("Failed to load resource", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cards_ThatAreWrong_AreNoticed()
    {
        var (page, _) = await OpenAsync(390);

        var problems = await DrawAsync(page, [
            new("unknown", JsonElement.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlok"}]}""")),
            new("wide", JsonElement.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"ColumnSet","columns":[{"type":"Column","width":"300px","items":[{"type":"TextBlock","text":"a"}]},{"type":"Column","width":"300px","items":[{"type":"TextBlock","text":"b"}]}]}]}""")),
            new("mute", JsonElement.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Image","url":"https://bot.example/a.png"}]}"""))]);

        Assert.Equal(["mute", "unknown", "wide"], problems.Select(problem => problem.Split(':')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> DrawAsync(IPage page, IReadOnlyList<NamedCard> cards) =>
        await page.EvaluateAsync<string[]>(Draw, JsonSerializer.Serialize(cards, JsonSerializerOptions.Web));

    private async Task<(IPage Page, IEnumerable<string> Complaints)> OpenAsync(int width)
    {
        var script = await Clients.FileAsync("adaptivecards", "dist", "adaptivecards.js");
        var (page, complaints) = await browser.OpenAsync(new("about:blank"), width);
        await page.RouteAsync("https://**", route => route.FulfillAsync(new() { ContentType = "image/png", Path = Repository.At("Bot.Tests", "Web", "pixel.png") }));
        page.Console += (_, message) =>
        {
            if (message.Type == "warning")
            {
                complaints.Enqueue(message.Text);
            }
        };
        await page.SetContentAsync("<!doctype html><html lang=en><meta name=viewport content='width=device-width'><body style='margin:0'></body></html>");
        await page.AddScriptTagAsync(new() { Path = script });
        return (page, complaints);
    }
}
