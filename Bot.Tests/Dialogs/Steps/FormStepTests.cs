using System.Text.Json;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Steps;

public class FormStepTests
{
    private const string Steps = """
        - form: address
          say: { en: Please tell us the new address., zh: 请填写新地址。 }
          submit: { en: Save, zh: 保存 }
          attempts: 2
          otherwise: [ { say: A colleague will call. } ]
          fields:
            - ask: street
              say: { en: Which street?, zh: 哪条街？ }
              label: { en: Street, zh: 街道 }
            - ask: house
              say: { en: Which number?, zh: 几号？ }
              expect: { number: { min: 1, max: 999, whole: true } }
              hint: { en: A house number up to 999., zh: 请填写 1 到 999 的门牌号。 }
            - ask: city
              say: { en: Which city?, zh: 哪个城市？ }
              expect: { list: [ { value: sh, label: { en: Shanghai, zh: 上海 } }, { value: hz, label: { en: Hangzhou, zh: 杭州 } } ] }
            - ask: note
              say: { en: Anything else?, zh: 还有什么？ }
              optional: true
        - say: "{{ address.street }} {{ address.house }}, {{ address.city }}{{ if address.note }} ({{ address.note }}){{ end }}"
        """;

    private static FormBlock FormOf(Conversation conversation) => Assert.Single(conversation.Replies[^1].Blocks.OfType<FormBlock>());

    private static Conversation Submit(Conversation conversation, params (string Name, object Value)[] inputs)
    {
        var values = inputs.ToDictionary(input => input.Name, input => (object?)input.Value);
        values[ButtonData.Member] = new { question = FormOf(conversation).Question };
        return conversation.Submits(values);
    }

    private static string Plain(Conversation conversation) => string.Join('\n', PlainTextRenderer.Render(conversation.Replies[^1]).Messages.Select(message => message.Text));

    [Fact]
    public void Form_FilledCard_GivesOneValue() => Submit(
        Packs.Talk(Steps).User("go").Bot("new address"), ("street", "Willow Street"), ("house", "15"), ("city", "sh"), ("note", "")).Bot("Willow Street 15, sh").BotNot("(");

    [Fact]
    public void Form_SomeFieldsWrong_AsksOnlyThoseAgain()
    {
        var conversation = Submit(Packs.Talk(Steps).User("go"), ("street", "Willow Street"), ("house", 1500), ("city", ""), ("note", "ring twice"));

        Assert.Equal(["house", "city"], FormOf(conversation).Fields.Select(field => field.Name));
        Assert.Equal(("A house number up to 999.", "1500"), (FormOf(conversation).Fields[0].Problem, FormOf(conversation).Fields[0].Value));
        Assert.StartsWith("Please choose one", FormOf(conversation).Fields[1].Problem, StringComparison.Ordinal);
        Submit(conversation, ("house", 15), ("city", "hz")).Bot("Willow Street 15, hz (ring twice)");
    }

    [Fact]
    public void Form_WrongTooOften_RunsOtherwise() =>
        Submit(Submit(Packs.Talk(Steps).User("go"), ("street", "A")), ("house", "none")).Bot("A colleague will call.");

    [Fact]
    public void Form_OneByOneAsText_AsksEachQuestion()
    {
        var conversation = Packs.Talk(Steps).User("go");
        Assert.Equal("Please tell us the new address.\n\nWhich street?", Plain(conversation));

        Assert.Equal("Which number?", Plain(conversation.User("Willow Street")));
        Assert.Equal("A house number up to 999.", Plain(conversation.User("far away")));
        Assert.Equal("Which city?\n\nReply with a number:\n1. Shanghai\n2. Hangzhou", Plain(conversation.User("15")));
        Assert.Equal("Anything else? (or say “skip”)", Plain(conversation.User("2")));
        conversation.User("skip").Bot("Willow Street 15, hz");
    }

    [Fact]
    public void Form_NumberedChoiceOfATextChannel_IsTaken()
    {
        var conversation = Packs.Talk(Steps).User("go").User("Willow Street").User("15");
        var action = PlainTextRenderer.Render(conversation.Replies[^1]).Numbered[1];

        conversation.Submits(JsonSerializer.Deserialize<Dictionary<string, object?>>(action.Data)!).User("skip").Bot("Willow Street 15, hz");
    }

    [Fact]
    public void Form_HalfTypedHalfFilled_KeepsBoth() =>
        Submit(Packs.Talk(Steps).User("go").User("Willow Street"), ("house", 3), ("city", "sh"), ("note", "blue door")).Bot("Willow Street 3, sh (blue door)");

    [Fact]
    public void Form_CheckOfAField_RefusesItAlone()
    {
        const string Checked = """
            - form: trip
              say: Trip?
              fields:
                - { ask: days, say: How many days?, expect: number, check: { if: days <= 30, say: "{{ days }} days are too many." } }
                - { ask: to, say: Where to? }
            - say: "{{ trip.days }} days to {{ trip.to }}"
            """;

        var conversation = Submit(Packs.Talk(Checked).User("go"), ("days", 45), ("to", "Suzhou"));
        Assert.Equal(("days", "45 days are too many."), (FormOf(conversation).Fields.Single().Name, FormOf(conversation).Fields[0].Problem));
        Submit(conversation, ("days", 4)).Bot("4 days to Suzhou");

        Assert.Equal("60 days are too many.", Plain(Packs.Talk(Checked).User("go").User("60")));
    }

    [Fact]
    public void Form_OldCard_IsNotMisread()
    {
        var conversation = Packs.Talk(Steps).User("go");

        conversation.Submits(new Dictionary<string, object?> { ["street"] = "Old", [ButtonData.Member] = new { question = "q0.1" } }).Bot("earlier question", "new address");
        Assert.Equal(4, FormOf(conversation).Fields.Count);
    }

    [Fact]
    public void Form_AskedAgainAfterADigression_KeepsItsAnswers()
    {
        var conversation = new Conversation(Packs.Release(
            "script: main\nwhen: { patterns: [\"^go$\"] }\nsteps:\n" + string.Join('\n', Steps.Split('\n').Select(line => "  " + line))
            + "\n---\nscript: hours\nwhen: { patterns: [\"^hours$\"] }\nsteps: [ { say: All day } ]")).User("go").User("Willow Street").User("hours").Bot("All day", "Back to where we were");

        Assert.Equal(["house", "city", "note"], FormOf(conversation).Fields.Select(field => field.Name));
    }

    [Fact]
    public void Form_OnACard_HasInputsLabelsAndProblems()
    {
        var conversation = Submit(Packs.Talk(Steps).User("go"), ("street", "A"), ("house", "none"), ("city", "sh"), ("note", ""));
        var first = AdaptiveCardRenderer.Render(Packs.Talk(Steps).User("go").Replies[^1], ChannelProfile.Teams).Messages.SelectMany(message => message.Cards).Single();
        var again = AdaptiveCardRenderer.Render(conversation.Replies[^1], ChannelProfile.WebChat).Messages.SelectMany(message => message.Cards).Single();

        var body = first.GetProperty("body").EnumerateArray().ToList();
        Assert.Equal(["Input.Text", "Input.Number", "Input.ChoiceSet", "Input.Text"], body.Select(input => input.GetProperty("type").GetString()));
        Assert.Equal(["Street", "Which number?", "Which city?", "Anything else? (optional)"], body.Select(input => input.GetProperty("label").GetString()));
        Assert.Equal(999, body[1].GetProperty("max").GetInt32());
        Assert.Equal("Save", first.GetProperty("actions")[0].GetProperty("title").GetString());
        Assert.Equal(["TextBlock", "Input.Number"], again.GetProperty("body").EnumerateArray().Select(input => input.GetProperty("type").GetString()));
    }

    [Fact]
    public void Form_InOneCardOfSeveralReplies_KeepsItsInputs() =>
        Assert.Contains("Input.ChoiceSet", AdaptiveCardRenderer.RenderOneCard(Packs.Talk(Steps).User("go").Replies, ChannelProfile.Teams)!.Value.GetRawText(), StringComparison.Ordinal);

    [Theory]
    [InlineData("- form: a\n  say: b", "CB0202 'fields' is missing")]
    [InlineData("- form: a\n  say: b\n  fields: []", "CB0203 'fields' must be a list of 1 to 20 questions")]
    [InlineData("- form: a\n  say: b\n  fields: [ { ask: x, say: y }, { ask: x, say: z } ]", "CB0206 The form asks for 'x' twice")]
    [InlineData("- form: a\n  say: b\n  fields: [ { ask: x, say: y, attempts: 2 } ]", "CB0201 A question of a form has no 'attempts' of its own")]
    [InlineData("- form: a\n  say: b\n  fields: [ { ask: x, say: y, expect: file } ]", "CB0204 A form cannot ask for files")]
    [InlineData("- form: a\n  say: b\n  fields: [ { ask: x, say: y, expect: nummer } ]", "Did you mean 'number'?")]
    [InlineData("- form: a\n  say: b\n  fields: [ { ask: x, say: y, check: { call: a.b, say: z } } ]", "CB0204 A question of a form cannot ask a service")]
    [InlineData("- form: a\n  say: b\n  fields: [ { name: x, say: y } ]", "CB0201 A question of a form knows no 'name'")]
    [InlineData("- form: a\n  fields: [ { ask: x, say: y } ]", "CB0202 'say' is missing")]
    public void Form_Wrong_IsToldWithARemedy(string step, string problem) => Assert.Contains(Packs.Problems(step), text => text.Contains(problem, StringComparison.Ordinal));
}
