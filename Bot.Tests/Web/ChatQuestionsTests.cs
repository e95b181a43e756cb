using Bot.Hosting;
using Bot.Tests.Kit;
using Microsoft.Playwright;
using static Bot.Tests.Web.Chat;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

/// <summary>The questions of a script in Web Chat, answered with the mouse by a customer who presses too often.</summary>
public sealed class ChatQuestionsTests(Browser browser) : IClassFixture<Browser>
{
    private const string Scripts = """
        script: gift
        title: { en: A gift, zh: 礼物 }
        when: { keywords: [gift, 礼物], start: true }
        steps:
          - say: { en: Welcome to the gift shop., zh: 欢迎光临礼品店。 }
          - choose: colour
            say: { en: Which colour?, zh: 什么颜色？ }
            options:
              - { value: red, label: { en: Red, zh: 红色 } }
              - { value: blue, label: { en: Blue, zh: 蓝色 } }
              - { value: green, label: { en: Green, zh: 绿色 } }
              - { value: black, label: { en: Black, zh: 黑色 } }
              - { value: white, label: { en: White, zh: 白色 } }
              - { value: grey, label: { en: Grey, zh: 灰色 } }
              - { value: brown, label: { en: Brown, zh: 棕色 } }
          - form: to
            say: { en: Where shall it go?, zh: 寄到哪里？ }
            submit: { en: Send it there, zh: 寄到这里 }
            fields:
              - { ask: street, say: { en: Which street?, zh: 哪条街？ }, label: { en: Street, zh: 街道 } }
              - { ask: count, say: { en: How many?, zh: 几个？ }, label: { en: Count, zh: 数量 }, expect: { number: { min: 1, max: 9, whole: true } } }
          - say: { en: "{{ to.count }} {{ colour }} to {{ to.street }}.", zh: "{{ to.street }}：{{ to.count }}个。" }
          - rate: stars
            say: { en: How did we do?, zh: 您满意吗？ }
          - say: { en: "Rated {{ stars }}.", zh: "评分 {{ stars }}。" }
        """;

    [Fact]
    public async Task Questions_AnsweredByMouse_AreTakenOnce()
    {
        await using var host = await HostFixture.StartAsync([], new HostParts { Compile = _ => [Packs.Release(Scripts)] }, TestContext.Current.CancellationToken);
        var (page, complaints) = await browser.OpenAsync(host.Address, width: 390);

        await CardButton(page, "Blue").ClickAsync();
        await Expect(Bubble(page, "Where shall it go?")).ToHaveCountAsync(1);
        await CardButton(page, "Red").ClickAsync();
        await Expect(Bubble(page, "That button belongs to an earlier question")).ToHaveCountAsync(1);

        await page.GetByLabel("Street").Last.FillAsync("5 Willow Street");
        await page.GetByLabel("Count").Last.FillAsync("3");
        await CardButton(page, "Send it there").Last.ClickAsync();
        await Expect(Bubble(page, "3 blue to 5 Willow Street.")).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Button, new() { Name = "★★★★", Exact = true }).Last.ClickAsync();
        await Expect(Bubble(page, "Rated 4.")).ToHaveCountAsync(1);
        Assert.Empty(complaints);
    }
}
