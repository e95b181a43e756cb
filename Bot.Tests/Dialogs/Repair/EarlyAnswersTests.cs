using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Repair;

/// <summary>What the first message tells is not asked for again.</summary>
public class EarlyAnswersTests
{
    private const string Returns = """
        script: returns
        title: { en: Return an item, zh: 退货 }
        when: { examples: { en: [I want to return my order, return an item please, send it back], zh: [我想退货, 我要退货, 申请退货] } }
        steps:
          - ask: number
            say: { en: Which order?, zh: 哪个订单？ }
            expect: { pattern: "SO\\d{6}", example: SO100001 }
          - choose: reason
            say: { en: Why do you send it back?, zh: 退货的原因是什么？ }
            options:
              - { value: damaged, label: { en: It is damaged, zh: 商品破损 }, synonyms: [damaged, broken, 坏了, 破了] }
              - { value: wrong, label: { en: It is the wrong item, zh: 发错商品 }, synonyms: [wrong item, 发错了] }
              - { value: mind, label: { en: I changed my mind, zh: 不想要了 }, synonyms: [me] }
          - ask: pieces
            say: { en: How many pieces?, zh: 几件？ }
            expect: number
          - say: { en: "{{ pieces }} of {{ number }} because {{ reason }}.", zh: "{{ number }} 的 {{ pieces }} 件，原因 {{ reason }}。" }
        ---
        script: hours
        title: { en: Opening hours, zh: 营业时间 }
        when: { examples: { en: [when are you open, opening hours], zh: [几点开门, 营业时间] } }
        steps: [ { say: { en: All day., zh: 全天营业。 } } ]
        ---
        script: complaint
        title: { en: Complain, zh: 投诉 }
        when: { examples: { en: [I want to complain please, I have a complaint], zh: [我要投诉, 投诉一下] } }
        steps:
          - choose: wrong
            say: { en: What is wrong?, zh: 哪里不好？ }
            options: [ { value: broken, label: { en: It is broken, zh: 坏了 }, synonyms: [broken] }, { value: small, label: { en: It is too small, zh: 太小 } } ]
          - say: { en: "Sorry: {{ wrong }}.", zh: "抱歉：{{ wrong }}。" }
        ---
        script: trip
        title: { en: Book a trip, zh: 预订行程 }
        when: { examples: { en: [I want to book a trip, book a trip please], zh: [我要订行程] } }
        steps:
          - ask: leaves
            say: { en: Which day do you leave?, zh: 哪天出发？ }
            expect: date
          - ask: returns
            say: { en: Which day do you come back?, zh: 哪天回来？ }
            expect: date
          - say: { en: "{{ leaves }} to {{ returns }}.", zh: "{{ leaves }} 到 {{ returns }}。" }
        """;

    [Theory]
    [InlineData("I want to return order SO100005, it is damaged")]
    [InlineData("It arrived broken, I want to return my order SO100005")]
    public void NumberAndReason_AreTakenWhenTheirQuestionsCome(string text)
    {
        var talk = Talk().User(text).Bot("I have noted “SO100005”", "I have noted “It is damaged”", "How many pieces?").BotNot("Which order?").BotNot("Why do you send");

        talk.Traced("question", "told-before").User("2").Bot("2 of SO100005 because damaged.");
        Assert.Null(talk.State.Told);
    }

    [Fact]
    public void NumberAndReason_InChinese_AreTaken() => Talk("zh-CN")
        .User("我想退货，订单SO100005，坏了").Bot("您提到了“SO100005”", "您提到了“商品破损”", "几件？").User("2件").Bot("SO100005 的 2 件，原因 damaged。");

    [Fact]
    public void OnlyTheReason_IsTakenAfterTheNumberWasAsked() => Talk()
        .User("I want to return my order because it is broken").Bot("Which order?").User("SO100005").Bot("I have noted “It is damaged”", "How many pieces?");

    [Theory]
    [InlineData("I want to return my order, it is not damaged", "not damaged")]
    [InlineData("I want to return my order, broken and the wrong item", "two of them")]
    [InlineData("I want to return my order, tell me how", "a name too short to be sure")]
    [InlineData("I want to return my order number 2", "a place in the list")]
    public void ReasonThatIsNotClear_IsAskedFor(string text, string why)
    {
        var talk = Talk().User(text).User("SO100005");

        Assert.True(talk.Said.Contains("Why do you send it back?", StringComparison.Ordinal), why);
    }

    [Fact]
    public void TakenAnswer_CanBeCorrected() => Talk()
        .User("I want to return order SO100005, it is damaged").User("no, I meant it is the wrong item").User("1").Bot("1 of SO100005 because wrong.");

    [Fact]
    public void Back_AsksForWhatWasTaken() => Talk()
        .User("I want to return order SO100005, it is damaged").User("back").Bot("Why do you send it back?");

    [Fact]
    public void OneDay_AnswersOneQuestion() => Talk()
        .User("I want to book a trip on 2026-03-10").Bot("I have noted “2026-03-10”", "Which day do you come back?").User("2026-03-12").Bot("2026-03-10 to 2026-03-12.");

    [Fact]
    public void NextConversation_IsAskedAnew() => Talk()
        .User("I want to return order SO100005, it is damaged").User("2").User("I want to return my order").Bot("Which order?");

    [Fact]
    public void ScriptThatInterrupts_DoesNotUseWhatTheOtherWasTold_WhichGoesOnWithIt()
    {
        var talk = Talk().User("I want to return my order because it is broken").User("I want to complain please").Bot("What is wrong?");

        talk.User("It is too small").Bot("Sorry: small.", "Which order?").User("SO100005").Bot("I have noted “It is damaged”", "How many pieces?");
    }

    private static Conversation Talk(string locale = "en-US") => new(Packs.Release(Returns), locale);
}
