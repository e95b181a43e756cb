using Markdig;
using Markdig.Syntax;

namespace Bot.Dialogs.Knowledge;

/// <summary>Cuts a Markdown document into sections: at headings, and between blocks where a section is long; never inside a table or list.</summary>
internal static class MarkdownSections
{
    /// <summary>A section longer than this is cut between two blocks.</summary>
    public const int Longest = 1_500;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Build();

    /// <summary>A section.</summary>
    /// <param name="Heading">Headings above it, the highest first, joined by " › ".</param>
    /// <param name="Text">Its words as they stand there.</param>
    /// <param name="Line">The line it begins in, from 1.</param>
    internal sealed record Section(string Heading, string Text, int Line);

    /// <summary>The sections, in order; headings without words below them are in the paths of others only.</summary>
    public static IReadOnlyList<Section> Of(string markdown)
    {
        var sections = new List<Section>();
        var headings = new SortedDictionary<int, string>();
        int start = -1, end = -1, line = 0;
        foreach (var block in Markdown.Parse(markdown, Pipeline))
        {
            if (block is HeadingBlock heading)
            {
                Close();
                foreach (var level in headings.Keys.Where(level => level >= heading.Level).ToList())
                {
                    headings.Remove(level);
                }

                headings[heading.Level] = markdown.Substring(heading.Span.Start, heading.Span.Length).Trim('#', ' ', '=', '-', '\r', '\n');
                continue;
            }

            if (start >= 0 && block.Span.End - start > Longest)
            {
                Close();
            }

            (start, line) = start < 0 ? (block.Span.Start, block.Line + 1) : (start, line);
            end = block.Span.End;
        }

        Close();
        return sections;

        void Close()
        {
            if (start >= 0 && markdown[start..(end + 1)].Trim() is { Length: > 0 } text)
            {
                sections.Add(new(string.Join(" › ", headings.Values), text, line));
            }

            start = -1;
        }
    }
}
