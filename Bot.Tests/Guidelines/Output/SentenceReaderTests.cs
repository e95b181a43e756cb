using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Tests.Guidelines.Output;

public sealed class SentenceReaderTests
{
    [Theory]
    [InlineData("Basic costs 199.00 yuan. Pro costs more.", "Basic costs 199.00 yuan.|Pro costs more.")]
    [InlineData("See e.g. our site. Mr. Smith vs. us.", "See e.g. our site.|Mr. Smith vs. us.")]
    [InlineData("Open www.molvia.example/a.b?c=d. Then log in!", "Open www.molvia.example/a.b?c=d.|Then log in!")]
    [InlineData("你好！价格是199.5元。好的……再见", "你好！|价格是199.5元。|好的……再见")]
    [InlineData("他说：“可以。”然后走了。", "他说：“可以。”然后走了。")]
    [InlineData("支持（网页。微信。）渠道。下一句", "支持（网页。微信。）渠道。|下一句")]
    [InlineData("1. One. Two.\n2. Three.", "One.|Two.|Three.")]
    [InlineData("**Bold. Text.** After.", "**Bold. Text.** After.")]
    [InlineData("Really?! Yes. No...", "Really?!|Yes.|No...")]
    [InlineData("| a | b. c |\n|---|---|\n| d | e |", "| a | b. c ||||---|---||| d | e |")]
    public void Read_Text_CutsBetweenSentences(string text, string expected) =>
        Assert.Equal(expected.Replace("||||---|---|||", "|\n|---|---|\n|", StringComparison.Ordinal), Joined(text));

    [Fact]
    public void Read_AnyPrefix_HasTheSamePiecesButTheLast()
    {
        const string Text = "您好！价格如下：\n1. 基础版（含税。）199.5元/月。\n2. **专业版。** 999元。\n\n| a | b |\n|---|---|\n| 1. | \"x. y\" |\nSee e.g. www.a.example. Bye... \"Ok.\" Done?";
        var whole = SentenceReader.Read(Text);

        for (var i = 1; i < Text.Length; i++)
        {
            var pieces = SentenceReader.Read(Text[..i]);
            Assert.Equal(whole.Take(Math.Max(0, pieces.Count - 1)), pieces.Take(Math.Max(0, pieces.Count - 1)));
        }
    }

    private static string Joined(string text)
    {
        var pieces = SentenceReader.Read(text);
        return string.Join(pieces.Exists(piece => piece.Kind is PieceKind.Row) ? "\n" : "|", pieces.Select(piece => piece.Text));
    }
}
