using System.Text.Json;
using Bot.Channels;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;
using Bot.Dialogs.Testing;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Replies;

/// <summary>The cards that leave the house: of packs, of a model, and one of each kind that the bot makes itself.</summary>
internal static class CardGallery
{
    private const string Kinds = """
        script: kinds
        title: { en: All kinds, zh: 各种卡片 }
        menu: true
        when: { examples: { en: [show me all kinds of things], zh: [看看各种东西] } }
        steps:
          - choose: colour
            say: { en: Which colour would you like?, zh: 请问您想要哪种颜色？ }
            options:
              - { value: red, label: { en: A warm red like that of a lantern, zh: 像灯笼一样温暖的红色 } }
              - { value: blue, label: { en: Blue, zh: 蓝色 } }
              - { value: green, label: { en: Green, zh: 绿色 } }
              - { value: black, label: { en: Black, zh: 黑色 } }
              - { value: white, label: { en: White, zh: 白色 } }
              - { value: grey, label: { en: Grey, zh: 灰色 } }
              - { value: brown, label: { en: Brown, zh: 棕色 } }
          - choose: extras
            say: { en: Anything else?, zh: 还需要什么？ }
            options: [ribbon, box, card]
            many: true
          - form: to
            say: { en: Where shall it go?, zh: 寄到哪里？ }
            submit: { en: Send it there, zh: 寄到这里 }
            fields:
              - { ask: name, say: { en: Who receives it?, zh: 收件人是谁？ }, label: { en: Name, zh: 姓名 } }
              - { ask: count, say: { en: How many?, zh: 几个？ }, expect: { number: { min: 1, max: 9, whole: true } } }
              - { ask: day, say: { en: Which day?, zh: 哪一天？ }, expect: date }
              - { ask: hour, say: { en: What time?, zh: 几点？ }, expect: time }
              - { ask: mail, say: { en: Which e-mail address?, zh: 邮箱是多少？ }, expect: email }
              - { ask: wrap, say: { en: Which paper?, zh: 哪种包装纸？ }, expect: { list: [plain, gold] } }
              - { ask: note, say: { en: Any wishes?, zh: 有什么要求？ }, optional: true }
          - confirm: sure
            say: { en: Is everything right?, zh: 都对吗？ }
          - rate: stars
            say: { en: How did we do?, zh: 您满意吗？ }
          - rate: thumb
            say: { en: Was this helpful?, zh: 有帮助吗？ }
            scale: thumbs
          - say: { en: "**Thank you.** All is noted.", zh: "**谢谢。** 都记下了。" }
        ---
        script: invoice
        title: { en: Get an invoice, zh: 开发票 }
        menu: true
        when: { examples: { en: [I need the paper for my order, send me the paper], zh: [我要订单的单据, 把单据发给我] } }
        steps: [ { say: { en: It is in your inbox., zh: 已发到邮箱。 } } ]
        ---
        script: status
        title: { en: Track my order, zh: 查订单 }
        menu: true
        when: { examples: { en: [I need the state of my order, tell me the state], zh: [我要订单的状态, 告诉我状态] } }
        steps: [ { say: { en: It is on its way., zh: 已经在路上。 } } ]
        """;

    private static readonly Dictionary<string, string[]> Lines = new(StringComparer.Ordinal)
    {
        ["en"] = ["show me all kinds of things", "hm", "blue", "box", "!{\"name\":\"\",\"count\":\"99\"}", "!{\"name\":\"Ada\",\"count\":\"2\",\"day\":\"2026-01-06\",\"hour\":\"15:00\",\"mail\":\"ada@example.com\",\"wrap\":\"gold\",\"note\":\"\"}", "stop", "no", "yes", "★★★★", "yes", "I need my order", "qwertz", "help", "talk to a person"],
        ["zh"] = ["看看各种东西", "嗯", "蓝色", "box", "!{\"name\":\"\",\"count\":\"99\"}", "!{\"name\":\"李明\",\"count\":\"2\",\"day\":\"2026-01-06\",\"hour\":\"15:00\",\"mail\":\"li@example.com\",\"wrap\":\"gold\",\"note\":\"\"}", "停止", "否", "是", "★★★★", "是", "我要订单", "天书天书", "帮助", "转人工"],
    };

    public static IEnumerable<(string Name, Reply Reply)> OfPack(Release release)
    {
        foreach (var test in PackTestReader.Read(release, new ProblemList()))
        {
            var player = new TestPlayer(release, test);
            foreach (var line in test.Lines)
            {
                player.Act(line);
                foreach (var send in player.Commands.OfType<Send>())
                {
                    yield return ($"{test.Name}, line {line.At.Line}", send.Reply);
                }
            }
        }
    }

    public static IEnumerable<(string Name, Reply Reply)> OfModel(string language)
    {
        var release = Packs.Release("script: one\ntitle: { en: One, zh: 一 }\nmenu: true\nwhen: { keywords: [one] }\nsteps: [ { say: { en: One., zh: 一。 } } ]");
        var conversation = new Conversation(release, language, model: true);
        foreach (var said in new[] { "help", "qwertz", "stop" })
        {
            conversation.User(said);
            if (conversation.Last.Commands.OfType<AskModel>().SingleOrDefault() is { } ask)
            {
                conversation.Take(new ModelReturned { At = Conversation.Start, CallId = ask.CallId, Text = "**Words** of a model, 1 < 2.", Model = "m1" });
            }

            foreach (var reply in conversation.Replies)
            {
                yield return ($"{language}: {said}", reply);
            }
        }
    }

    /// <summary>One reply of every kind that the bot makes itself: choices, forms, ratings, yes and no, which one, the honest path, help, a person.</summary>
    public static IEnumerable<(string Name, Reply Reply)> OfEveryKind()
    {
        var release = Packs.Release(Kinds);
        foreach (var (language, lines) in Lines)
        {
            var conversation = new Conversation(release, language);
            foreach (var line in lines)
            {
                if (line[0] == '!')
                {
                    conversation.Take(new CustomerSaid { At = Conversation.Start, Locale = language, Value = JsonElement.Parse(line[1..]) });
                }
                else
                {
                    conversation.User(line);
                }

                foreach (var reply in conversation.Replies)
                {
                    yield return ($"{language}: {line}", reply);
                }
            }
        }
    }

    /// <summary>The cards of replies as Teams and Web Chat get them, also as the one card that answers a press in Teams.</summary>
    public static IReadOnlyList<NamedCard> Cards(IEnumerable<(string Name, Reply Reply)> replies) =>
        [.. replies.SelectMany(reply => new[] { ChannelProfile.Teams, ChannelProfile.WebChat }.SelectMany(profile => Cards($"{reply.Name}, {profile.Name}", reply.Reply, profile)))];

    private static IEnumerable<NamedCard> Cards(string name, Reply reply, ChannelProfile profile) =>
        RenderedActivities.Render(reply, profile, "https://bot.example")
            .SelectMany(message => message.Attachments)
            .Select(attachment => attachment.Content)
            .OfType<JsonElement>()
            .Concat(AdaptiveCardRenderer.RenderOneCard([reply], profile) is { } one ? [one] : [])
            .Select(card => new NamedCard(name, card));
}
