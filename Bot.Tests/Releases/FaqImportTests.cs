using Bot.CommandLine;
using Bot.Dialogs.Checks;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Testing;
using Bot.Releases;
using Bot.Tests.Kit;

namespace Bot.Tests.Releases;

/// <summary>Questions and answers of a table become knowledge with tests, or a list of what is wrong by row.</summary>
public sealed class FaqImportTests : IDisposable
{
    private const string Good = """
        question,answer,language
        Do you ship to Norway?,"Yes, within ten days.",en
        Is Norway possible for delivery?,"Yes, within ten days.",en
        可以寄到挪威吗,可以，十天之内送达。,zh
        "What is a ""lantern fair""?","A market 🏮
        with {{ many }} lanterns: come # and see.",en
        WiFi?,Free for all guests.,en
        WiFi?,所有客人免费。,zh

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("channelbot-");

    public FaqImportTests() => PackFolderWriter.Write(StarterPack.Named("shop"), Pack);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Pack => Path.Combine(_folder.FullName, "shop");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Rows_BecomeKnowledgeAndTestsThatHold()
    {
        var (code, output, errors) = await ImportAsync(Good);

        Assert.True(code == BotCommandLine.Success, output + errors);
        Assert.Contains("6 questions", output, StringComparison.Ordinal);
        Assert.Contains("6 of them with a test: knowledge/faq.csv, tests/faq.yaml", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Pack, "scripts", "faq.yaml")));
        var results = PackTests.Run(Packs.Folder(Pack));
        Assert.Equal(6, results.Count(result => result.File == "tests/faq.yaml"));
        Assert.All(results, result => Assert.True(result.Passed, result.Failure));
        var talk = new Conversation(Packs.Folder(Pack)).User("what is a \"lantern fair\"?").Bot("A market 🏮\nwith {{ many }} lanterns: come # and see.");
        talk.User("delivery to norway, is that possible").Bot("Yes, within ten days.", "Source: Is Norway possible for delivery?").User("可以寄到挪威吗").Bot("十天之内送达", "来源：可以寄到挪威吗");
    }

    [Fact]
    public async Task Tests_OfRows_FailWhenTheAnswerIsAnother()
    {
        await ImportAsync(Good);
        var table = Path.Combine(Pack, "knowledge", "faq.csv");
        await File.WriteAllTextAsync(table, (await File.ReadAllTextAsync(table, Stop)).Replace("come # and see", "come # and go", StringComparison.Ordinal), Stop);

        Assert.Equal("faq.csv, line 5", Assert.Single(PackTests.Run(Packs.Folder(Pack)), result => !result.Passed).Name);
    }

    [Fact]
    public async Task Check_AfterAnImport_FindsNothingNew()
    {
        var before = Warnings();
        await ImportAsync(Good);

        Assert.Equal(before, Warnings());
    }

    [Fact]
    public async Task SecondImport_UnderTheSameName_ReplacesTheFirst()
    {
        await ImportAsync(Good);
        var first = PackCompiler.HashOf(PackCompiler.Read(Pack));
        await ImportAsync(Good);
        Assert.Equal(first, PackCompiler.HashOf(PackCompiler.Read(Pack)));

        Assert.Equal(BotCommandLine.Success, (await ImportAsync("Question,Answer\r\nDo you ship to Norway?,No.\r\n")).Code);

        new Conversation(Packs.Folder(Pack)).User("do you ship to norway?").Bot("No.");
        Assert.Single(PackTests.Run(Packs.Folder(Pack)), result => result.File == "tests/faq.yaml");
    }

    [Fact]
    public async Task Import_OverAFileOfSomebodyElse_IsRefused()
    {
        Directory.CreateDirectory(Path.Combine(Pack, "knowledge"));
        await File.WriteAllTextAsync(Path.Combine(Pack, "knowledge", "faq.csv"), "question,answer\nDo you sell tea?,Yes.\n", Stop);

        await RefusesAsync("question,answer\nDo you ship to Norway?,No.", "knowledge/faq.csv:1:1", "written or changed by somebody else");
    }

    [Theory]
    [InlineData("scripts/faq.yaml", "script: mine\nsteps:\n  - say: { en: Hello., zh: 您好。 }\n")]
    [InlineData("knowledge/faq.csv", null)]
    [InlineData("tests/faq.yaml", null)]
    public async Task Import_OverWhatSomebodyAddedOrChanged_IsRefused(string path, string? content)
    {
        await ImportAsync(Good);
        await File.AppendAllTextAsync(Path.Combine(Pack, path), content ?? "\n", Stop);

        await RefusesAsync(Good, $"{path}:1:1", "written or changed by somebody else");
    }

    [Fact]
    public async Task Questions_ThatDifferInANumberOrASign_AreTwo()
    {
        await ImportAsync("question,answer\nDo you rent out 1.5 litre kettles?,No.\nDo you rent out 15 litre kettles?,Yes.\nDo you repair C kettles?,No.\nDo you repair C+ kettles?,No.");

        Assert.Equal(5, (await File.ReadAllLinesAsync(Path.Combine(Pack, "knowledge", "faq.csv"), Stop)).Length);
    }

    [Theory]
    [InlineData("answer,language\nx,en", "faq.csv:1:1", "question,answer,language")]
    [InlineData("question;answer\nx;y", "faq.csv:1:1", "question,answer,language")]
    [InlineData("question,answer,colour\na,b,c", "faq.csv:1:1", "question,answer,language")]
    [InlineData("question,answer\n,yes\nWhat?,", "faq.csv:3:1", "the answer is empty")]
    [InlineData("question,answer\n,yes\nWhat?,", "faq.csv:2:1", "the question is empty")]
    [InlineData("question,answer,language\nWas?,Das,de", "faq.csv:2:1", "'de' is not a language of the pack")]
    [InlineData("question,answer\na,b,c", "faq.csv:2:1", "3 cells")]
    [InlineData("question,answer\n\"a,b", "faq.csv:2:1", "never closed")]
    [InlineData("question,answer\nWhat is it?,This\nwhat is it,That", "faq.csv:3:1", "another answer in line 2")]
    [InlineData("question,answer\nDo you fix e-mail kettles,No.\nDo you fix e mail kettles ~,Yes.", "faq.csv:3:1", "another answer in line 2")]
    [InlineData("question,answer\n\"Do you fix 1,000 cups\",No.\nDo you fix 1000 cups,Yes.", "faq.csv:3:1", "another answer in line 2")]
    [InlineData("question,answer\n", "faq.csv:1:1", "no question")]
    public Task Row_ThatCannotBeUsed_IsToldByLineAndNothingIsWritten(string csv, string place, string expected) => RefusesAsync(csv, place, expected);

    [Fact]
    public async Task Row_ThatCannotBeUsed_IsToldInChineseToo()
    {
        var (_, _, errors) = await ImportAsync("question,answer,language\n,x,en\nA?,,en\nB?,x,de\nC?,x\n", "--language", "zh");

        Assert.Contains("faq.csv:2:1: 错误 CB0502: 这一行不能使用：问题是空的。", errors, StringComparison.Ordinal);
        Assert.Contains("没有写入任何文件。", errors, StringComparison.Ordinal);
        Assert.DoesNotMatch("[a-z]{4,}", errors.Replace("faq.csv", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("When are you open?,Never.", "starts the script 'opening-hours'", "“When are you open?”会启动脚本“opening-hours”")]
    [InlineData("talk to a person,Do it.", "customers may say at any time", "被当作客户随时可以说的话")]
    [InlineData("可以退换货吗,\"Yes, you can.\",en", "Look whether 'en' is its language", "请看“en”是不是它的语言")]
    public async Task Row_ThatSomethingElseAnswers_IsToldAndHasNoTest(string row, string english, string chinese)
    {
        var csv = $"question,answer,language\nDo you ship to Norway?,No.,en\n{row}{(row.EndsWith(",en", StringComparison.Ordinal) ? "" : ",en")}\n";
        var (code, output, errors) = await ImportAsync(csv);

        Assert.True(code == BotCommandLine.Success, output + errors);
        Assert.Contains("faq.csv:3:1: warning CB0504", output, StringComparison.Ordinal);
        Assert.Contains(english, output, StringComparison.Ordinal);
        Assert.Contains("2 questions", output, StringComparison.Ordinal);
        Assert.Contains("1 of them with a test", output, StringComparison.Ordinal);
        Assert.All(PackTests.Run(Packs.Folder(Pack)), result => Assert.True(result.Passed, result.Failure));
        Assert.Contains(chinese, (await ImportAsync(csv, "--language", "zh")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_ThatAnotherPassageAnswers_IsTold()
    {
        await WriteKnowledgeAsync("question,answer\nHow long is the warranty of lanterns?,One year.\n");

        var (_, output, _) = await ImportAsync("question,answer\nDo you ship to Norway?,No.\nIs the warranty of the lanterns long?,Two years.\nHow long is the warranty of the lanterns,Three years.\n");

        Assert.Contains("gets the answer of 'How long is the warranty of lanterns?' (knowledge/other.csv#2)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_ThatThePackHas_IsLeftOutOrRefused()
    {
        await WriteKnowledgeAsync("question,answer\nDo you ship to Norway?,No.\n");

        var (code, output, _) = await ImportAsync("question,answer\ndo you ship to norway,No.\nDo you sell tea?,Yes.\n");
        Assert.Equal(BotCommandLine.Success, code);
        Assert.Contains("faq.csv:2:1: warning CB0502: The pack has 'do you ship to norway' with the same answer (knowledge/other.csv#2).", output, StringComparison.Ordinal);
        Assert.Contains("1 question ", output, StringComparison.Ordinal);

        await RefusesAsync("question,answer\nDo you ship to Norway?,Yes.\n", "faq.csv:2:1", "with another answer (knowledge/other.csv#2)");
    }

    [Fact]
    public async Task Question_ThatTakesTheAnswerOfATest_IsRefused()
    {
        await WriteKnowledgeAsync("question,answer\nDo you deliver parcels to Norway?,No.\n");
        await File.WriteAllTextAsync(Path.Combine(Pack, "tests", "norway.yaml"), "test: Norway\nconversation:\n  - customer: can you deliver to norway\n  - bot: \"No.\"\n", Stop);

        await RefusesAsync("question,answer\nCan you deliver to Norway?,Yes.\n", "tests/norway.yaml:4:1", "does not hold any more");
    }

    [Fact]
    public async Task Languages_ThatAreNotGiven_AreReadFromTheLetters()
    {
        var (_, output, errors) = await ImportAsync("question,answer\nDo you ship to Norway?,No.\n可以寄到挪威吗,不可以。\n");

        Assert.True(output.Contains("2 of them with a test", StringComparison.Ordinal), output + errors);
        new Conversation(Packs.Folder(Pack)).User("可以寄到挪威吗").Bot("不可以。");
    }

    [Fact]
    public async Task File_ThatIsNotUtf8_SaysHowToSaveIt()
    {
        var file = Path.Combine(_folder.FullName, "faq.csv");
        await File.WriteAllBytesAsync(file, [0x71, 0xff, 0xfe], Stop);

        var (code, _, errors) = await RunVerb.WithAsync("import", file, "--pack", Pack);

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains("CSV UTF-8", errors, StringComparison.Ordinal);
    }

    private async Task RefusesAsync(string csv, string place, string expected)
    {
        var before = PackCompiler.HashOf(PackCompiler.Read(Pack));

        var (code, _, errors) = await ImportAsync(csv);

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.True(errors.Split('\n').Any(line => line.StartsWith(place, StringComparison.Ordinal) && line.Contains(expected, StringComparison.Ordinal)), errors);
        Assert.Contains("Nothing was written.", errors, StringComparison.Ordinal);
        Assert.Equal(before, PackCompiler.HashOf(PackCompiler.Read(Pack)));
    }

    private async Task WriteKnowledgeAsync(string csv)
    {
        Directory.CreateDirectory(Path.Combine(Pack, "knowledge"));
        await File.WriteAllTextAsync(Path.Combine(Pack, "knowledge", "other.csv"), csv, Stop);
    }

    private List<string> Warnings() =>
        [.. PackChecker.Check(PackCompiler.Read(Pack)).Problems.Where(problem => problem.Severity != ProblemSeverity.Hint).Select(problem => problem.ToString())];

    private async Task<(int Code, string Output, string Errors)> ImportAsync(string csv, params string[] more)
    {
        var file = Path.Combine(_folder.FullName, "faq.csv");
        await File.WriteAllTextAsync(file, csv, Stop);
        return await RunVerb.WithAsync(["import", file, "--pack", Pack, .. more]);
    }
}
