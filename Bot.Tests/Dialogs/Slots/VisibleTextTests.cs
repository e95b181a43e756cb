using Bot.Dialogs.Slots;

namespace Bot.Tests.Dialogs.Slots;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("你\u200b好\u2060", "你好")]
    [InlineData("c\u00adall m\u200de", "call me")]
    [InlineData("ＣＥＯ９是？", "CEO9是？")]
    [InlineData("plain words, 中文，标点！", "plain words, 中文，标点！")]
    [InlineData("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧")]
    [InlineData("", "")]
    public void Of_Text_IsWhatAReaderSees(string text, string visible) => Assert.Equal(visible, VisibleText.Of(text));
}
