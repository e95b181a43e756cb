using System.Text.RegularExpressions;
using Bot.Tests.Kit;

namespace Bot.Tests.Docs;

/// <summary>A document of the repository.</summary>
/// <param name="Path">Where it is, below the root.</param>
/// <param name="Text">Its text.</param>
internal sealed partial record MarkdownFile(string Path, string Text)
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "artifacts", "TestResults", "data", "lib"];

    /// <summary>Every document, those of fetched packages left out.</summary>
    public static IReadOnlyList<MarkdownFile> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => NotOurs.Contains(part) || part.StartsWith('.')))
            .Where(path => !path.StartsWith("Bot/Models/", StringComparison.Ordinal))
            .Select(Read),
    ];

    /// <summary>Reads one.</summary>
    /// <param name="path">Where it is, below the root.</param>
    public static MarkdownFile Read(string path) => new(path, File.ReadAllText(Repository.At(path)));

    /// <summary>Targets of links and pictures that lie in the repository.</summary>
    public IEnumerable<string> Links() => Link().Matches(Prose()).Select(match => match.Groups[1].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal));

    /// <summary>Names that headings can be linked by, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors() => Heading().Matches(Prose()).Select(match =>
        NotInAnchor().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>Lines of code: indented ones and those between fences, joined where a backslash continues them.</summary>
    public IEnumerable<string> Code() => CodeLine().Matches(Text.Replace("\\\n", " ", StringComparison.Ordinal)).Select(match => match.Groups[1].Value);

    // Without code, where brackets mean other things.
    private string Prose() => Fence().Replace(Text, "");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(?: {4,}|\t)(\S.*)$", RegexOptions.Multiline)]
    private static partial Regex CodeLine();
}
