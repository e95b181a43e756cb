using System.Globalization;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Knowledge.Documents;

/// <summary>Reads the documents of <c>knowledge/</c>: Markdown, HTML and PDF.</summary>
internal sealed class DocumentReader(PackFiles files, PassageTraits traits, ProblemList problems)
{
    private const string Folder = "knowledge/";

    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Their passages, in the order of formats and files.</summary>
    public IEnumerable<Passage> Read() =>
    [
        .. files.In(Folder, ".md").SelectMany(Markdown),
        .. files.In(Folder, ".html").Concat(files.In(Folder, ".htm")).SelectMany(path => Other(path, HtmlDocument.Read(files.Text(path)))),
        .. files.In(Folder, ".pdf").SelectMany(path => Other(path, PdfDocumentText.Read(files.Bytes(path)))),
    ];

    private IEnumerable<Passage> Markdown(string path)
    {
        var (head, body, line) = Head(path, files.Text(path));
        return Sections(path, "", body, line, head);
    }

    // What Markdown says in its head stands beside other formats, in a file with their name and .yaml.
    private IEnumerable<Passage> Other(string path, DocumentText? document)
    {
        if (document is null)
        {
            problems.Error(Mark.Start(path), "CB0106", "This PDF cannot be read: it is damaged, or asks for a password. Export it anew without one.");
            return [];
        }

        var beside = path + ".yaml";
        var head = files.Yaml(beside) is [var first, ..] ? Traits(beside, first) : Nothing;
        return Sections(path, document.Title, document.Markdown, 0, head);
    }

    private IEnumerable<Passage> Sections(string path, string title, string body, int line, Dictionary<string, string> head)
    {
        var sections = MarkdownSections.Of(body);
        if (sections.Count == 0)
        {
            problems.Warning(Mark.Start(path), "CB0501", "This document holds no words below its headings, so nothing can be quoted from it.");
        }

        string Trait(string name) => head.GetValueOrDefault(name, "");
        for (var i = 0; i < sections.Count; i++)
        {
            var section = sections[i];
            var passage = new Passage(string.Create(CultureInfo.InvariantCulture, $"{path}#{i + 1}"), "", section.Text)
            {
                Heading = section.Heading,
                Source = section.Heading.Length > 0 ? section.Heading : title.Length > 0 ? title : Path.GetFileNameWithoutExtension(path),
            };
            var at = path.EndsWith(".md", StringComparison.Ordinal) ? new Mark(path, line + section.Line, 1) : Mark.Start(path);
            if (traits.Make(passage, Trait, at) is { } made)
            {
                yield return made;
            }
        }
    }

    // A head between two lines of three hyphens, as many editors write it.
    private (Dictionary<string, string> Head, string Body, int Lines) Head(string path, string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        var end = lines.StartsWith("---\n", StringComparison.Ordinal) ? lines.IndexOf("\n---\n", 3, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            return (Nothing, lines, 0);
        }

        // The hyphens stay, so that problems are told with the line of the file.
        var head = YamlReader.Read(path, lines[..(end + 1)], problems) is [var first, ..] ? Traits(path, first) : Nothing;
        return (head, lines[(end + 5)..], lines[..(end + 4)].Count(letter => letter == '\n'));
    }

    private Dictionary<string, string> Traits(string path, YamlNode node)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in (node as YamlMap)?.Entries ?? [])
        {
            if (value is YamlScalar scalar && PassageTraits.Names.Contains(key.Text))
            {
                head[key.Text] = scalar.Text;
            }
            else
            {
                problems.Error(key.At with { File = path }, "CB0201", $"The head of a document knows {string.Join(", ", PassageTraits.Names)}, each with one value, not '{key.Text}'.");
            }
        }

        return head;
    }
}
