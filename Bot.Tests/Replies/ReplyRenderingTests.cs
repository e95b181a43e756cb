using System.Text.Json;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Tests.Replies;

public sealed class ReplyRenderingTests
{
    [Fact]
    public void Render_FewShortChoices_AreSuggestionsOnTheWeb()
    {
        var message = Assert.Single(AdaptiveCardRenderer.Render(Question("Red", "Blue"), ChannelProfile.WebChat).Messages);

        Assert.Equal("Which colour?", message.Text);
        Assert.Equal(["Red", "Blue"], message.Suggestions.Select(suggestion => suggestion.Label));
        Assert.Equal("""{"channelbot":{"choice":"0","question":"q1"}}""", message.Suggestions[0].Data.GetRawText());
    }

    [Fact]
    public void Render_LongLabel_BecomesCardOnTheWeb()
    {
        var message = Assert.Single(AdaptiveCardRenderer.Render(Question("Red", "The blue one with the long name"), ChannelProfile.WebChat).Messages);

        var card = Assert.Single(message.Cards);
        Assert.Equal("Which colour?", card.GetProperty("body")[0].GetProperty("text").GetString());
        Assert.Equal("1", card.GetProperty("body")[1].GetProperty("actions")[1].GetProperty("data").GetProperty("channelbot").GetProperty("choice").GetString());
    }

    [Fact]
    public void Render_QuestionInTeams_IsButtonsThatCarryTheQuestion()
    {
        var message = Assert.Single(AdaptiveCardRenderer.Render(Question("Red", "Blue"), ChannelProfile.Teams).Messages);

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

        var message = Assert.Single(AdaptiveCardRenderer.Render(reply, ChannelProfile.WebChat).Messages);
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
    public void Render_LongText_SplitsAtSentencesAndLetters_Numbered()
    {
        var family = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 40));
        var reply = new Reply { Language = "en", Blocks = [new TextBlock("First sentence is here. Second costs 3.50 euro now. " + family) { Source = new("script") }] };

        var parts = PlainTextRenderer.Render(reply, 60).Messages.Select(message => message.Text.Split('\n', 2)).ToList();

        Assert.Equal(Enumerable.Range(1, parts.Count).Select(number => $"({number}/{parts.Count})"), parts.Select(part => part[0]));
        Assert.Equal("First sentence is here. Second costs 3.50 euro now.", parts[0][1]);
        Assert.All(parts.Skip(1), part => Assert.Equal(0, part[1].Length % "👨‍👩‍👧‍👦".Length));
        Assert.Equal(family, string.Concat(parts.Skip(1).Select(part => part[1])));
    }

    private static Reply Question(params string[] labels) => new()
    {
        Language = "en",
        Question = "q1",
        Blocks = [new TextBlock("Which colour?") { Source = new("script") }],
        Choices = [.. labels.Select((label, index) => new ReplyChoice(label, $"{index}"))],
    };

    private static string Shown(RenderedReply reply) => string.Join('\n', reply.Messages.Select(message =>
        $"{message.Text}\n{message.Media?.Name} {message.Media?.Url}\n{string.Join('\n', message.Suggestions.Select(suggestion => suggestion.Label))}\n{string.Join('\n', message.Cards)}"));
}
