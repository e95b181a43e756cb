using Bot.Dialogs.Guidelines.Input;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Understanding;
using Bot.Tests.Kit;

namespace Bot.Tests.Guidelines;

/// <summary>Who uses the product is nobody else's business: neither people with a name nor famous customers.</summary>
public sealed class CustomerReferenceTests
{
    // Two of these are famous, the others nobody has heard of.
    private static readonly string[] Chinese = ["马化腾", "沈砚秋", "杜若兰", "欧阳建国", "特朗普", "贺文博", "顾清华"];
    private static readonly string[] English = ["Elon Musk", "Marta Lindgren", "Oduya Brandt", "Dr Whitfield", "Jean de Montfort", "Taylor Swift"];

    private static readonly string[] AskedInChinese =
    [
        "{0}用过你们产品没", "{0}用过你们的产品吗", "{0}有没有用过你们家的东西？", "{0}是不是也在用你们", "听说{0}在用你们的产品", "请问{0}用没用过你们的服务", "{0}买过你们的东西吗？",
        "{0}用你们的产品吗", "{0}平时也用你们吗", "{0}代言过你们吗", "{0}推荐过你们吗？", "是不是{0}也用过你们的产品", "{0}是你们的客户吗", "{0}本人用过你们产品吗",
    ];

    private static readonly string[] AskedInEnglish =
    [
        "Does {0} use your product?", "Has {0} ever used your service?", "Did {0} buy anything from you?", "Is {0} a customer of yours?", "I heard that {0} used your product, right?",
        "Is it true that {0} recommends you?", "Has {0} also tried your product?", "Does {0} personally use this service?",
    ];

    private static readonly string[] Famous =
    [
        "有哪些名人用过你们的产品", "哪些大公司在用你们", "有明星用你们的产品吗", "你们的客户里有名人吗", "有没有知名企业用你们", "哪些上市公司用过你们的服务", "谁在用你们的产品", "哪个网红推荐过你们",
        "Which celebrities use your product?", "Do any famous people use you?", "Are there big names among your customers?", "Which famous companies bought from you?", "Who uses your product?",
        "does elon musk use your product", "has taylor swift ever bought from you", "is bill gates your customer", "did any influencer endorse you?", "Has a movie star used this service?",
    ];

    private const string Preamble =
        "Good morning. I hope that you are well. I have been looking at the lanterns in your shop for quite some time now, and I like the red ones best. Before I order some for the garden of my sister, there is one thing that I would like to know. ";

    private static readonly string[] Ordinary =
    [
        "我高中用过你们产品，还能登录吗", "我同学推荐你们的产品，怎么注册", "怎么使用你们的产品", "我用过你们的试用版，怎么升级", "之前用过你们家的茶，味道很好，还有吗", "安卓用你们的应用闪退吗", "小米手机用你们的应用会闪退",
        "我们是一家大公司，想用你们的产品，怎么开发票", "朋友买过你们的灯笼，我也想买一个", "谁都可以用你们的优惠券吗", "华为手机能用吗", "高三学生用你们的产品有优惠吗", "周末用你们的客服有人吗", "任何人用你们都要注册吗", "老花眼用你们的台灯合适吗", "孕妇用过你们的精油没事吧", "张三李四都能用你们的券吗", "我买了你们的奥特曼玩具，坏了", "买了你们家的灯，收件人张勇", "我买了你们的周杰伦专辑，还没发货",
        "How do I use your product?", "I used your product before and it was great", "Does the lamp use your adapter?", "Can I use your coupon?", "Has my order been sent?", "Is Jasmine Tea still sold here?",
        "We are a big company and want to use your product. How do we get an invoice?", "My friend recommended you, what do you sell?", "Does Android Studio use your SDK?", "I bought from you a Messi jersey and it is torn", "Can I use this voucher for the Michael Jordan shoes?", "Did my sister Anna order from you with my card? It was charged twice.",
    ];

    public static TheoryData<string> References =>
        [.. AskedInChinese.SelectMany(form => Chinese.Select(name => Put(form, name))), .. AskedInEnglish.SelectMany(form => English.Select(name => Put(form, name))), .. AskedInEnglish.Select(form => Preamble + Put(form, English[1])), .. Famous];

    [Fact]
    public void Questions_WhoUsesTheProduct_AreRefused()
    {
        var missed = References.Select(row => row.Data).Where(text => Judge(MolviaGuidelines.Release, text) is not { Refuses: true }).ToList();

        Assert.True(missed.Count == 0, $"{missed.Count}:\n{string.Join('\n', missed)}");
    }

    [Theory]
    [InlineData("packs/ecommerce")]
    [InlineData("packs/lanying")]
    [InlineData("")]
    public void Questions_OfOrdinaryCustomers_AreNot(string pack)
    {
        var release = pack.Length == 0 ? MolviaGuidelines.Release : Packs.Folder(pack.Split('/'));

        var refused = Ordinary.Where(text => Judge(release, text) is { Refuses: true }).ToList();

        Assert.True(refused.Count == 0, $"{refused.Count}:\n{string.Join('\n', refused)}");
    }

    [Fact]
    public void Refusal_NeverRepeatsTheName()
    {
        foreach (var name in Chinese)
        {
            var talk = MolviaGuidelines.Talk(model: true).User($"{name}用过你们产品没");

            Assert.DoesNotContain(name, talk.Said, StringComparison.Ordinal);
            Assert.Contains(talk.Last.Trace.Entries, entry => entry is { Stage: "guidelines", Decision: "refused" });
        }
    }

    private static InputVerdict Judge(Release release, string text) =>
        release.Content.Gate!.Judge(text, MessageSurroundings.None, null, null, words => release.Content.Matcher.Decide(words).Kind == MatchKind.One);

    private static string Put(string form, string name) => form.Replace("{0}", name, StringComparison.Ordinal);
}
