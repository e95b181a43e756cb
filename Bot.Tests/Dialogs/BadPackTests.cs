using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs;

public class BadPackTests
{
    private const string Head = "script: main\nwhen: { examples: [go] }\nsteps:\n";

    /// <summary>Scripts with one defect each: code, line, a part of the message, the script.</summary>
    public static TheoryData<string, int, string, string> Scripts => new()
    {
        { "CB0102", 4, "not valid YAML", Head + "  - say: \"open\n" },
        { "CB0102", 4, "not valid YAML", Head + "  - say: a: b\n" },
        { "CB0103", 4, "Anchors", Head + "  - say: &a hello\n  - say: *a\n" },
        { "CB0107", 5, "'say' is given twice", Head + "  - say: a\n    say: b\n" },
        { "CB0109", 4, "tags", Head + "  - say: !!binary aGVsbG8=\n" },
        { "CB0203", 4, "put texts that begin with", Head + "  - say: {{ name }}\n" },
        { "CB0201", 5, "Did you mean 'image'?", Head + "  - say: a\n    imaeg: b.png\n" },
        { "CB0201", 2, "Did you mean 'when'?", "script: main\nwhne: { examples: [go] }\nsteps: [ { say: a } ]\n" },
        { "CB0202", 1, "'steps' is missing", "script: main\nwhen: { examples: [go] }\n" },
        { "CB0202", 1, "'script' is missing", "title: x\nwhen: { examples: [go] }\nsteps: [ { say: a } ]\n" },
        { "CB0202", 2, "'when' is empty", "script: main\nwhen: { start: false }\nsteps: [ { say: a } ]\n" },
        { "CB0202", 4, "'say' is missing", Head + "  - ask: name\n" },
        { "CB0202", 4, "'options' is missing", Head + "  - choose: name\n    say: Which?\n" },
        { "CB0202", 4, "'then' is missing", Head + "  - if: a == 1\n    else: [ { say: x } ]\n" },
        { "CB0203", 2, "Steps are a list", "script: main\nsteps: hello\n" },
        { "CB0203", 5, "must be true or false", "script: main\nwhen:\n  examples: [go]\nsteps: [ { say: a } ]\nmenu: maybe\n" },
        { "CB0203", 4, "must be a text", Head + "  - say: [a, [b]]\n" },
        { "CB0203", 4, "A step must be a map", Head + "  - hello\n" },
        { "CB0203", 6, "must be a number", Head + "  - ask: name\n    say: Name?\n    attempts: many\n" },
        { "CB0204", 6, "from 1 to 10", Head + "  - ask: name\n    say: Name?\n    attempts: 99\n" },
        { "CB0204", 6, "Did you mean 'number'?", Head + "  - ask: age\n    say: Age?\n    expect: numbr\n" },
        { "CB0204", 6, "'min' is greater", Head + "  - ask: age\n    say: Age?\n    expect: { number: { min: 9, max: 1 } }\n" },
        { "CB0204", 4, "dot between", Head + "  - call: orders\n" },
        { "CB0204", 4, "does nothing", Head + "  - end: false\n" },
        { "CB0205", 4, "cannot name a value", Head + "  - ask: Order Number\n    say: Number?\n" },
        { "CB0205", 4, "already means something", Head + "  - ask: brand\n    say: Brand?\n" },
        { "CB0205", 1, "cannot be the name of a script", "script: My Script!\nwhen: { examples: [go] }\nsteps: [ { say: a } ]\n" },
        { "CB0206", 7, "have the id 'x'", Head + "  - say: a\n    id: x\n  - say: b\n    id: x\n" },
        { "CB0206", 5, "another script 'main'", "script: main\nwhen: { examples: [go] }\nsteps: [ { say: a } ]\n---\nscript: main\nwhen: { examples: [no] }\nsteps: [ { say: a } ]\n" },
        { "CB0206", 6, "given twice", Head + "  - choose: c\n    say: Which?\n    options: [red, red]\n" },
        { "CB0207", 4, "no translation into 'zh'", Head + "  - say: { en: Hello }\n" },
        { "CB0208", 4, "not a language of this pack", Head + "  - say: { en: Hello, zh: 您好, fr: Bonjour }\n" },
        { "CB0301", 4, "Did you mean 'say'?", Head + "  - sya: a\n" },
        { "CB0302", 5, "does one thing", Head + "  - if: a == 1\n    handoff: care\n    then: [ { say: a } ]\n" },
        { "CB0303", 4, "Did you mean 'main'?", Head + "  - do: mian\n" },
        { "CB0303", 4, "no script 'other'", Head + "  - go: { script: other }\n" },
        { "CB0304", 4, "no card 'order'", Head + "  - card: order\n" },
        { "CB0305", 4, "no service 'orders'", Head + "  - call: orders.find\n" },
        { "CB0307", 6, "Did you mean 'first'?", Head + "  - say: a\n    id: first\n  - go: frist\n" },
        { "CB0308", 5, "Only one script may greet", "script: main\nwhen: { start: true }\nsteps: [ { say: a } ]\n---\nscript: two\nwhen: { start: true }\nsteps: [ { say: a } ]\n" },
        { "CB0309", 5, "no 'alt'", Head + "  - say: a\n    image: https://shop.example/a.png\n" },
        { "CB0309", 5, "has no file", Head + "  - say: a\n    image: images/none.png\n    alt: none\n" },
        { "CB0312", 3, "no steps", "script: main\nwhen: { examples: [go] }\nsteps: []\n" },
        { "CB0313", 6, "Nothing starts", Head + "  - say: a\n---\nscript: lonely\nsteps: [ { say: a } ]\n" },
        { "CB0314", 5, "never reached", Head + "  - end: true\n  - say: a\n" },
        { "CB0401", 4, "between {{ and }}", Head + "  - say: \"{{ if }}\"\n" },
        { "CB0402", 4, "cannot be read", Head + "  - if: \"a ==\"\n    then: [ { say: a } ]\n" },
        { "CB0402", 4, "Use == to compare", Head + "  - if: a = 1\n    then: [ { say: a } ]\n" },
        { "CB0403", 2, "not a regular expression", "script: main\nwhen: { patterns: [\"(\"] }\nsteps: [ { say: a } ]\n" },
        { "CB0403", 2, "can hang", "script: main\nwhen: { patterns: ['(a)\\1'] }\nsteps: [ { say: a } ]\n" },
        { "CB0403", 6, "does not fit the pattern", Head + "  - ask: id\n    say: Id?\n    expect: { pattern: \"SO\\\\d{6}\", example: X1 }\n" },
        { "CB0406", 5, "Did you mean 'name'?", Head + "  - say: a\n  - ask: name\n    say: \"Name? {{ nmae }}\"\n" },
    };

    /// <summary>Other files with one defect each: code, file, line, a part of the message, the file's text.</summary>
    public static TheoryData<string, string, int, string, string> Files => new()
    {
        { "CB0201", "pack.yaml", 4, "Did you mean 'languages'?", "pack: shop\nlanguages: [en]\ntitle: x\nlangages: [en]\n" },
        { "CB0202", "pack.yaml", 1, "'languages' is missing", "pack: shop\n" },
        { "CB0204", "pack.yaml", 2, "not a language that the bot speaks", "pack: shop\nlanguages: [en, tlh]\n" },
        { "CB0204", "pack.yaml", 3, "not a time zone", "pack: shop\nlanguages: [en]\ntimezone: Mars/Olympus\n" },
        { "CB0204", "pack.yaml", 3, "from 0 to 1", "pack: shop\nlanguages: [en]\nthresholds: { match: 7 }\n" },
        { "CB0205", "pack.yaml", 1, "name of a pack", "pack: My Shop\nlanguages: [en]\n" },
        { "CB0206", "pack.yaml", 2, "listed twice", "pack: shop\nlanguages: [en, en]\n" },
        { "CB0203", "services.yaml", 1, "map of services", "- a\n" },
        { "CB0306", "services.yaml", 1, "no table 'orders'", "orders: { table: orders, key: id }\n" },
        { "CB0202", "services.yaml", 1, "'key' is missing", "orders: { table: orders }\n" },
        { "CB0204", "services.yaml", 1, "not an address", "crm: { http: \"ftp://x\", operations: { find: { get: /a } } }\n" },
        { "CB0203", "services.yaml", 1, "operation 'find'", "crm: { http: \"https://x.example\", operations: { find: { fetch: /a } } }\n" },
        { "CB0501", "data/t.csv", 1, "empty", "" },
        { "CB0501", "data/t.csv", 1, "there twice", "id,id\n" },
        { "CB0501", "data/t.csv", 1, "Did you mean 'number'?", "id,n:numbr\n" },
        { "CB0502", "data/t.csv", 3, "3 cells", "id,n\n1,2\n1,2,3\n" },
        { "CB0502", "data/t.csv", 2, "never closed", "id,n\n1,\"2\n" },
        { "CB0503", "data/t.csv", 2, "not a number", "id,n:number\n1,two\n" },
        { "CB0503", "data/t.csv", 2, "not a date", "id,n:date\n1,3.5.2026\n" },
        { "CB0108", "script/x.yaml", 1, "Did you mean 'scripts'?", "script: x\n" },
        { "CB0108", "scripts/x.yml", 1, "end in .yaml", "script: x\n" },
        { "CB0404", "cards/x.json", 1, "", "{ \"type\": " },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Script_WithADefect_IsTold(string code, int line, string message, string script) =>
        Expect(Packs.Compile(("pack.yaml", Packs.Settings), ("scripts/main.yaml", script)), code, "scripts/main.yaml", line, message);

    [Theory]
    [MemberData(nameof(Files))]
    public void File_WithADefect_IsTold(string code, string file, int line, string message, string text)
    {
        (string Path, string Text)[] usual = [("pack.yaml", Packs.Settings), ("scripts/main.yaml", Head + "  - say: a\n")];

        Expect(Packs.Compile([.. usual.Where(one => one.Path != file), (file, text)]), code, file, line, message);
    }

    [Fact]
    public void Table_OfAService_MustHaveItsKeyAndBeWritable()
    {
        var compilation = Packs.Compile(
            ("pack.yaml", Packs.Settings),
            ("services.yaml", "orders: { table: orders, key: number }\n"),
            ("data/orders.csv", "id,state\n"),
            ("scripts/main.yaml", Head + "  - call: orders.append\n  - call: orders.fnd\n"));

        Expect(compilation, "CB0311", "services.yaml", 1, "no column 'number'");
        Expect(compilation, "CB0310", "scripts/main.yaml", 4, "writable: true");
        Expect(compilation, "CB0305", "scripts/main.yaml", 5, "Did you mean 'find'?");
    }

    [Fact]
    public void Pack_WithoutAnything_TellsWhatIsMissing()
    {
        var compilation = Packs.Compile();

        Assert.Null(compilation.Release);
        Expect(compilation, "CB0101", "pack.yaml", 1, "no pack.yaml");
        Expect(compilation, "CB0110", "pack.yaml", 1, "no scripts");
    }

    [Fact]
    public void Pack_WithSeveralDefects_TellsAllInOrder()
    {
        var problems = Packs.Compile(
            ("pack.yaml", Packs.Settings), ("scripts/a.yaml", "script: a\nwhen: { examples: [go] }\nsteps: [ { sya: a }, { do: nowhere } ]\n"), ("scripts/b.yaml", "nonsense")).Problems;

        Assert.Equal(["CB0301", "CB0303", "CB0203"], problems.Select(problem => problem.Code));
        Assert.Equal("scripts/a.yaml:3:12: error CB0301: ", problems[0].ToString()[..35]);
    }

    [Fact]
    public void Yaml_NestedTooDeep_IsTold() => Expect(
        Packs.Compile(("pack.yaml", Packs.Settings), ("scripts/main.yaml", "script: " + new string('[', 5_000))), "CB0104", "scripts/main.yaml", 1, "nested deeper");

    [Fact]
    public void Yaml_TooManyValues_IsTold() => Expect(
        Packs.Compile(("pack.yaml", Packs.Settings), ("scripts/main.yaml", "script: [" + string.Concat(Enumerable.Repeat("a,", 150_000)) + "a]")), "CB0105", "scripts/main.yaml", 1, "more than 100000 values");

    [Fact]
    public void File_NotUtf8_IsTold()
    {
        var files = Packs.Source(("pack.yaml", Packs.Settings)).Files.ToDictionary();
        files["scripts/main.yaml"] = new byte[] { 0xff, 0xfe, 0xc0 };

        Expect(PackCompiler.Compile(new(files)), "CB0106", "scripts/main.yaml", 1, "UTF-8");
    }

    private static void Expect(PackCompilation compilation, string code, string file, int line, string message)
    {
        var found = compilation.Problems.Where(problem => problem.Code == code && problem.File == file && problem.Line == line && problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.True(found.Any(), $"{code} in {file}:{line} was expected, but there is:\n{string.Join('\n', compilation.Problems)}");
        Assert.Equal(compilation.Problems.Any(problem => problem.Severity == ProblemSeverity.Error), compilation.Release is null);
    }
}
