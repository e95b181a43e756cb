using Bot.Conversations;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Hosting;
using Bot.Tests.Kit;
using Bot.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.Golden;

/// <summary>
/// Cards as customers see them: the real host, Microsoft's Web Chat and Chromium, on a desk and on a phone, compared with the pictures of this folder.
/// <c>CHANNELBOT_RENEW_GOLDEN=1</c> writes the pictures anew; look at them before they are committed.
/// </summary>
public sealed class GoldenCardTests(Browser browser) : IClassFixture<Browser>
{
    private const string Pack = "golden";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Cards_LookAsTheyDid(int width)
    {
        Assert.True(GoldenReplies.All.Count >= 30, $"only {GoldenReplies.All.Count} cards");
        await using var host = await StartAsync([.. GoldenReplies.All.Select(golden => golden.Reply)]);
        var (page, complaints) = await OpenAsync(host, width);
        var blank = await page.Context.NewPageAsync();
        var cards = await CardsAsync(page, GoldenReplies.All.Count);

        List<string> problems = [];
        for (var index = 0; index < cards.Count; index++)
        {
            if (await GoldenPicture.At($"{GoldenReplies.All[index].Name}-{width}").CompareAsync(blank, await ScreenshotAsync(cards[index])) is { } problem)
            {
                problems.Add(problem);
            }
        }

        Assert.Empty(complaints);
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public async Task Comparison_SeesAMissingLine_AMissingButton_AndOtherWords()
    {
        const string Card = "columns";
        var reply = GoldenReplies.All.Single(golden => golden.Name == Card).Reply;
        Reply[] changed =
        [
            reply,
            Changed(reply, ", { \"title\": \"Seat\", \"value\": \"12A\" }", ""),
            Changed(reply, "{ \"type\": \"Action.OpenUrl\", \"title\": \"Open the booking\", \"url\": \"https://lantern.example/b\" }, ", ""),
            Changed(reply, "\"text\": \"PEK\"", "\"text\": \"WXQ\""),
        ];
        await using var host = await StartAsync(changed);
        var (page, _) = await OpenAsync(host, 390);
        var blank = await page.Context.NewPageAsync();
        var cards = await CardsAsync(page, changed.Length);

        List<string?> differences = [];
        foreach (var card in cards)
        {
            differences.Add(await GoldenPicture.At($"{Card}-390").DiffersAsync(blank, await ScreenshotAsync(card)));
        }

        Assert.Null(differences[0]);
        Assert.All(differences[1..], Assert.NotNull);
    }

    private static Reply Changed(Reply reply, string old, string words)
    {
        var card = ((CardBlock)reply.Blocks[0]).Cards[0].GetRawText();
        Assert.Contains(old, card, StringComparison.Ordinal);
        return reply with { Blocks = [new CardBlock([System.Text.Json.JsonElement.Parse(card.Replace(old, words, StringComparison.Ordinal))]) { Source = new("script") }] };
    }

    // A bot that shows all replies to whoever comes.
    private static async Task<HostFixture> StartAsync(IReadOnlyList<Reply> replies)
    {
        var folder = Directory.CreateTempSubdirectory("channelbot-golden-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "pack.yaml"), $"pack: {Pack}", Stop);
            TurnResult Step(Release release, ConversationState state, TurnEvent happened) => new(
                state with { Release = release.Hash, Turns = state.Turns + 1 },
                happened is ConversationStarted && state.Turns == 0 ? [.. replies.Select(reply => new Send(Unsourced(reply)))] : [],
                new([]));
            return await HostFixture.StartAsync(
                [folder.FullName], new HostParts
                {
                    Compile = _ => [SampleBot.ReleaseOf(Pack)],
                    Settings = new Dictionary<string, string?> { ["Web:ImageSources:0"] = "https://shop.example" },
                    Services = services => services.AddSingleton<TurnStep>(Step),
                },
                Stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The release of such a bot has no scripts that a certificate could name.
    private static Reply Unsourced(Reply reply) => reply with { Blocks = [.. reply.Blocks.Select(block => block with { Source = new("script") })] };

    private async Task<(IPage Page, IEnumerable<string> Complaints)> OpenAsync(HostFixture host, int width)
    {
        // So high that nothing scrolls, which would move cards while they are drawn.
        var (page, complaints) = await browser.OpenAsync(new("about:blank"), width, 16_000);
        await page.RouteAsync(address => address.StartsWith("https://", StringComparison.Ordinal), route => route.FulfillAsync(new() { ContentType = "image/png", Path = Repository.At("packs", "ecommerce", "images", "state-shipped.png") }));
        await page.RouteAsync("**/packs/**", route => route.FulfillAsync(new() { ContentType = "image/png", Path = Repository.At(new Uri(route.Request.Url).AbsolutePath.TrimStart('/').Split('/')) }));
        await page.GotoAsync(host.Address.ToString());
        // The page's Content-Security-Policy takes no style tags.
        await page.EvaluateAsync("css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets.push(sheet); }", "*, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent !important } .webchat__activity-status, .react-film__flipper { visibility: hidden }");
        return (page, complaints);
    }

    private static async Task<IReadOnlyList<ILocator>> CardsAsync(IPage page, int count)
    {
        var activities = page.Locator(".webchat__basic-transcript__activity", new() { Has = page.Locator(".ac-adaptiveCard") });
        await Assertions.Expect(activities).ToHaveCountAsync(count);
        await page.EvaluateAsync("() => Promise.all([...document.images].map(image => image.decode().catch(() => {})))");
        return await activities.AllAsync();
    }

    private static async Task<byte[]> ScreenshotAsync(ILocator activity)
    {
        var content = activity.Locator(".webchat__carousel-filmstrip, .webchat__bubble").First;
        return await content.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
    }
}
