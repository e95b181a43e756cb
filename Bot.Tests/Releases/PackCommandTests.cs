using System.IO.Compression;
using System.Text;
using Bot.CommandLine;
using Bot.Dialogs.Packs;
using Bot.Releases;
using Bot.Tests.Kit;

namespace Bot.Tests.Releases;

/// <summary>Packs begin, leave as one file and come back as they were; a zip that is no such file writes nothing.</summary>
public sealed class PackCommandTests : IDisposable
{
    private const int UnixLink = 0xA1FF << 16;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("channelbot-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task New_MakesAPackThatPassesItsChecksAndTests()
    {
        var pack = At("fresh");

        Assert.Equal(BotCommandLine.Success, (await RunVerb.WithAsync("pack", "new", "fresh", "--out", pack)).Code);

        var (checks, problems, _) = await RunVerb.WithAsync("check", pack);
        Assert.True(checks == BotCommandLine.Success, problems);
        Assert.Contains("0 errors, 0 warnings.", problems, StringComparison.Ordinal);
        var (tests, results, _) = await RunVerb.WithAsync("test", pack);
        Assert.True(tests == BotCommandLine.Success, results);
        Assert.Contains("3 tests passed.", results, StringComparison.Ordinal);
        Assert.Equal("fresh", Packs.Folder(pack).Name);
    }

    [Theory]
    [InlineData("My Shop")]
    [InlineData("../shop")]
    [InlineData("")]
    public async Task New_WithANameThatIsNone_SaysWhatItMayBe(string name)
    {
        var (code, _, errors) = await RunVerb.WithAsync("pack", "new", name, "--out", At("x"));

        Assert.Equal(BotCommandLine.Misuse, code);
        Assert.Contains("small letters", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_WhereSomethingIs_TouchesNothing()
    {
        Directory.CreateDirectory(At("there"));
        await File.WriteAllTextAsync(At("there/mine.txt"), "mine", TestContext.Current.CancellationToken);

        var (code, _, errors) = await RunVerb.WithAsync("pack", "new", "there", "--out", At("there"));

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains("exists already", errors, StringComparison.Ordinal);
        Assert.Equal([At("there/mine.txt")], Directory.GetFileSystemEntries(At("there")));
    }

    [Fact]
    public async Task ExportAndImport_KeepTheHashAndEveryByte()
    {
        var sample = Repository.At("packs", "ecommerce");
        Assert.Equal(BotCommandLine.Success, (await RunVerb.WithAsync("pack", "export", sample, "--out", At("shop.zip"))).Code);
        var (code, _, errors) = await RunVerb.WithAsync("pack", "import", At("shop.zip"), "--out", At("again"));

        Assert.True(code == BotCommandLine.Success, errors);
        Assert.Equal(Packs.Folder(sample).Hash, Packs.Folder(At("again")).Hash);
        Assert.Equal(PackArchive.Write(PackCompiler.Read(sample)), PackArchive.Write(PackCompiler.Read(At("again"))));
    }

    [Theory]
    [InlineData("../out.yaml", "leads outside")]
    [InlineData("a/../../out.yaml", "leads outside")]
    [InlineData("/etc/out.yaml", "not a relative path")]
    [InlineData("C:/out.yaml", "not a relative path")]
    [InlineData("scripts\\out.yaml", "not a relative path")]
    [InlineData("a//b.yaml", "leads outside")]
    [InlineData(".git/hooks/x", "begins with a dot")]
    [InlineData("PACK.yaml", "twice")]
    [InlineData("pack.yaml", "twice")]
    [InlineData("pack.yaml/x", "twice")]
    [InlineData("a\u0001.yaml", "cannot keep")]
    [InlineData("end. /x", "cannot keep")]
    public async Task Import_OfANameThatIsNoFileOfAPack_IsRefusedAndWritesNothing(string name, string expected) =>
        await AssertRefusedAsync(archive => Add(archive, name, "x"), expected);

    [Fact]
    public async Task Import_OfALink_IsRefused() =>
        await AssertRefusedAsync(archive => Add(archive, "link", "/etc/passwd").ExternalAttributes = UnixLink, "is a link");

    [Fact]
    public async Task Import_OfABomb_IsRefusedBeforeItFillsTheDisk() => await AssertRefusedAsync(
        archive =>
        {
            using var stream = archive.CreateEntry("bomb.bin").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 11; i++)
            {
                stream.Write(zeros);
            }
        },
        "larger than 10 MB");

    [Fact]
    public async Task Import_OfTooManyFiles_IsRefused() => await AssertRefusedAsync(
        archive =>
        {
            for (var i = 0; i <= PackLimits.MaxFiles; i++)
            {
                archive.CreateEntry($"n/{i}");
            }
        },
        "more than 5000 files");

    [Fact]
    public async Task Import_OfFilesThatWereChangedAfterTheExport_IsRefused() => await AssertRefusedAsync(
        archive => archive.Comment = "channelbot pack " + new string('0', 64), "not those that were packed");

    [Theory]
    [InlineData("hello", "not a zip")]
    [InlineData("", "not a zip")]
    [InlineData("PK\u0003\u0004rest", "not a zip")]
    public async Task Import_OfWhatIsNoZip_IsRefused(string content, string expected)
    {
        await File.WriteAllTextAsync(At("bad.zip"), content, TestContext.Current.CancellationToken);

        await AssertRefusedAsync(At("bad.zip"), expected);
    }

    [Fact]
    public async Task Import_WithoutPackYaml_SaysHowToZip()
    {
        await File.WriteAllBytesAsync(At("bad.zip"), PackArchive.Write(Packs.Source(("shop/pack.yaml", "x"))), TestContext.Current.CancellationToken);

        await AssertRefusedAsync(At("bad.zip"), "Zip what is inside");
    }

    private string At(string path) => Path.Combine(_folder.FullName, path);

    private static ZipArchiveEntry Add(ZipArchive archive, string name, string text)
    {
        var entry = archive.CreateEntry(name);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
        return entry;
    }

    private async Task AssertRefusedAsync(Action<ZipArchive> add, string expected)
    {
        using (var archive = new ZipArchive(File.Create(At("bad.zip")), ZipArchiveMode.Create))
        {
            Add(archive, "pack.yaml", "pack: x\n");
            add(archive);
        }

        await AssertRefusedAsync(At("bad.zip"), expected);
    }

    private async Task AssertRefusedAsync(string zip, string expected)
    {
        var (code, _, errors) = await RunVerb.WithAsync("pack", "import", zip, "--out", At("made"));

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Equal([zip], Directory.GetFileSystemEntries(_folder.FullName));
    }
}
