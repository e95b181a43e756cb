using Bot.Tests.Kit;
using Microsoft.Playwright;
using static Bot.Tests.Web.Chat;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

/// <summary>Every kind of button that the bot sends to Web Chat, pressed in Chromium; W4 and W5 of the protocol reference.</summary>
public sealed class ChatButtonsTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private HostFixture _host = null!;

    public async ValueTask InitializeAsync() => _host = await SampleBot.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Suggestion_Pressed_ShowsItsLabelAnswersTheQuestionAndVanishes_W4()
    {
        var (page, complaints) = await browser.OpenAsync(_host.Address);
        await SayAsync(page, "pick");

        await Suggestion(page, "Blue").ClickAsync();

        await Expect(Bubble(page, "2: picked blue for q1")).ToHaveCountAsync(1);
        await Expect(page.Locator(".webchat__bubble--from-user", new() { HasText = "Blue" })).ToHaveCountAsync(1);
        await Expect(Suggestion(page, "Red")).ToHaveCountAsync(0);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task ChoiceOnACard_Pressed_AnswersTheQuestionWithoutShowingItsData_W4()
    {
        var (page, complaints) = await browser.OpenAsync(_host.Address);
        await SayAsync(page, "many");
        await Expect(CardButton(page, "Colour")).ToHaveCountAsync(8);

        await CardButton(page, "Colour 8").ClickAsync();

        await Expect(Bubble(page, "2: picked c8 for q2")).ToHaveCountAsync(1);
        await Expect(page.Locator(".webchat__bubble--from-user")).ToHaveCountAsync(1);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task ExecuteOnACard_IsSentAsAPressThatWebChatKnows_W5()
    {
        var (page, complaints) = await browser.OpenAsync(_host.Address);
        await SayAsync(page, "card");

        await CardButton(page, "Approve").ClickAsync();

        await Expect(Bubble(page, "Approved")).ToHaveCountAsync(1);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task LinkOnACard_OpensInATabOfItsOwn_W4()
    {
        var (page, complaints) = await browser.OpenAsync(_host.Address);
        await SayAsync(page, "card");

        var opened = await page.RunAndWaitForPopupAsync(() => CardButton(page, "Read more").ClickAsync());

        Assert.Equal(new Uri(_host.Address, "embed.js").ToString(), opened.Url);
        Assert.Null(await opened.EvaluateAsync<object?>("window.opener"));
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
}
