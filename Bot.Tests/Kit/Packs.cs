using System.Text;
using Bot.Dialogs.Packs;

namespace Bot.Tests.Kit;

/// <summary>Packs of texts in memory.</summary>
internal static class Packs
{
    public const string Settings = "pack: shop\ntitle: { en: Shop, zh: 商店 }\nlanguages: [en, zh]\nhandoff: care\nbrand:\n  name: { en: Lantern Store, zh: 灯笼商店 }\n  phone: \"+86 21 5555 0100\"\n  email: care@lantern.example\n  facts: [ { en: We ship every day., zh: 我们每天发货。 } ]\n";

    public static PackSource Source(params (string Path, string Text)[] files) =>
        new(files.ToDictionary(file => file.Path, file => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Text)));

    public static PackCompilation Compile(params (string Path, string Text)[] files) => PackCompiler.Compile(Source(files));

    /// <summary>A pack with the usual settings; fails the test when it has an error.</summary>
    public static Release Release(string scripts, params (string Path, string Text)[] files)
    {
        (string, string)[] usual = [("pack.yaml", Settings), ("scripts/all.yaml", scripts)];
        var compilation = Compile([.. usual.Where(file => !files.Any(other => other.Path == file.Item1)), .. files]);
        Assert.True(compilation.Release is not null, string.Join('\n', compilation.Problems));
        return compilation.Release;
    }

    /// <summary>A conversation with one script that "go" starts, even when checks would keep it from going live.</summary>
    public static Conversation TalkUnchecked(string steps)
    {
        var source = Source(("pack.yaml", Settings), ("scripts/all.yaml", Script(steps)));
        return new(PackCompiler.Finish(source, PackCompiler.Inspect(source).Draft));
    }

    /// <summary>A conversation with one script that "go" starts.</summary>
    public static Conversation Talk(string steps, params (string Path, string Text)[] files) => new(Release(Script(steps), files));

    /// <summary>What is wrong with the steps of one script, without the file's name.</summary>
    public static IReadOnlyList<string> Problems(string steps) =>
        [.. Compile(("pack.yaml", Settings), ("scripts/all.yaml", Script(steps))).Problems.Select(problem => $"{problem.Line}:{problem.Column}: {problem.Code} {problem.Message}")];

    public static Release Folder(params string[] path)
    {
        var compilation = PackCompiler.Compile(PackCompiler.Read(Repository.At(path)));
        Assert.True(compilation.Release is not null, string.Join('\n', compilation.Problems));
        return compilation.Release;
    }

    private static string Script(string steps) =>
        "script: main\nwhen: { patterns: [\"^go$\"] }\nsteps:\n" + string.Join('\n', steps.ReplaceLineEndings("\n").Split('\n').Select(line => "  " + line));
}
