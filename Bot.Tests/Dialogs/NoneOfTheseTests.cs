using Bot.Dialogs.Checks;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs;

public sealed class NoneOfTheseTests
{
    private const string Scripts = """
        script: advice
        title: { en: Advice, zh: 推荐 }
        when:
          examples:
            en: [recommend a lamp, recommend a tea, recommend a vase, recommend a cup, recommend a gift]
            zh: [推荐一盏灯, 推荐一款茶, 推荐一个花瓶, 推荐一个杯子, 推荐一份礼物]
        steps: [ { say: { en: Gladly., zh: 好的。 } } ]
        ---
        script: hours
        title: { en: Hours, zh: 时间 }
        when:
          examples:
            en: [when do you open, when do you close, are you open on sunday, what are your hours, how long are you open]
            zh: [几点开门, 几点关门, 周日营业吗, 营业时间是什么, 开到几点]
        steps: [ { say: { en: From nine., zh: 九点。 } } ]
        """;

    private const string Strangers = "none-of-these:\n  en: [recommend a movie, recommend a film, recommend a song, recommend a book, recommend a series, recommend a band]\n  zh: [推荐一部电影, 推荐一部电视剧, 推荐一首歌]\n";

    [Theory]
    [InlineData("recommend a movie", "Gladly", "cannot answer")]
    [InlineData("推荐一部电影", "好的", "无法回答")]
    public void Message_ThatMeansNone_StartsNothingOnceThePackSaysSo(string said, string before, string after)
    {
        var language = said[0] > 'z' ? "zh" : "en";

        new Conversation(Packs.Release(Scripts), language).User(said).Bot(before);
        new Conversation(Packs.Release(Scripts, ("pack.yaml", Packs.Settings + Strangers)), language).User(said).Bot(after);
        new Conversation(Packs.Release(Scripts, ("pack.yaml", Packs.Settings + Strangers)), language).User(language == "zh" ? "推荐一款茶" : "recommend a tea").Bot(before);
    }

    [Fact]
    public void Stranger_ThatAKeywordTakes_IsTold()
    {
        var problems = PackChecker.Check(Packs.Source(
            ("pack.yaml", Packs.Settings + "none-of-these: [the movie of the week]\n"),
            ("scripts/all.yaml", Scripts + "\n---\nscript: movie\ntitle: { en: Movie, zh: 电影 }\nwhen: { keywords: [movie] }\nsteps: [ { say: { en: None., zh: 没有。 } } ]"))).Problems;

        Assert.Contains(problems, problem => problem.Code == "CB0802" && problem.File == "pack.yaml" && problem.Message.Contains("'the movie of the week' are led to 'movie'", StringComparison.Ordinal));
    }

    [Fact]
    public void Strangers_InALanguageThatThePackLacks_AreTold()
    {
        var problems = Packs.Compile(("pack.yaml", "pack: shop\nlanguages: [en]\nhandoff: care\nnone-of-these: { zh: [天空为什么是蓝的] }\n"), ("scripts/all.yaml", "script: one\ntitle: One\nwhen: { keywords: [one] }\nsteps: [ { say: One. } ]")).Problems;

        Assert.Contains(problems, problem => problem.Code == "CB0208" && problem.Line == 4);
    }
}
