using System.Text.Json;
using Bot.Dialogs.Templates;

namespace Bot.Tests.Templates;

public sealed class TextTemplateTests
{
    private static readonly TemplateScope Values = TemplateScope.Empty.WithMembersOf(JsonElement.Parse("""
        {
          "order": { "id": "SO1", "total": 12.50, "count": 3, "big": 12345678901234567890, "paid": true, "note": null,
                     "items": [ { "name": "Lamp", "price": 9.9 }, { "name": "Wick", "price": 2 } ] },
          "name": "Ann", "blankText": "", "none": [], "evil": "{{ 1 + 1 }}"
        }
        """));

    [Theory]
    [InlineData("Hello", "Hello")]
    [InlineData("Hello {{ name }}!", "Hello Ann!")]
    [InlineData("{{name}}{{ order.id }}", "AnnSO1")]
    [InlineData("{{ order.total }}/{{ order.count }}/{{ order.big }}", "12.5/3/12345678901234567890")]
    [InlineData("{{ order.paid }}|{{ order.note }}|{{ missing }}|{{ missing.deep.er }}|{{ order.x.y }}", "true||||")]
    [InlineData("a {{- name -}} b", "aAnnb")]
    [InlineData("{{ evil }}", "{{ 1 + 1 }}")]
    [InlineData("{{ missing ?? 'there' }}", "there")]
    [InlineData("{{ name | string.upcase }}", "ANN")]
    [InlineData("{{ for i in order.items }}{{ i.name }}={{ i.price }};{{ end }}", "Lamp=9.9;Wick=2;")]
    [InlineData("{{ for i in missing }}x{{ end }}", "")]
    [InlineData("{{ order.items[1].name }}{{ order.items[7].name }}{{ order.items.size }}", "Wick2")]
    [InlineData("{{ order.items | array.size }}{{ (order.items | array.last).name }}", "2Wick")]
    [InlineData("{{ order.items | array.map 'name' | array.join ', ' }}", "Lamp, Wick")]
    [InlineData("{{ if order.count > 2 && order.paid }}yes{{ else }}no{{ end }}", "yes")]
    [InlineData("{{ if blankText }}yes{{ else }}no{{ end }}{{ if none }}yes{{ else }}no{{ end }}", "nono")]
    [InlineData("{{ x = order.total * 2 }}{{ x }}", "25")]
    [InlineData("{{ 0.1 + 0.2 }} {{ 7 / 2 }} {{ 7 // 2 }} {{ 1 / 3 | math.round 2 }}", "0.3 3.5 3 0.33")]
    [InlineData("{{ order.total | math.format '0.00' }}", "12.50")]
    [InlineData("{{ date.add_days '2026-02-27' 3 }} {{ date.days_between '2026-02-27' '2026-03-02' }} {{ date.weekday '2026-03-01' }}", "2026-03-02 3 7")]
    [InlineData("{{ date.to_string '2026-03-02T10:00:00+08:00' 'dd.MM. HH:mm' }}", "02.03. 10:00")]
    [InlineData("{{ object.has_key order 'id' }}{{ object.has_key order 'zz' }}", "truefalse")]
    [InlineData("{{ order.items[0] }}", """{ "name": "Lamp", "price": 9.9 }""")]
    [InlineData("订单 {{ order.id }} 已发货", "订单 SO1 已发货")]
    [InlineData("line\n{{ name }}\nend", "line\nAnn\nend")]
    public void Render_Values_FillsThemIn(string text, string expected) => Assert.Equal(expected, Parsed(text).Render(Values));

    [Theory]
    [InlineData("{{ name")]
    [InlineData("{{ if x }}")]
    [InlineData("{{ order id }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 2 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ include 'file' }}")]
    [InlineData("{{ import order }}")]
    [InlineData("{{ func f; ret 1; end }}")]
    [InlineData("{{ f = do; ret 1; end }}")]
    [InlineData("{{ with order }}{{ id }}{{ end }}")]
    [InlineData("{{ object.eval '1+1' }}")]
    [InlineData("{{ 'a' | object.eval_template }}")]
    [InlineData("{{ regex.match 'a' '(a+)+$' }}")]
    [InlineData("{{ name | nosuch }}")]
    [InlineData("{{ string.nosuch name }}")]
    [InlineData("{{ string = 1 }}")]
    [InlineData("{{ order.id = 5 }}")]
    [InlineData("{{ array.each order.items @(do; ret $0; end) }}")]
    public void Parse_ForbiddenOrBroken_TellsProblem(string text)
    {
        var parse = TextTemplate.Parse(text);

        Assert.Null(parse.Template);
        Assert.NotEmpty(parse.Problems);
        Assert.All(parse.Problems, problem => Assert.False(string.IsNullOrWhiteSpace(problem.Message)));
    }

    [Fact]
    public void Parse_ErrorOnSecondLine_TellsPlace()
    {
        var problem = Assert.Single(TextTemplate.Parse("Hello\n  {{ date.now }}").Problems);

        Assert.Equal((2, 6), (problem.Line, problem.Column));
        Assert.Contains("date.now", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ for i in 1..100000 }}x{{ end }}")]
    [InlineData("{{ for i in 1..4000 }}xxxxxxxxxx{{ end }}")]
    [InlineData("{{ for i in 1..300 }}{{ for j in 1..300 }}{{ end }}{{ end }}")]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ x = 'aaaaaaaaaaaaaaaa' }}{{ for i in 1..4000 }}{{ x = x + x }}{{ end }}{{ x }}")]
    [InlineData("{{ 'a' * 1000000000 }}")]
    [InlineData("{{ string.pad_left 'a' 1000000000 }}")]
    [InlineData("{{ 1..1000000000 | array.join ',' }}")]
    public void Render_Runaway_Throws(string text) => Assert.Throws<TemplateException>(() => Parsed(text).Render(Values));

    [Fact]
    public void Render_AfterFailure_IsClean()
    {
        var failing = Parsed("{{ secret = 'x' }}leak{{ while true }}{{ end }}");
        Assert.Throws<TemplateException>(() => failing.Render(Values));

        Assert.Equal("[]", Parsed("[{{ secret }}{{ if true }}{{ end }}]").Render(Values));
    }

    [Fact]
    public void Render_ManyThreads_KeepsValuesApart()
    {
        var template = Parsed("{{ for i in list }}{{ x = i + 1 }}{{ x }},{{ end }}");

        Parallel.For(0, 2_000, n =>
        {
            var scope = TemplateScope.Empty.With("list", JsonElement.Parse($"[{n}, {n + 1}]"));
            Assert.Equal($"{n + 1},{n + 2},", template.Render(scope));
        });
    }

    [Fact]
    public void Names_Template_AreThoseFromOutside() =>
        Assert.Equal(
            ["order", "name", "limit"],
            Parsed("{{ x = order.total }}{{ x }}{{ for i in order.items }}{{ i.name }}{{ name | string.upcase }}{{ if i.price > limit }}{{ end }}{{ end }}").Names);

    private static TextTemplate Parsed(string text)
    {
        var parse = TextTemplate.Parse(text);
        Assert.Empty(parse.Problems);
        return parse.Template!;
    }
}
