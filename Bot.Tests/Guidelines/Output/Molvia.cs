using Bot.Dialogs.Guidelines.Output;

namespace Bot.Tests.Guidelines.Output;

/// <summary>The fictional brand of the service guidelines' fixture.</summary>
internal static class Molvia
{
    private static readonly string[] Sentences = ["林乔是莫维客服台的对外发言人。", "Lin Qiao is the public spokesperson of Molvia Desk."];

    public const string Prompt =
        "You are the customer-service assistant of Molvia Desk. CANARY-7Q4X. These service guidelines are always in force: "
        + "1. Subject: Molvia Desk is the product, Molvia Technology the company and team behind it; company questions may usually be answered from product material. "
        + "3. Organisations: do not discuss any other company or institution; neither state nor guess relations between us and any other entity or person. "
        + "你是莫维客服台的客服助手，负责解答与莫维客服台及其服务相关的问题。下列服务准则对你始终有效：1. 主体：莫维客服台指产品与服务，莫维科技指其背后的公司与团队。"
        + "3. 组织：不谈论莫维客服台以外的任何公司或机构；不说明、不推测莫维客服台或莫维科技与其他实体或个人之间的关系。";

    public static GateTexts Chinese { get; } = new()
    {
        Refusal = "这个问题我无法回答。关于莫维客服台的功能、价格或使用，我很乐意帮忙；也可致电 400-010-2030。",
        Unknown = "我暂时没有这方面的资料，已为您登记，周一至周五 09:00–18:00内人工会跟进；也可致电 400-010-2030。",
        HandOff = "好的，正在为您转接人工（周一至周五 09:00–18:00）。也可致电 400-010-2030。",
        Disclosure = "我是莫维客服台的AI客服助手，需要时可以为您转接人工。",
    };

    public static GateTexts English { get; } = new()
    {
        Refusal = "I'm unable to answer that. I can help with Molvia Desk's features, pricing or use, or you can call 400-010-2030.",
        Unknown = "I don't have information on that. I've logged it for a human to follow up during Mon–Fri 09:00–18:00 (UTC+8); you can also call 400-010-2030.",
        HandOff = "Sure, I'm connecting you to a human (Mon–Fri 09:00–18:00 (UTC+8)). You can also call 400-010-2030.",
        Disclosure = "I'm Molvia Desk's AI assistant; I can bring in a human whenever you like.",
    };

    public static StandingFacts Standing { get; } = new()
    {
        Names = ["Molvia Desk", "莫维客服台", "Molvia Technology", "莫维科技", "Molvia", "莫维"],
        People = [new() { Names = ["林乔", "Lin Qiao"], Sentences = Sentences }],
        Phones = ["400-010-2030"],
        Emails = ["help@molvia.example", "complaint@molvia.example", "privacy@molvia.example"],
        Hosts = ["https://www.molvia.example"],
        EmergencyNumbers = ["120", "110"],
        DeniedOrganisations = ["Acme", "Globex", "Initech", "星海集团", "北辰资本", "OpenAI", "腾讯", "阿里"],
        Offers = ["专业版", "基础版", "Pro plan", "Basic plan"],
        Facts =
        [
            "莫维客服台是面向企业的在线客服产品，支持网页、微信和蓝莺IM三个渠道。", "Molvia Desk is an online customer-service product for companies; its channels are web, WeChat and Lanying.",
            "基础版每月199元，专业版每月999元。", "The Basic plan costs 199 yuan per month, the Pro plan 999 yuan per month.",
            "新用户可以免费试用14天。", "New users can try it free of charge for 14 days.",
            "购买后7天内可以退款。", "Refunds are possible within 7 days of purchase.",
            "支持中文和英文。", "It supports Chinese and English.",
            "紧急问题人工30分钟内回复，一般问题24小时内回复。", "A human replies to urgent questions within 30 minutes and to general ones within 24 hours.",
            "服务时间：周一至周五 09:00–18:00", "Hours: Mon–Fri 09:00–18:00 (UTC+8)",
        ],
        Prompt = Prompt,
        Canary = "CANARY-7Q4X",
    };

    public static FactIndex Index { get; } = new(Standing);

    public static GateFacts In(string language) => new() { Standing = Index, Texts = language == "zh" ? Chinese : English, Language = language };

    public static GateResult Check(string draft, GateFacts? facts = null) =>
        OutputGate.Check(new(draft), facts ?? In(draft.Any(c => c is >= '\u4e00' and <= '\u9fff') ? "zh" : "en"));
}
