using System.Text.Json;
using Bot.Dialogs.Replies.Rendering;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Steps;

/// <summary>Cards with inputs where cards cannot be shown: the button's number is picked, then the inputs are asked for one after another.</summary>
public sealed class CardInputsTests
{
    private const string Card = """
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [
            { "type": "TextBlock", "text": "Tell us about the damage" },
            { "type": "Input.Text", "id": "note", "label": "What happened?", "isRequired": true, "maxLength": 20 },
            { "type": "Input.Number", "id": "count", "label": "How many?", "min": 1, "max": 9, "value": 2 },
            { "type": "Input.Date", "id": "day", "label": "Which day?", "min": "2026-01-01", "isRequired": true },
            { "type": "Container", "items": [ { "type": "Input.Time", "id": "time", "label": "What time?" } ] },
            { "type": "Input.ChoiceSet", "id": "size", "label": "Which size?", "isRequired": true, "choices": [ { "title": "Small", "value": "s" }, { "title": "Large", "value": "l" } ] },
            { "type": "Input.ChoiceSet", "id": "parts", "label": "Which parts?", "isMultiSelect": true, "isRequired": true, "choices": [ { "title": "Lid", "value": "lid" }, { "title": "Foot", "value": "foot" }, { "title": "Wick", "value": "wick" } ] },
            { "type": "Input.Toggle", "id": "kept", "title": "I have kept the box" },
            { "type": "Input.Text", "id": "batch", "value": "B7", "isVisible": false }
          ],
          "actions": [
            { "type": "Action.Submit", "title": "Send", "data": { "form": "damage" } },
            { "type": "Action.Submit", "title": "Not now", "associatedInputs": "none", "data": { "note": "nothing" } }
          ]
        }
        """;

    private const string Steps = """
        - card: damage
        - ask: note
          say: { en: What happened?, zh: 怎么了？ }
        - say: "{{ note }}|{{ said.value.count }}|{{ said.value.day }}|{{ said.value.time }}|{{ said.value.size }}|{{ said.value.parts }}|{{ said.value.kept }}|{{ said.value.batch }}|{{ said.value.form }}"
        """;

    private static Conversation Begin() => Packs.Talk(Steps, ("cards/damage.json", Card)).User("go");

    // What a channel without cards makes of words: an entry of the menu, or words.
    private static Conversation Types(Conversation conversation, string words)
    {
        var pressed = TextMenu.Of(conversation.Replies[^1]).Pick(words);
        return conversation.Take(new CustomerSaid { At = Conversation.Start, Text = words, Value = pressed?.Data, Inputs = pressed?.Inputs, Locale = "en-US" });
    }

    private static string Plain(Conversation conversation) => string.Join('\n', PlainTextRenderer.Render(conversation.Replies[^1]).Messages.Select(message => message.Text));

    private static Conversation Types(Conversation conversation, params string[] lines) => lines.Aggregate(conversation, Types);

    [Fact]
    public void Inputs_AskedOneByOne_SendWhatTheCardWould()
    {
        var conversation = Types(Begin(), "#1");
        Assert.Equal("What happened?", Plain(conversation));
        Assert.Equal("How many? (“skip” keeps 2)", Plain(Types(conversation, "The lid is broken")));
        Assert.Equal("Which day?", Plain(Types(conversation, "3")));
        Assert.Equal("What time? (or say “skip”)", Plain(Types(conversation, "March 1")));
        Assert.Equal("Which size?\n\nReply with a number:\n1. Small\n2. Large", Plain(Types(conversation, "half past three in the afternoon")));
        Assert.StartsWith("Which parts?", Plain(Types(conversation, "2")), StringComparison.Ordinal);
        Assert.Equal("I have kept the box\n\nReply with a number:\n1. Yes\n2. No", Plain(Types(conversation, "1, 3")));

        Types(conversation, "1").Bot("The lid is broken|3|2026-03-01|15:30|l|lid,wick|true|B7|damage");
        Assert.Null(conversation.State.Inputs);
    }

    [Fact]
    public void Inputs_LeftOut_KeepWhatIsFilledIn() =>
        Types(Begin(), "#1", "A lamp", "skip", "2026-02-03", "skip", "small", "lid", "no").Bot("A lamp|2|2026-02-03||s|lid|false|B7|damage");

    [Theory]
    [InlineData("^[0-9]{4}$", "12a4", "Four digits, please.")]
    [InlineData("^[0-9]{4}$", "1234", "1234||||||||")]
    [InlineData("^(?=.*[0-9]).+$", "anything", "anything||||||||")]
    public void Input_WithAPattern_TakesWhatFits(string pattern, string answer, string then)
    {
        var card = $$"""
            { "type": "AdaptiveCard", "version": "1.5",
              "body": [{ "type": "Input.Text", "id": "note", "label": "Code?", "isRequired": true, "regex": "{{pattern}}", "errorMessage": "Four digits, please." }],
              "actions": [{ "type": "Action.Submit", "title": "Send" }] }
            """;
        var conversation = Types(Packs.Talk(Steps, ("cards/damage.json", card)).User("go"), "#1", answer);

        Assert.StartsWith(then, Plain(conversation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a lamp that is much longer than twenty letters", "at most 20", new string[0])]
    [InlineData("12", "from 1 to 9", new[] { "A lamp" })]
    [InlineData("soon", "a date", new[] { "A lamp", "1" })]
    [InlineData("2025-12-31", "2026-01-01", new[] { "A lamp", "1" })]
    [InlineData("skip", "a date", new[] { "A lamp", "1" })]
    [InlineData("tall", "Please choose one", new[] { "A lamp", "1", "today", "skip" })]
    public void Input_WrongAnswer_IsAskedAgainWithWhatFits(string answer, string hint, string[] before)
    {
        var conversation = Types(Types(Begin(), "#1"), before);
        var waiting = conversation.State.Inputs!.Field.Name;

        Assert.Contains(hint, Plain(Types(conversation, answer)), StringComparison.Ordinal);
        Assert.Equal(waiting, conversation.State.Inputs!.Field.Name);
    }

    [Fact]
    public void Inputs_WrongTooOften_AreLeft_AndTheQuestionBesideTheCardTakesTheWords()
    {
        var conversation = Types(Begin(), "#1", "A lamp", "many", "very many");
        Assert.NotNull(conversation.State.Inputs);

        Types(conversation, "too many").Bot("too many|||");
        Assert.Null(conversation.State.Inputs);
    }

    [Fact]
    public void Button_ThatSendsNoInputs_AsksForNone() => Types(Begin(), "#2").Bot("nothing||||||||");

    [Theory]
    [InlineData("stop")]
    [InlineData("human")]
    [InlineData("start over")]
    public void StandingCommand_EndsTheInputs(string command)
    {
        var conversation = Types(Begin(), "#1", "A lamp", command);

        Assert.Null(conversation.State.Inputs);
        Assert.DoesNotContain("How many?", Plain(conversation), StringComparison.Ordinal);
    }

    [Fact]
    public void Stop_OfACardWithoutAQuestion_SaysThatItStopped()
    {
        const string Alone = """
            { "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "Input.Text", "id": "note", "label": "Your words?" } ],
              "actions": [ { "type": "Action.Submit", "title": "Send", "data": { "channelbot": { "say": "go" } } } ] }
            """;
        var conversation = Types(Packs.Talk("- card: note", ("cards/note.json", Alone)).User("go"), "1");

        Assert.StartsWith("All right, I have stopped", Plain(Types(conversation, "stop")), StringComparison.Ordinal);
    }

    [Fact]
    public void Back_AsksForTheInputBefore_AndLeftOutItIsNotSent()
    {
        var conversation = Types(Begin(), "#1", "A lamp", "3", "back");
        Assert.Equal("How many? (“skip” keeps 2)", Plain(conversation));

        Types(conversation, "4", "2026-02-03", "half past three", "back");
        Assert.Equal("What time? (or say “skip”)", Plain(conversation));

        Types(conversation, "skip", "small", "lid", "no").Bot("A lamp|4|2026-02-03||s|lid|false|B7|damage");
    }

    [Fact]
    public void Choice_PressedTwice_AnswersOneInput()
    {
        const string Toggles = """
            { "type": "AdaptiveCard", "version": "1.5", "body": [
              { "type": "Input.Toggle", "id": "count", "title": "A box?" },
              { "type": "Input.Toggle", "id": "note", "title": "A ribbon?" } ],
              "actions": [ { "type": "Action.Submit", "title": "Send", "data": {} } ] }
            """;
        var conversation = Types(Packs.Talk(Steps, ("cards/damage.json", Toggles)).User("go"), "Send");
        var yes = TextMenu.Of(conversation.Replies[^1]).Pick("1")!;

        conversation.Take(new CustomerSaid { At = Conversation.Start, Text = "Yes", Value = yes.Data, Locale = "en-US" });
        conversation.Take(new CustomerSaid { At = Conversation.Start, Text = "Yes", Value = yes.Data, Locale = "en-US" });

        Assert.Equal("true", conversation.State.Inputs!.Value.GetProperty("count").GetString());
        Assert.Equal("note", conversation.State.Inputs.Field.Name);
    }

    [Fact]
    public void Choice_OfAnotherQuestion_LeavesTheInputs()
    {
        var conversation = Types(Begin(), "#1", "A lamp");

        conversation.Take(new CustomerSaid { At = Conversation.Start, Text = "Yes", Value = System.Text.Json.JsonElement.Parse("""{"channelbot":{"question":"q0.9","choice":"x"}}"""), Locale = "en-US" });

        Assert.Null(conversation.State.Inputs);
    }

    [Fact]
    public void Silence_AsksForTheInput_NotForTheQuestionBeside()
    {
        var conversation = Types(
            Packs.Talk(Steps, ("cards/damage.json", Card), ("pack.yaml", Packs.Settings + "silence: { remind: 10m, close: 30m }\n")).User("go"), "#1", "A lamp");
        var timer = Assert.Single(conversation.Last.Commands.OfType<SetTimer>());

        conversation.Take(new TimerFired { At = timer.Due, Timer = timer.Timer });

        Assert.EndsWith("How many? (“skip” keeps 2)", Plain(conversation), StringComparison.Ordinal);
    }

    [Fact]
    public void Buttons_WithTheSameWordsAndOtherInputs_BothStay()
    {
        const string Two = """
            { "type": "AdaptiveCard", "version": "1.5", "actions": [
              { "type": "Action.ShowCard", "title": "By mail", "card": { "type": "AdaptiveCard", "body": [ { "type": "Input.Text", "id": "note", "label": "Street?" } ], "actions": [ { "type": "Action.Submit", "title": "Send", "data": {} } ] } },
              { "type": "Action.ShowCard", "title": "By phone", "card": { "type": "AdaptiveCard", "body": [ { "type": "Input.Text", "id": "note", "label": "Name?" }, { "type": "Input.Text", "id": "phone", "label": "Phone?" } ], "actions": [ { "type": "Action.Submit", "title": "Send", "data": {} } ] } } ] }
            """;

        Assert.Equal(
            ["note", "note phone"],
            TextMenu.Of(Packs.Talk(Steps, ("cards/damage.json", Two)).User("go").Replies[^1]).Actions.Select(action => string.Join(' ', action.Inputs!.Fields.Select(field => field.Name))));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("repeat that")]
    public void StandingCommand_ThatOnlyAsks_AsksForTheInputAgain(string command) =>
        Assert.EndsWith("How many? (“skip” keeps 2)", Plain(Types(Begin(), "#1", "A lamp", command)), StringComparison.Ordinal);

    [Fact]
    public void WordsTyped_WithoutTheButton_AnswerTheQuestionBesideTheCard() => Types(Begin(), "A lamp").Bot("A lamp|||||||");

    [Fact]
    public void Inputs_OfAShownCard_AreSentWithThoseAround()
    {
        const string Nested = """
            { "type": "AdaptiveCard", "version": "1.5",
              "body": [ { "type": "Input.Text", "id": "note", "label": "Name?" } ],
              "actions": [ { "type": "Action.ShowCard", "title": "More", "card": { "type": "AdaptiveCard",
                "body": [ { "type": "Input.Text", "id": "count", "label": "Gift note?" } ], "actions": [ { "type": "Action.Submit", "title": "Send both", "data": {} } ] } },
                { "type": "Action.Submit", "title": "Send one", "data": {} } ] }
            """;
        var menu = TextMenu.Of(Packs.Talk(Steps, ("cards/damage.json", Nested)).User("go").Replies[^1]);

        Assert.Equal(
            [("Send both", "note count"), ("Send one", "note")],
            menu.Actions.Select(action => (action.Label, string.Join(' ', action.Inputs!.Fields.Select(field => field.Name)))));
    }

    [Fact]
    public void EventAndState_SurviveTheJournal()
    {
        var conversation = Types(Begin(), "#1", "A lamp");
        var said = JsonSerializer.Deserialize(JsonSerializer.Serialize(conversation.Events[1], Bot.Dialogs.DialogsJson.Default.TurnEvent), Bot.Dialogs.DialogsJson.Default.TurnEvent);
        var state = JsonSerializer.Serialize(conversation.State, Bot.Dialogs.DialogsJson.Default.ConversationState);

        Assert.Equal(7, Assert.IsType<CustomerSaid>(said).Inputs!.Fields.Count);
        Assert.Equal(state, JsonSerializer.Serialize(JsonSerializer.Deserialize(state, Bot.Dialogs.DialogsJson.Default.ConversationState)!, Bot.Dialogs.DialogsJson.Default.ConversationState));
    }
}
