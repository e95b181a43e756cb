using Bot.Tests.Kit;

namespace Bot.Tests.Releases;

/// <summary>A small pack in a folder: says back what it hears with its edition, and asks a name in two turns.</summary>
internal sealed class TinyPack : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("channelbot-pack-");

    public TinyPack(string edition, string name = "tiny")
    {
        Write("pack.yaml", $"pack: {name}\ntitle: Tiny\nlanguages: [en]\n");
        Write("scripts/all.yaml", $"""
            script: echo
            title: Echo
            when: {"{ patterns: [\"(?s)^[^n].*\"] }"}
            steps:
              - say: "{edition}: {"{{ said.text }}"}"
            ---
            script: name
            title: Name
            when: {"{ keywords: [name] }"}
            steps:
              - ask: name
                say: "{edition}: your name?"
              - say: "{edition}: hello {"{{ name }}"}"
            """);
        Write("tests/all.yaml", $"test: echo\nconversation:\n  - customer: hi\n  - bot: \"{edition}: hi\"\n");
    }

    /// <summary>The folder.</summary>
    public string Path => _folder.FullName;

    /// <summary>The hash of its release.</summary>
    public string Hash => Packs.Folder(Path).Hash;

    public void Write(string path, string text)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
