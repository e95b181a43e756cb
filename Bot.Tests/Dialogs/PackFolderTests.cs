using System.Text;
using Bot.Dialogs.Packs;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs;

public sealed class PackFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("channelbot-pack-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_Folder_HasItsFilesWithoutDotFiles()
    {
        Write("pack.yaml", "pack: x");
        Write("scripts/b.yaml", "b");
        Write("scripts/a.yaml", "a");
        Write(".git/config", "secret");
        Write("scripts/.swp", "secret");

        Assert.Equal(["pack.yaml", "scripts/a.yaml", "scripts/b.yaml"], PackCompiler.Read(_folder.FullName).Files.Keys);
    }

    [Fact]
    public void Read_SymbolicLink_IsRefused()
    {
        var outside = Path.Combine(_folder.FullName, "pack.yaml");
        File.WriteAllText(outside, "x");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "link.yaml"), outside);

        var refused = Assert.Throws<InvalidDataException>(() => PackCompiler.Read(_folder.FullName));
        Assert.Contains("link.yaml", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoFolder_SaysSo() => Assert.Throws<DirectoryNotFoundException>(() => PackCompiler.Read(Path.Combine(_folder.FullName, "none")));

    [Fact]
    public void Hash_SameFiles_IsTheSameEverywhere()
    {
        (string, string)[] files = [("pack.yaml", "pack: x\nlanguages: [en]\n"), ("scripts/a.yaml", "script: a\nwhen: { examples: [hi] }\nsteps: [ { say: hello } ]\n")];

        // The literal holds machines of any kind to the same hash.
        const string Everywhere = "ee62fbf8b1274ad8226b7fd4479ab1c16305af9351ba4964e1483ab21b19a4c4";
        Assert.Equal(Everywhere, PackCompiler.Compile(Packs.Source(files)).Release!.Hash);
        Assert.Equal(Everywhere, PackCompiler.Compile(Packs.Source([.. files.Reverse()])).Release!.Hash);
    }

    [Fact]
    public void Hash_OtherBytesOrPlaces_IsAnother()
    {
        static string Hash(params (string, string)[] files) => PackHash.Of(Packs.Source(files));

        string[] hashes = [Hash(("a", "bc")), Hash(("ab", "c")), Hash(("a", "b"), ("c", "")), Hash(("a", "bc\n")), Hash(("a", "bc\r\n")), Hash()];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, Encoding.UTF8.GetBytes(text));
    }
}
