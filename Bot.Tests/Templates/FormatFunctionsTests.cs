using System.Text.Json;
using Bot.Dialogs.Templates;

namespace Bot.Tests.Templates;

public class FormatFunctionsTests
{
    [Theory]
    [InlineData("format.number 1234567.5", "1,234,567.5", "1,234,567.5")]
    [InlineData("format.number 1234.567 1", "1,234.6", "1,234.6")]
    [InlineData("format.number '12000'", "12,000", "12,000")]
    [InlineData("format.percent 0.125", "12.5%", "12.5%")]
    [InlineData("format.money 1234.5 'CNY'", "¥1,234.50", "¥1,234.50")]
    [InlineData("format.money 1234.5 'usd'", "$1,234.50", "US$1,234.50")]
    [InlineData("format.money (-3) 'EUR'", "-€3.00", "-€3.00")]
    [InlineData("format.money 1500 'JPY'", "JP¥1,500", "JP¥1,500")]
    [InlineData("format.money 12 'CHF'", "CHF 12.00", "CHF 12.00")]
    [InlineData("format.money 12", "12.00", "12.00")]
    [InlineData("format.date '2026-03-02'", "March 2, 2026", "2026年3月2日")]
    [InlineData("format.date '2026-03-02' 'short'", "Mar 2", "3月2日")]
    [InlineData("format.date '2026-03-01' 'long'", "Sunday, March 1, 2026", "2026年3月1日 星期日")]
    [InlineData("format.time '2026-03-02T15:05:00+08:00'", "3:05 PM", "15:05")]
    [InlineData("format.time '09:30'", "9:30 AM", "9:30")]
    [InlineData("format.moment '2026-03-02T09:00:00+08:00'", "Monday, Mar 2, 9:00 AM", "3月2日 星期一 9:00")]
    [InlineData("format.weekday '2026-03-02'", "Monday", "星期一")]
    [InlineData("'2026-03-02' | format.date 'short'", "Mar 2", "3月2日")]
    [InlineData("format.date 'soon'", "soon", "soon")]
    [InlineData("format.number 'many'", "many", "many")]
    [InlineData("format.money nothing 'CNY'", "", "")]
    public void Format_Value_IsWrittenForTheLanguage(string expression, string english, string chinese)
    {
        var template = TextTemplate.Parse($"{{{{ {expression} }}}}");

        Assert.Empty(template.Problems);
        Assert.Equal(english, template.Template!.Render(TemplateScope.Empty));
        Assert.Equal(chinese, template.Template.Render(TemplateScope.Empty.In("zh")));
    }

    [Fact]
    public void Format_UnknownFunction_IsToldWhenRead() => Assert.Contains("There is no function 'format.euro'", TextTemplate.Parse("{{ format.euro 1 }}").Problems.Single().Message, StringComparison.Ordinal);

    [Fact]
    public void Format_HugeNumber_DoesNotThrow() =>
        Assert.NotNull(TextTemplate.Parse("{{ format.money x 'CNY' }}").Template!.Render(TemplateScope.Empty.With("x", JsonElement.Parse("1e300"))));
}
