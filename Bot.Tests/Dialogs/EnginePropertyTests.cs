using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Dialogs;

public class EnginePropertyTests
{
    private static readonly Release Release = Packs.Release("""
        script: order
        title: Order
        menu: true
        when: { examples: { en: [Where is my order?], zh: [我的订单到哪了] } }
        steps:
          - ask: id
            say: Number?
            expect: number
          - choose: what
            say: What?
            options: [red, green]
          - confirm: agreed
            say: Sure?
          - remember: { last: "{{ what }}" }
          - say: "{{ said.text }} {{ said.value }} {{ said.files }} {{ id }}"
        ---
        script: person
        when: { keywords: [lawyer] }
        steps: [ { handoff: legal } ]
        """);

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements(
            "Where is my order?", "我的订单到哪了", "12", "red", "2", "yes", "no", "stop", "back", "help", "restart", "human", "转人工", "lawyer", "", " ", "\0", "\ud800", "{{ x }}", "${x}",
            "<script>", new string('a', 20_000), new string('我', 5_000), "\r\n\t", "\u202e\u200f", "😀😀"),
        ArbMap.Default.GeneratorFor<string>().Where(text => text is not null));

    private static readonly Gen<JsonElement?> Values = Gen.Elements<JsonElement?>(
        null,
        Json("null"), Json("[]"), Json("12"), Json("\"x\""), Json("{}"), Json("""{"channelbot":1}"""), Json("""{"channelbot":{}}"""),
        Json("""{"channelbot":{"choice":"red","question":"q2.1"}}"""), Json("""{"channelbot":{"choice":"!human","question":"q1.1"}}"""), Json("""{"channelbot":{"choice":"red"}}"""),
        Json("""{"channelbot":{"say":"Where is my order?"}}"""), Json("""{"channelbot":{"command":"stop"}}"""), Json("""{"channelbot":{"command":"rm -rf"}}"""),
        Json("""{"channelbot":{"feedback":"helpful"}}"""), Json("""{"channelbot":{"choice":null,"question":[]}}"""), Json("""{"id":"12"}"""), Json("""{"id":{"a":1}}"""));

    private static readonly Gen<CustomerSaid> Messages =
        from text in Texts
        from value in Values
        from locale in Gen.Elements<string?>(null, "en-US", "zh-CN", "fr", "", "\ud800")
        from files in Gen.Choose(0, 3)
        from name in Gen.Elements<string?>(null, "Ada", "\udc00{{ brand }}")
        select new CustomerSaid
        {
            At = Conversation.Start,
            Text = text,
            Value = value,
            Locale = locale,
            Customer = name is null ? null : new("u", name),
            Attachments = [.. Enumerable.Range(0, files).Select(i => new Attachment("image/png", $"/f/{i}", i == 0 ? null : "x"))],
        };

    private static readonly Arbitrary<CustomerSaid[]> Talks = Gen.ArrayOf(Messages).Where(messages => messages.Length <= 12).ToArbitrary();

    [Fact]
    public void AnyMessages_EachHasExactlyOneReply_AndTheStateIsJson() =>
        Prop.ForAll(Talks, messages =>
        {
            var state = ConversationState.Start("k", "test");
            foreach (var message in messages)
            {
                var result = Engine.Step(Release, state, message);
                Assert.Single(result.Commands.OfType<Send>());
                Assert.NotEmpty(result.Trace.Entries);
                state = Stored(result.State);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void SameEvents_FoldToTheSameStateAndCommands() =>
        Prop.ForAll(Talks, messages =>
        {
            var straight = ConversationState.Start("k", "test");
            var stored = straight;
            foreach (var message in messages)
            {
                var one = Engine.Step(Release, straight, message);
                var other = Engine.Step(Release, Stored(stored), Stored(message));
                Assert.Equal(Text(one.State), Text(other.State));
                Assert.Equal(JsonSerializer.Serialize(one.Commands, DialogsJson.Default.IReadOnlyListCommand), JsonSerializer.Serialize(other.Commands, DialogsJson.Default.IReadOnlyListCommand));
                (straight, stored) = (one.State, other.State);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void State_AfterManyTurns_IsSmall()
    {
        var conversation = new Conversation(Release);
        for (var round = 0; round < 20; round++)
        {
            conversation.User("Where is my order?").User("no idea").User("12").User("red").User("yes, " + new string('x', 5_000)).User("yes");
        }

        conversation.User("Where is my order?").User("12");
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(conversation.State, DialogsJson.Default.ConversationState).Length, 200, 4_096);
    }

    private static JsonElement Json(string text) => JsonElement.Parse(text);

    private static string Text(ConversationState state) => JsonSerializer.Serialize(state, DialogsJson.Default.ConversationState);

    private static ConversationState Stored(ConversationState state) => JsonSerializer.Deserialize(Text(state), DialogsJson.Default.ConversationState)!;

    // Half a surrogate pair does not survive JSON, so it is replaced before both.
    private static CustomerSaid Stored(CustomerSaid said) =>
        (CustomerSaid)JsonSerializer.Deserialize(JsonSerializer.Serialize<TurnEvent>(said, DialogsJson.Default.TurnEvent), DialogsJson.Default.TurnEvent)!;
}
