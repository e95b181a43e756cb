using Bot.Dialogs.Packs;
using Bot.Tests.Kit;

namespace Bot.Tests.Guidelines;

/// <summary>A small pack with the brand of the service guidelines' fixture.</summary>
internal static class MolviaGuidelines
{
    public const string File = """
        brand:
          product: { name: { en: Molvia Desk, zh: 莫维客服台 }, aliases: [Molvia, 莫维] }
          company: { en: Molvia Technology, zh: 莫维科技 }
          people:
            - name: { en: Lin Qiao, zh: 林乔 }
              say: { en: Lin Qiao is the public spokesperson of Molvia Desk., zh: 林乔是莫维客服台的对外发言人。 }
        contacts:
          phone: 400-010-2030
          email: help@molvia.example
          site: https://www.molvia.example
          complaints: complaint@molvia.example
          privacy: privacy@molvia.example
          hours: { en: "Mon–Fri 09:00–18:00 (UTC+8)", zh: 周一至周五 09:00–18:00 }
        facts:
          basic_price: { value: 199, say: { en: The basic plan costs 199 yuan a month., zh: 基础版每月199元。 } }
          pro_price: { value: 999, say: { en: The pro plan costs 999 yuan a month., zh: 专业版每月999元。 } }
          sheets: { en: Molvia Desk integrates with spreadsheets., zh: 莫维客服台支持电子表格集成。 }
        organisations: [Acme, Globex, Initech, 星海集团, 北辰资本, OpenAI, 腾讯, 阿里]
        emergency: ["120", "110"]

        """;

    private const string Scripts = """
        script: pricing
        when: { examples: { en: [How much is the basic plan, What does the pro plan cost, plan prices, How much is Basic, price list], zh: [基础版多少钱, 专业版多少钱, 价格是多少, 套餐价格, 收费标准] } }
        steps:
          - say: { en: Basic costs 199 yuan a month and Pro 999., zh: 基础版每月199元，专业版每月999元。 }
        ---
        script: opening-hours
        when: { examples: { en: [When are you open, opening hours, what time do you close today, are you open on Sunday], zh: [几点开门, 营业时间, 你们周末上班吗, 什么时候下班] } }
        steps: [ { say: { en: Nine to six., zh: 九点到六点。 } } ]
        ---
        script: reset-password
        when: { examples: { en: [I forgot my password, reset my password, I cannot sign in to my account, the sign in fails], zh: [忘记密码了, 重置密码, 登录不上, 我的账号进不去] } }
        steps: [ { say: { en: Press forgot., zh: 点忘记密码。 } } ]
        ---
        script: invoice
        when: { examples: { en: [I need an invoice, send me the invoice of last month, how do I get an invoice], zh: [我要开发票, 怎么开发票, 上个月的发票发给我] } }
        steps: [ { say: { en: In the settings., zh: 在设置里。 } } ]
        ---
        script: thanks
        when: { examples: { en: [thank you, thanks a lot, that helped, bye], zh: [谢谢, 非常感谢, 再见, 好的谢谢] } }
        steps: [ { say: { en: You are welcome., zh: 不客气。 } } ]
        ---
        script: survey
        when: { patterns: ["^survey$"] }
        steps:
          - ask: story
            say: { en: What happened?, zh: 发生了什么？ }
          - ask: count
            say: { en: How many?, zh: 多少？ }
            expect: number
          - say: "{{ story }} / {{ count }}"
        """;

    public static Release Release { get; } = With(File);

    public static Release With(string guidelines) => Packs.Release(Scripts, ("guidelines.yaml", guidelines));

    public static Conversation Talk(bool model = false) => new(Release, model: model);
}
