using Bot.Dialogs.Replies;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs;

public class StepTests
{
    private static Conversation Begin(string steps, params (string, string)[] files) =>
        new(Packs.Release($"script: main\nwhen: {{ patterns: [\"^go$\"] }}\nsteps:\n{Indented(steps)}", files));

    private static string Indented(string steps) => string.Join('\n', steps.ReplaceLineEndings("\n").Split('\n').Select(line => "  " + line));

    [Fact]
    public void If_NestedBlocks_GoOnAfterwards() => Begin("""
        - remember: { n: 3 }
        - if: n > 2
          then:
            - if: n > 5
              then: [ { say: large } ]
              else: [ { say: middle } ]
            - say: inner
          else: [ { say: small } ]
        - say: outer
        """).User("go").Bot("middle\ninner\nouter").BotNot("small");

    [Fact]
    public void Remember_Value_KeepsItsType()
    {
        var conversation = Begin("""
            - remember: { vip: true, total: 12.5, name: "{{ said.text }}!", copy: "{{ conversation }}" }
            - say: "{{ vip }} {{ total }} {{ name }} {{ copy.messages }}"
            """).User("go").Bot("true 12.5 go! 1");

        Assert.Equal(12.5m, conversation.State.Remembered["total"].GetDecimal());
    }

    [Fact]
    public void Do_OtherScript_ComesBack() => Begin("""
        - do: inner
        - say: after
        """, ("scripts/inner.yaml", "script: inner\nsteps:\n  - ask: name\n    say: Name?\n  - say: Hi {{ name }}")).User("go").Bot("Name?").User("Ada").Bot("Hi Ada\nafter");

    [Fact]
    public void Go_OtherScript_DoesNotComeBack() => Begin("""
        - go: { script: inner }
        """, ("scripts/inner.yaml", "script: inner\nsteps:\n  - say: there")).User("go").Bot("there");

    [Fact]
    public void Go_Step_Jumps() => Begin("""
        - go: last
        - say: never
          id: middle
        - say: reached
          id: last
        """).User("go").Bot("reached").BotNot("never");

    [Fact]
    public void Go_EndlessLoop_IsStoppedHonestly()
    {
        var conversation = Packs.TalkUnchecked("""
            - say: again
              id: top
            - go: top
            """).User("go").Bot("cannot answer").BotNot("again").Traced("step", "stopped");

        Assert.True(conversation.State.IsIdle);
    }

    [Fact]
    public void Do_ItselfForEver_IsStoppedHonestly() => Packs.TalkUnchecked("- do: main").User("go").Bot("cannot answer").Traced("scripts", "refused");

    [Fact]
    public void Template_BreaksALimit_IsAnsweredHonestly() => Begin("""
        - say: "{{ for i in 1..100000000 }}x{{ end }}"
        """).User("go").Bot("cannot answer").Traced("step", "broken");

    [Fact]
    public void Script_SaysNothing_HasAnOutcome() => Begin("- remember: { x: 1 }").User("go").Bot("Done.");

    [Fact]
    public void Say_PictureAndSuggestions_AreInTheReply()
    {
        var conversation = Begin("""
            - say: Welcome
              image: images/shop.png
              alt: Our shop
              choices: [ { label: Again, say: go }, stop ]
            """, ("images/shop.png", "x")).User("go").Offers("Again", "stop");

        var media = Assert.Single(conversation.Replies[0].Blocks.OfType<MediaBlock>());
        Assert.Equal(("/packs/shop/images/shop.png", "image/png", "Our shop"), (media.Url, media.ContentType, media.Name));
        conversation.Presses("Again").Bot("Welcome").User("1").Bot("Welcome").User("again").Bot("Welcome");
    }

    [Fact]
    public void Card_EachOfAList_BecomesACarousel()
    {
        var conversation = Begin("""
            - remember: { products: [ { name: Lamp }, { name: Cable } ] }
            - card: product
              each: products
              as: product
            """, ("cards/product.json", """{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "${product.name}" } ] }""")).User("go");

        var cards = Assert.Single(conversation.Replies[0].Blocks.OfType<CardBlock>()).Cards;
        Assert.Equal(["Lamp", "Cable"], cards.Select(card => card.GetProperty("body")[0].GetProperty("text").GetString()));
    }

    [Fact]
    public void Card_With_LaysValuesOver()
    {
        var conversation = Begin("""
            - remember: { thing: { name: Lamp } }
            - card: product
              with: { product: thing, price: "{{ 2 + 3 }}" }
            """, ("cards/product.json", """{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "${product.name} ${price}" } ] }""")).User("go");

        Assert.Equal("Lamp 5", conversation.Replies[0].Blocks.OfType<CardBlock>().Single().Cards[0].GetProperty("body")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void Choose_FromAList_OffersItsElements() => Begin("""
        - remember: { orders: [ { id: A1, title: Lamp }, { id: B2, title: Cable } ] }
        - choose: order
          say: Which one?
          from: orders
          value: "{{ item.id }}"
          label: "{{ item.title }}"
        - say: "{{ order }}"
        """).User("go").Offers("Lamp", "Cable").User("cable").Bot("B2");

    [Fact]
    public void Now_InTemplates_IsTheEventsTimeInThePacksZone() =>
        Begin("- say: \"{{ now.date }} {{ now.hour }} {{ now.weekday }} {{ brand.name }}\"").User("go").Bot("2026-03-02 2 1 Lantern Store");
}
