namespace Bot.Dialogs.Replies.Rendering;

/// <summary>How much Markdown a channel understands.</summary>
public enum MarkdownDialect
{
    /// <summary>None: marks would be read as they stand.</summary>
    None,

    /// <summary>CommonMark: headings, lists, emphasis, links, pictures, code.</summary>
    WithoutTables,

    /// <summary>The same and tables.</summary>
    WithTables,
}
