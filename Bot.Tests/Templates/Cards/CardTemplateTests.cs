using System.Text;
using System.Text.Json;
using Bot.Dialogs.Templates;
using Bot.Dialogs.Templates.Cards;

namespace Bot.Tests.Templates.Cards;

public sealed class CardTemplateTests
{
    // What Microsoft's own engine (adaptivecards-templating 2.3) makes of the same cards and data.
    [Theory]
    [InlineData("""{"t":"${name}"}""", """{"name":"A"}""", """{"t":"A"}""")]
    [InlineData("""{"t":"${n}","u":"x ${n}"}""", """{"n":5}""", """{"t":5,"u":"x 5"}""")]
    [InlineData("""{"t":"${o}"}""", """{"o":{"a":1}}""", """{"t":{"a":1}}""")]
    [InlineData("""{"b":[{"$data":"${items}","t":"${name} ${$index}"}]}""", """{"items":[{"name":"a"},{"name":"b"}]}""", """{"b":[{"t":"a 0"},{"t":"b 1"}]}""")]
    [InlineData("""{"b":[{"$data":"${items}","t":"${$data} ${$index}"}]}""", """{"items":["x","y"]}""", """{"b":[{"t":"x 0"},{"t":"y 1"}]}""")]
    [InlineData("""{"b":[{"$data":"${items}","t":"${name} ${$root.title}"}]}""", """{"title":"T","items":[{"name":"a"}]}""", """{"b":[{"t":"a T"}]}""")]
    [InlineData("""{"b":[{"$data":"${items}","$when":"${price > 3}","t":"${name}"}]}""", """{"items":[{"name":"a","price":2},{"name":"b","price":5}]}""", """{"b":[{"t":"b"}]}""")]
    [InlineData("""{"b":[{"$when":"${missing}","t":"x"},{"$when":"${f}","t":"y"},{"$when":"${n > 2}","t":"z"}]}""", """{"f":false,"n":5}""", """{"b":[{"t":"z"}]}""")]
    [InlineData("""{"b":{"$data":"${o}","t":"${name}"}}""", """{"o":{"name":"a"}}""", """{"b":{"t":"a"}}""")]
    [InlineData("""{"b":{"$data":"${items}","t":"${name}"}}""", """{"items":[{"name":"a"},{"name":"b"}]}""", """{"b":[{"t":"a"},{"t":"b"}]}""")]
    [InlineData("""{"b":[{"$data":"${empty}","t":"${name}"},{"t":"e"}]}""", """{"empty":[]}""", """{"b":[{"t":"e"}]}""")]
    [InlineData("""{"b":[{"$data":[{"name":"a"},{"name":"b"}],"t":"${name}"}]}""", "{}", """{"b":[{"t":"a"},{"t":"b"}]}""")]
    [InlineData("""{"$data":{"name":"in"},"t":"${name} ${$root.name}"}""", """{"name":"out"}""", """{"t":"in out"}""")]
    [InlineData("""{"t":"${$data.name}","u":"${$root.name}"}""", """{"name":"A"}""", """{"t":"A","u":"A"}""")]
    [InlineData(
        """{"b":[{"$data":"${groups}","items":[{"$data":"${rows}","t":"${v} ${$index} ${$root.g}"}]}]}""",
        """{"g":"G","groups":[{"rows":[{"v":1},{"v":2}]},{"rows":[{"v":3}]}]}""",
        """{"b":[{"items":[{"t":"1 0 G"},{"t":"2 1 G"}]},{"items":[{"t":"3 0 G"}]}]}""")]
    [InlineData("""{"facts":[{"$data":"${p}","title":"${key}:","value":"${value}"}]}""", """{"p":[{"key":"a","value":"b"}]}""", """{"facts":[{"title":"a:","value":"b"}]}""")]
    [InlineData("""{"t":"{{DATE(${d}, SHORT)}}"}""", """{"d":"2026-03-02T10:00:00Z"}""", """{"t":"{{DATE(2026-03-02T10:00:00Z, SHORT)}}"}""")]
    [InlineData("""{"t":["${a}","x"],"u":["${arr}"]}""", """{"a":1,"arr":[1,2]}""", """{"t":[1,"x"],"u":[1,2]}""")]
    [InlineData("""{"t":"\\${name}","u":"$${name}","v":"$name","w":"${name"}""", """{"name":"A"}""", """{"t":"${name}","u":"$A","v":"$name","w":"${name"}""")]
    public void Expand_AsMicrosoft_GivesTheSame(string card, string data, string expected) => AssertExpands(card, data, expected);

    [Theory]
    [InlineData("if(n > 3, 'big', 'small')", "'big'")]
    [InlineData("b ? 'y' : 'n'", "'n'")]
    [InlineData("m ?? 'd'", "'d'")]
    [InlineData("coalesce(m, n, 'z')", "5")]
    [InlineData("formatNumber(3.14159, 2)", "'3.14'")]
    [InlineData("formatNumber(1234567.891, 1)", "'1,234,567.9'")]
    [InlineData("formatNumber(12.345, 2)", "'12.35'")]
    [InlineData("formatDateTime('2026-03-02T10:00:00Z', 'yyyy-MM-dd')", "'2026-03-02'")]
    [InlineData("formatDateTime('2026-03-02T10:00:00Z')", "'2026-03-02T10:00:00.000Z'")]
    [InlineData("formatDateTime('2026-03-02T10:00:00Z', 'ddd, MMM d yyyy HH:mm')", "'Mon, Mar 2 2026 10:00'")]
    [InlineData("addDays('2026-03-02T10:00:00.000Z', 3)", "'2026-03-05T10:00:00.000Z'")]
    [InlineData("date('2026-03-02T10:00:00.000Z')", "'3/02/2026'")]
    [InlineData("dayOfWeek('2026-03-02T10:00:00.000Z')", "1")]
    [InlineData("json(j).a", "5")]
    [InlineData("string(o)", "'{\"a\":1}'")]
    [InlineData("toUpper(s) & toLower(s)", "'ABCabc'")]
    [InlineData("length(s) + count(a)", "6")]
    [InlineData("concat('a', n, 'b')", "'a5b'")]
    [InlineData("'a' + n", "'a5'")]
    [InlineData("exists(n) && !exists(m)", "true")]
    [InlineData("n == 5 && n != 6 && n != '5'", "true")]
    [InlineData("m == null", "true")]
    [InlineData("s && n", "true")]
    [InlineData("5/2 + -7/2", "-2")]
    [InlineData("1 + 2 * 3 - (1 + 1)", "5")]
    [InlineData("2 * 3.5", "7")]
    [InlineData("a[0] + a[1]", "3")]
    [InlineData("o['a']", "1")]
    [InlineData("join(select(items, x, x.name), ', ')", "'a, b'")]
    [InlineData("count(where(items, x, x.p > 1))", "1")]
    [InlineData("sum(a)", "7")]
    [InlineData("average(a)", "2.33333333333333")]
    [InlineData("max(1, 5, 3) + min(a)", "6")]
    [InlineData("round(2.567, 1)", "2.6")]
    [InlineData("substring('hello', 1, 3)", "'ell'")]
    [InlineData("replace('hello', 'l', 'L')", "'heLLo'")]
    [InlineData("indexOf('hello', 'l') + lastIndexOf('hello', 'l')", "5")]
    [InlineData("contains(a, 2) && contains('hello', 'ell') && startsWith('hello', 'he')", "true")]
    [InlineData("first(a) + last(a)", "5")]
    [InlineData("empty(e) && !empty(a)", "true")]
    [InlineData("int('5') + int(5.7) + float('5.5')", "15.5")]
    [InlineData("join(a, ', ', ' and ')", "'1, 2 and 4'")]
    [InlineData("titleCase('hello world')", "'Hello World'")]
    [InlineData("missing.deep.er", "''")]
    [InlineData("a[9]", "''")]
    [InlineData("1 / 0", "''")]
    public void Expand_Expression_Computes(string expression, string expected)
    {
        const string data = """{"n":5,"s":"Abc","b":false,"j":"{\"a\":5}","o":{"a":1},"a":[1,2,4],"e":[],"items":[{"name":"a","p":1},{"name":"b","p":2}]}""";
        var card = $$"""{"text":{{JsonSerializer.Serialize("${" + expression + "}")}}}""";

        var text = Expand(card, data).GetProperty("text");

        Assert.Equal(expected, text.ValueKind == JsonValueKind.String ? $"'{text.GetString()}'" : text.GetRawText());
    }

    [Theory]
    [InlineData("""{"text":"a ${missing} b","isVisible":"${missing}"}""", """{"text":"a  b"}""")]
    [InlineData("""{"text":"{{ name | string.upcase }} ${name}"}""", """{"text":"ANN Ann"}""")]
    [InlineData("""{"text":{"en":"Total ${n}","zh":"合计 {{ n }}"}}""", """{"text":"合计 5"}""")]
    [InlineData("""{"b":[{"$when":"{{ n > 9 }}","t":1},{"$when":"{{ n > 4 }}","t":2}]}""", """{"b":[{"t":2}]}""")]
    [InlineData("""{"b":[{"$data":"${items}","t":"{{ title }} {{ name }}"}]}""", """{"b":[{"t":"a Ann"},{"t":"b Ann"}]}""")]
    [InlineData("""{"b":{"$when":"${false}","t":1},"c":2}""", """{"c":2}""")]
    [InlineData("""{"b":[{"$data":"${nothing}","t":1}]}""", """{"b":[]}""")]
    [InlineData("""{"text":"${evil}"}""", """{"text":"{{ 1 + 1 }}${name}"}""")]
    public void Expand_OurOwn_Works(string card, string expected)
    {
        const string data = """{"name":"Ann","n":5,"items":[{"title":"a"},{"title":"b"}],"evil":"{{ 1 + 1 }}${name}"}""";

        AssertExpands(card, data, expected);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"a\":")]
    [InlineData("""{"a":"${unknown(1)}"}""")]
    [InlineData("""{"a":"${1 +}"}""")]
    [InlineData("""{"a":"${rand(1, 2)}"}""")]
    [InlineData("""{"a":"${utcNow()}"}""")]
    [InlineData("""{"a":"${newGuid()}"}""")]
    [InlineData("""{"a":"${if(true)}"}""")]
    [InlineData("""{"a":"{{ date.now }}"}""")]
    [InlineData("""{"a":"${'x}"}  """ + "x")]
    public void Parse_Broken_TellsProblem(string card)
    {
        var parse = CardTemplate.Parse(Encoding.UTF8.GetBytes(card), ["en", "zh"]);

        Assert.Null(parse.Template);
        Assert.NotEmpty(parse.Problems);
    }

    [Fact]
    public void Parse_TwoProblems_TellsBothWithPlaces()
    {
        var problems = CardTemplate.Parse("{\n  \"a\": \"${nope()}\",\n  \"中文\": [\"${1 +}\"]\n}"u8.ToArray(), ["en"]).Problems;

        Assert.Equal([(2, 8), (3, 10)], problems.Select(problem => (problem.Line, problem.Column)));
    }

    [Fact]
    public void Names_Card_AreRoots()
    {
        const string card = """{"a":"${order.id} {{ customer.name }}","b":[{"$data":"${items}","t":"${title} ${$root.brand.phone}"}]}""";

        Assert.Equal(["order", "customer", "items", "brand"], Parsed(card).Names);
    }

    [Fact]
    public void Expand_TooMuch_Throws()
    {
        var items = TemplateScope.Empty.With("a", JsonSerializer.SerializeToElement(Enumerable.Range(0, 400)));

        Assert.Throws<TemplateException>(() => Parsed("""{"b":[{"$data":"${$root.a}","c":[{"$data":"${$root.a}","d":1}]}]}""").Expand(items));
        Assert.Throws<TemplateException>(() => Parsed("""{"b":[{"$data":"${$root.a}","c":"TEXT"}]}""".Replace("TEXT", new string('x', 1000), StringComparison.Ordinal)).Expand(items));
    }

    [Fact]
    public void Expand_Broken_TellsThePlaceInTheFile()
    {
        var card = Parsed("{\n  \"type\": \"AdaptiveCard\",\n  \"body\": [\n    { \"text\": \"{{ while true }}{{ end }}\" }\n  ]\n}");

        var broken = Assert.Throws<TemplateException>(() => card.Expand(TemplateScope.Empty));

        Assert.Equal((4, 15), (broken.Line, broken.Column));
        Assert.StartsWith("cards/a.json, line 4, column 15: ", broken.In("cards/a.json").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Expand_Constant_IsUntouched()
    {
        const string card = """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Hi","wrap":true}],"x":null,"y":1.50}""";

        Assert.Equal(card, Expand(card, "{}").GetRawText());
    }

    private static void AssertExpands(string card, string data, string expected)
    {
        var actual = Expand(card, data);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), actual), actual.GetRawText());
    }

    private static JsonElement Expand(string card, string data) =>
        Parsed(card).Expand(TemplateScope.Empty.WithMembersOf(JsonElement.Parse(data)).In("zh"));

    private static CardTemplate Parsed(string card)
    {
        var parse = CardTemplate.Parse(Encoding.UTF8.GetBytes(card), ["en", "zh"]);
        Assert.Empty(parse.Problems);
        return parse.Template!;
    }
}
