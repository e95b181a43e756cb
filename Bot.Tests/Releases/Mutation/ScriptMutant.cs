using System.Text;
using System.Text.RegularExpressions;
using Bot.Dialogs.Packs;

namespace Bot.Tests.Releases.Mutation;

/// <summary>One small edit of one script of a pack.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Was">The line before.</param>
/// <param name="Text">The file afterwards.</param>
internal sealed record ScriptMutant(string Kind, string Path, int Line, string Was, string Text)
{
    /// <summary>Mistakes that people make: each finds lines and says what becomes of them.</summary>
    private static readonly (string Kind, string Find, string Replace)[] Mistakes =
    [
        ("wrong branch", @"^(\s*- if: )(.+)$", "$1!($2)"),
        ("other comparison", @"^(\s*- if: .*)==(.*)$", "$1!=$2"),
        ("missing translation", @"^\s{6,}(?:zh|en): .+$", ""),
        ("other amount", @"^(\s{6,}(?:zh|en): [^{]*?\b\D*)(\d)(.*)$", "${1}9$2$3"),
        ("misspelt value", @"^(\s{6,}(?:zh|en): .*\{\{ ?\w+)(\..*)$", "$1x$2"),
        ("lost queue", @"^(\s*- handoff: )(.+)$", "$1elsewhere"),
        ("other reason", @"^(\s*reason: )(.+)$", "$1misplaced"),
        ("wrong script", @"^(\s*- do: ).+$", "$1person"),
        ("result under another name", @"^(\s*into: )(\w+)$", "$1${2}x"),
        ("other option", @"^(\s*- \{ value: )(\w+)(.*)$", "$1${2}x$3"),
        ("cut sentence", "^(\\s{6,}(?:zh|en): \"?)(.{12,})(.{9}\"?)$", "$1$3"),
    ];

    /// <summary>Edits that mean nothing.</summary>
    private static readonly (string Kind, string Find, string Replace)[] NoOps =
    [
        ("comment", "^(\\s*)(- say:.*)$", "$1# said as it stands\n$1$2"),
        ("comment at the end of a line", "^(steps:)$", "$1   # what is done"),
        ("empty line", "^(steps:)$", "\n$1"),
        ("space", "^(title: )(.*)$", "title:   $2"),
        ("comment", "^(script: .*)$", "# a script\n$1"),
    ];

    /// <summary>So many different mistakes, the same for the same seed, all kinds alike.</summary>
    public static IReadOnlyList<ScriptMutant> Mistaken(PackSource pack, int count, int seed) => Pick(pack, Mistakes, count, seed);

    /// <summary>So many different edits that mean nothing.</summary>
    public static IReadOnlyList<ScriptMutant> Harmless(PackSource pack, int count, int seed) => Pick(pack, NoOps, count, seed);

    /// <summary>The pack with the edit.</summary>
    public PackSource In(PackSource pack) => new(new SortedDictionary<string, ReadOnlyMemory<byte>>(pack.Files.ToDictionary(), StringComparer.Ordinal)
    {
        [Path] = Encoding.UTF8.GetBytes(Text),
    });

    public override string ToString() => $"{Kind} in {Path}:{Line}: {Was.Trim()}";

    private static List<ScriptMutant> Pick(PackSource pack, (string Kind, string Find, string Replace)[] edits, int count, int seed)
    {
        var random = new Random(seed);
        var byKind = edits.Select(edit => Shuffled([.. Sites(pack, edit)], random)).Select(sites => new Queue<ScriptMutant>(sites)).ToList();
        var picked = new List<ScriptMutant>();
        while (picked.Count < count)
        {
            Assert.Contains(byKind, sites => sites.Count > 0);
            picked.AddRange(byKind.Where(sites => sites.Count > 0).Take(count - picked.Count).Select(sites => sites.Dequeue()));
        }

        return picked;
    }

    private static ScriptMutant[] Shuffled(ScriptMutant[] sites, Random random)
    {
        random.Shuffle(sites);
        return sites;
    }

    private static IEnumerable<ScriptMutant> Sites(PackSource pack, (string Kind, string Find, string Replace) edit)
    {
        foreach (var (path, content) in pack.Files.Where(file => file.Key.StartsWith("scripts/", StringComparison.Ordinal)))
        {
            var lines = Encoding.UTF8.GetString(content.Span).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                var now = Regex.Replace(lines[i], edit.Find, edit.Replace);
                if (now != lines[i])
                {
                    yield return new(edit.Kind, path, i + 1, lines[i], string.Join('\n', (string[])[.. lines[..i], .. now.Length == 0 ? (string[])[] : [now], .. lines[(i + 1)..]]));
                }
            }
        }
    }
}
