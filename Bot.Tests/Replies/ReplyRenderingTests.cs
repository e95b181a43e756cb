using System.Text.Json;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Tests.Replies;

public sealed class ReplyRenderingTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 150)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Render_AnyReply_LosesNothing(int seed)
    {
        var sample = SampleReplies.Make(seed);
        RenderedReply[] rendered =
        [
            AdaptiveCardRenderer.Render(sample.Reply, CardProfile.WebChat),
            AdaptiveCardRenderer.Render(sample.Reply, CardProfile.Teams),
            PlainTextRenderer.Render(sample.Reply, 200),
        ];

        foreach (var reply in rendered)
        {
            var shown = Shown(reply);
            Assert.All(sample.Facts.Concat(sample.Actions), thing => Assert.Contains(thing, shown, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Render_AnyReply_KeepsChannelLimits(int seed)
    {
        var reply = SampleReplies.Make(seed).Reply;
        var web = AdaptiveCardRenderer.Render(reply, CardProfile.WebChat);
        var teams = AdaptiveCardRenderer.Render(reply, CardProfile.Teams);
        var text = PlainTextRenderer.Render(reply, 200);

        Assert.DoesNotContain("Action.Execute", Shown(web), StringComparison.Ordinal);
        Assert.All(web.Messages.Concat(teams.Messages).SelectMany(message => message.Cards), AssertCard);
        Assert.All(teams.Messages, message => Assert.True(message.Suggestions.Count == 0 || (message.Suggestions.Count <= 3 && message.Cards.Count == 0 && message.Media is null)));
        Assert.All(text.Messages, message => Assert.InRange(message.Text.Length, 0, 200));
        Assert.All(text.Messages, message => Assert.Empty(message.Cards));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Render_PlainText_NumbersEveryAction(int seed)
    {
        var sample = SampleReplies.Make(seed);

        var text = PlainTextRenderer.Render(sample.Reply, 100_000);

        Assert.Equal(sample.Actions.Count + (sample.Reply.ByModel ? 3 : 0), text.Numbered.Count);
        Assert.Equal(sample.Reply.Choices.Select(choice => choice.Label), text.Numbered.Take(sample.Reply.Choices.Count).Select(action => action.Label));
        Assert.All(text.Numbered.Index(), numbered => Assert.Contains($"{numbered.Index + 1}. {numbered.Item.Label}", text.Messages[0].Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Render_FewShortChoices_AreSuggestionsOnTheWeb()
    {
        var message = Assert.Single(AdaptiveCardRenderer.Render(Question("Red", "Blue"), CardProfile.WebChat).Messages);

        Assert.Equal("Which colour?", message.Text);
        Assert.Equal(["Red", "Blue"], message.Suggestions.Select(suggestion => suggestion.Label));
        Assert.Equal("""{"channelbot":{"choice":"0","question":"q1"}}""", message.Suggestions[0].Data.GetRawText());
    }

    [Fact]
    public void Render_LongLabel_BecomesCardOnTheWeb()
    {
        var message = Assert.Single(AdaptiveCardRenderer.Render(Question("Red", "The blue one with the long name"), CardProfile.WebChat).Messages);

        var card = Assert.Single(message.Cards);
        Assert.Equal("Which colour?", card.GetProperty("body")[0].GetProperty("text").GetString());
        Assert.Equal("1", card.GetProperty("body")[1].GetProperty("actions")[1].GetProperty("data").GetProperty("channelbot").GetProperty("choice").GetString());
    }

    [Fact]
    public void Render_QuestionInTeams_IsButtonsThatCarryTheQuestion()
    {
        var message = Assert.Single(AdaptiveCardRenderer.Render(Question("Red", "Blue"), CardProfile.Teams).Messages);

        var data = message.Cards[0].GetProperty("body")[1].GetProperty("actions")[0].GetProperty("data");
        Assert.True(data.GetProperty("channelbot").TryGetProperty("question", out _));
        Assert.False(data.TryGetProperty("msteams", out _));
        Assert.Contains("Which colour?", message.Cards[0].GetProperty("fallbackText").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "AI-generated", "Talk to a person")]
    [InlineData("zh", "由 AI 生成", "转人工客服")]
    public void Render_ByModel_CarriesLabelAndWaysOut(string language, string label, string person)
    {
        var reply = new Reply { Language = language, ByModel = true, Blocks = [new TextBlock("Words.") { Source = new("model") }] };

        var message = Assert.Single(AdaptiveCardRenderer.Render(reply, CardProfile.WebChat).Messages);
        var text = PlainTextRenderer.Render(reply);

        Assert.True(message.IsByModel);
        Assert.Contains(label, Shown(new([message])), StringComparison.Ordinal);
        Assert.Equal("""["helpful","not-helpful",null]""", JsonSerializer.Serialize(message.Cards[0].GetProperty("body")[2].GetProperty("actions").EnumerateArray()
            .Select(action => action.GetProperty("data").GetProperty("channelbot").TryGetProperty("feedback", out var feedback) ? feedback.GetString() : null)));
        Assert.Contains(label, text.Messages[0].Text, StringComparison.Ordinal);
        Assert.Contains(person, text.Messages[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**Bold** and *weak* `code`", "Bold and weak code")]
    [InlineData("# Title\n> said", "Title\nsaid")]
    [InlineData("[our shop](https://x.example/a_b_c)", "our shop (https://x.example/a_b_c)")]
    [InlineData("order_id and 3*4*5", "order_id and 3*4*5")]
    [InlineData("on {{DATE(2026-03-02T10:00:00Z, SHORT)}}", "on 2026-03-02")]
    public void Render_PlainText_StripsMarkdown(string markdown, string expected) =>
        Assert.Equal(expected, PlainTextRenderer.Render(new() { Language = "en", Blocks = [new TextBlock(markdown) { Source = new("script") }] }).Messages[0].Text);

    [Fact]
    public void Render_LongText_SplitsAtSentencesAndLetters()
    {
        var family = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 40));
        var reply = new Reply { Language = "en", Blocks = [new TextBlock("First sentence is here. Second costs 3.50 euro now. " + family) { Source = new("script") }] };

        var parts = PlainTextRenderer.Render(reply, 60).Messages.Select(message => message.Text).ToList();

        Assert.Equal("First sentence is here. Second costs 3.50 euro now.", parts[0]);
        Assert.All(parts.Skip(1), part => Assert.Equal(0, part.Length % "👨‍👩‍👧‍👦".Length));
        Assert.Equal(family, string.Concat(parts.Skip(1)));
    }

    private static Reply Question(params string[] labels) => new()
    {
        Language = "en",
        Question = "q1",
        Blocks = [new TextBlock("Which colour?") { Source = new("script") }],
        Choices = [.. labels.Select((label, index) => new ReplyChoice(label, $"{index}"))],
    };

    private static void AssertCard(JsonElement card)
    {
        Assert.Equal("AdaptiveCard", card.GetProperty("type").GetString());
        Assert.Contains(card.GetProperty("version").GetString(), (string[])["1.3", "1.5"]);
        Assert.Equal(JsonValueKind.String, card.GetProperty("fallbackText").ValueKind);
    }

    private static string Shown(RenderedReply reply) => string.Join('\n', reply.Messages.Select(message =>
        $"{message.Text}\n{message.Media?.Name} {message.Media?.Url}\n{string.Join('\n', message.Suggestions.Select(suggestion => suggestion.Label))}\n{string.Join('\n', message.Cards)}"));
}
