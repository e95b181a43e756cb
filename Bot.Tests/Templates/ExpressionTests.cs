using System.Text.Json;
using Bot.Dialogs.Templates;

namespace Bot.Tests.Templates;

public sealed class ExpressionTests
{
    private static readonly TemplateScope Values = TemplateScope.Empty.WithMembersOf(JsonElement.Parse(
        """{ "order": { "days": 5, "total": 99.90, "items": [1, 2] }, "vip": false, "city": "上海", "blankText": "", "none": null }"""));

    [Theory]
    [InlineData("order.days <= 7 && !vip", true)]
    [InlineData("order.days > 7 || vip", false)]
    [InlineData("order.total == 99.9", true)]
    [InlineData("order.total < 100", true)]
    [InlineData("city == '上海'", true)]
    [InlineData("missing", false)]
    [InlineData("missing.deep > 3", false)]
    [InlineData("missing == null", true)]
    [InlineData("none", false)]
    [InlineData("blankText", false)]
    [InlineData("order.items", true)]
    [InlineData("order.items.size == 2", true)]
    [InlineData("order", true)]
    [InlineData("city | string.contains '海'", true)]
    public void IsTrue_Condition_Decides(string text, bool expected) => Assert.Equal(expected, Parsed(text).IsTrue(Values));

    [Theory]
    [InlineData("order", """{"days":5,"total":99.90,"items":[1,2]}""")]
    [InlineData("order.items", "[1,2]")]
    [InlineData("order.total * 2", "199.8")]
    [InlineData("1 + 1", "2")]
    [InlineData("'a' + order.days", "\"a5\"")]
    [InlineData("missing", "null")]
    [InlineData("vip", "false")]
    [InlineData("[order.days, { a: city }]", """[5,{"a":"上海"}]""")]
    [InlineData("order.items | array.reverse", "[2,1]")]
    public void Evaluate_Expression_GivesJson(string text, string expected) =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), Parsed(text).Evaluate(Values)));

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("x = 1")]
    [InlineData("1 +")]
    [InlineData("1; 2")]
    [InlineData("date.now")]
    public void Parse_NotOneExpression_TellsProblem(string text)
    {
        var parse = Expression.Parse(text);

        Assert.Null(parse.Expression);
        Assert.NotEmpty(parse.Problems);
    }

    [Fact]
    public void Names_Expression_AreRoots() => Assert.Equal(["order", "vip"], Parsed("order.days <= 7 && !vip").Names);

    private static Expression Parsed(string text)
    {
        var parse = Expression.Parse(text);
        Assert.Empty(parse.Problems);
        return parse.Expression!;
    }
}
