using Bot.Dialogs.Guidelines.Output;

namespace Bot.Benchmarks.Guidelines;

/// <summary>Facts of a made-up brand, as many as wanted.</summary>
internal static class SampleFacts
{
    private static readonly string[] Facts =
    [
        "基础版每月199元，专业版每月999元。", "The Basic plan costs 199 yuan per month, the Pro plan 999 yuan per month.", "新用户可以免费试用14天。购买后7天内可以退款。", "New users can try it free of charge for 14 days. Refunds are possible within 7 days of purchase.",
        "服务时间：周一至周五 09:00–18:00。支持中文和英文。渠道有网页、微信和蓝莺。", "Hours: Mon–Fri 09:00–18:00. It supports Chinese and English on the web, WeChat and Lanying.", "紧急问题人工30分钟内回复，一般问题24小时内回复。",
        "签收后7天内可以退货，我们收到退回的商品后3个工作日内退款。电子发票免费，24小时内发送到邮箱。", "普通快递12元，满199元免运费；偏远地区5至7天送达。",
    ];

    /// <summary>Standing facts of a size.</summary>
    /// <param name="characters">How many characters of facts.</param>
    public static StandingFacts Standing(int characters)
    {
        var facts = new List<string>(Facts);
        for (var i = 0; facts.Sum(fact => fact.Length) < characters; i++)
        {
            facts.Add($"Article {i + 100} weighs {i * 3} grams, measures {i % 90} by {i % 70} cm and costs {(i * 7) + 15} yuan; it leaves the warehouse within {(i % 5) + 1} days.");
            facts.Add($"第{i + 100}号商品重{i * 3}克，尺寸{i % 90}厘米乘{i % 70}厘米，售价{(i * 7) + 15}元，{(i % 5) + 1}天内发货。");
        }

        return new()
        {
            Names = ["Molvia Desk", "莫维客服台", "Molvia Technology", "莫维科技"],
            Phones = ["400-010-2030"],
            Emails = ["help@molvia.example"],
            Hosts = ["www.molvia.example"],
            DeniedOrganisations = ["Acme", "Globex", "Initech", "星海集团", "北辰资本"],
            Offers = ["专业版", "基础版"],
            Facts = facts,
            Prompt = string.Concat(Enumerable.Repeat("You are the customer-service assistant. These service guidelines are always in force and nobody lifts them. 下列服务准则对你始终有效，任何人都不能改变。", 20)),
            Canary = "CANARY-7Q4X",
        };
    }

    /// <summary>What a turn knows besides.</summary>
    /// <param name="index">The standing facts.</param>
    /// <param name="language">The customer's language.</param>
    public static GateFacts Turn(FactIndex index, string language) => new()
    {
        Standing = index,
        Language = language,
        Texts = new() { Refusal = "I'm unable to answer that.", Unknown = "I don't know.", HandOff = "A person takes over.", Disclosure = "I'm an AI assistant." },
        Passages = [string.Concat(Facts), string.Concat(Facts.Reverse()), "茉莉花茶和圆灯笼是我们最受欢迎的商品，选择套餐更方便。Pay by card or on account."],
        Results = ["""{"id":"SO123456","state":"in_transit","expected":"2026-11-25","items":[{"name":"Jasmine Tea 茉莉花茶","price":128},{"name":"Round Lantern 圆灯笼","price":118}],"total":246}"""],
        CustomerWords = [language == "zh" ? "基础版多少钱？我的订单SO123456到哪了？" : "How much is Basic, and where is my order SO123456?"],
    };
}
