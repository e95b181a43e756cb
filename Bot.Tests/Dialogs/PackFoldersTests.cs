using Bot.Dialogs.Packs;
using Bot.Dialogs.Testing;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs;

public class PackFoldersTests
{
    public static TheoryData<string> Folders =>
    [
        .. new[] { "packs", Path.Combine("Bot.Benchmarks", "packs") }
            .Select(folder => Repository.At(folder))
            .Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .Where(folder => File.Exists(Path.Combine(folder, "pack.yaml")))
            .Select(folder => Path.GetRelativePath(Repository.Root, folder))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Pack_OwnTests_Hold(string folder)
    {
        var results = PackTests.Run(Packs.Folder(folder));

        Assert.NotEmpty(results);
        Assert.True(results.All(result => result.Passed), string.Join("\n\n", results.Where(result => !result.Passed)));
    }

    [Fact]
    public void SamplePack_OwnTests_GoThroughNearlyAllOfIt()
    {
        var coverage = PackTests.Measure(Packs.Folder("packs", "ecommerce")).Coverage;

        Assert.InRange(PackCoverage.Percent(coverage.Steps), 95, 100);
        Assert.InRange(PackCoverage.Percent(coverage.Branches), 90, 100);
        Assert.Equal(100, PackCoverage.Percent(coverage.Scripts));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Pack_Compiled_HasNoProblem(string folder) =>
        Assert.Empty(PackCompiler.Compile(PackCompiler.Read(Repository.At(folder))).Problems);
}
