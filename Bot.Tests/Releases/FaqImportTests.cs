using Bot.CommandLine;
using Bot.Dialogs.Packs;
using Bot.Releases;
using Bot.Tests.Kit;

namespace Bot.Tests.Releases;

/// <summary>Questions and answers of a table become scripts with tests, or a list of what is wrong by row.</summary>
public sealed class FaqImportTests : IDisposable
{
    private const string Good = """
        question,answer,language
        Do you ship to Norway?,"Yes, within ten days.",en
        Is Norway possible for delivery?,"Yes, within ten days.",en
        可以寄到挪威吗,可以，十天之内送达。,zh
        "What is a ""lantern fair""?","A market
        with {{ many }} lanterns: come # and see.",en

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("channelbot-");

    public FaqImportTests() => PackFolderWriter.Write(StarterPack.Named("shop"), Pack);

    private string Pack => Path.Combine(_folder.FullName, "shop");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Rows_BecomeScriptsAndTestsThatHold()
    {
        var (code, output, errors) = await ImportAsync(Good);

        Assert.True(code == BotCommandLine.Success, output + errors);
        Assert.Contains("4 questions", output, StringComparison.Ordinal);
        var (tests, results, _) = await RunVerb.WithAsync("test", Pack);
        Assert.True(tests == BotCommandLine.Success, results);
        var talk = new Conversation(Packs.Folder(Pack)).User("what is a \"lantern fair\"?").Bot("A market\nwith {{ many }} lanterns: come # and see.");
        talk.User("delivery to norway, is that possible").Bot("Yes, within ten days.").User("可以寄到挪威吗").Bot("十天之内送达");
    }

    [Fact]
    public async Task SecondImport_UnderTheSameName_ReplacesTheFirst()
    {
        await ImportAsync(Good);
        Assert.Equal(BotCommandLine.Success, (await ImportAsync("Question,Answer\r\nDo you ship to Norway?,No.\r\n")).Code);

        new Conversation(Packs.Folder(Pack)).User("do you ship to norway?").Bot("No.");
    }

    [Theory]
    [InlineData("answer,language\nx,en", "faq.csv:1:1", "question,answer,language")]
    [InlineData("question;answer\nx;y", "faq.csv:1:1", "commas")]
    [InlineData("question,answer,colour\na,b,c", "faq.csv:1:1", "question,answer,language")]
    [InlineData("question,answer\n,yes\nWhat?,", "faq.csv:3:1", "the answer is empty")]
    [InlineData("question,answer\n,yes\nWhat?,", "faq.csv:2:1", "the question is empty")]
    [InlineData("question,answer,language\nWas?,Das,de", "faq.csv:2:1", "'de' is not a language of the pack")]
    [InlineData("question,answer\na,b,c", "faq.csv:2:1", "3 cells")]
    [InlineData("question,answer\n\"a,b", "faq.csv:2:1", "never closed")]
    [InlineData("question,answer\nWhat is it?,This\nwhat is it?,That", "faq.csv:3:1", "another answer in line 2")]
    [InlineData("question,answer\n", "faq.csv:1:1", "no question")]
    [InlineData("question,answer\nWhen are you open?,Never.", "faq.csv:2:1", "otherwise")]
    public async Task Row_ThatCannotBeUsed_IsToldByLineAndNothingIsWritten(string csv, string place, string expected)
    {
        var before = PackCompiler.HashOf(PackCompiler.Read(Pack));

        var (code, _, errors) = await ImportAsync(csv);

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains(errors.Split('\n'), line => line.StartsWith(place, StringComparison.Ordinal) && line.Contains(expected, StringComparison.Ordinal));
        Assert.Equal(before, PackCompiler.HashOf(PackCompiler.Read(Pack)));
    }

    [Fact]
    public async Task File_ThatIsNotUtf8_SaysHowToSaveIt()
    {
        var file = Path.Combine(_folder.FullName, "faq.csv");
        await File.WriteAllBytesAsync(file, [0x71, 0xff, 0xfe], TestContext.Current.CancellationToken);

        var (code, _, errors) = await RunVerb.WithAsync("import", file, "--pack", Pack);

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains("CSV UTF-8", errors, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Errors)> ImportAsync(string csv)
    {
        var file = Path.Combine(_folder.FullName, "faq.csv");
        await File.WriteAllTextAsync(file, csv, TestContext.Current.CancellationToken);
        return await RunVerb.WithAsync("import", file, "--pack", Pack);
    }
}
