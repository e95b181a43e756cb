using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Markdown as people read it without a renderer.</summary>
internal static partial class MarkdownText
{
    /// <summary>Takes the marks away and keeps every word and every address.</summary>
    public static string Strip(string markdown)
    {
        var text = Link().Replace(markdown, link => link.Groups[1].Value == link.Groups[2].Value || link.Groups[1].Length == 0
            ? link.Groups[2].Value
            : $"{link.Groups[1].Value} ({link.Groups[2].Value})");
        text = Line().Replace(text, "");
        text = Strong().Replace(text, "$2");
        text = Weak().Replace(text, "$2");
        text = Code().Replace(text, "$1");
        text = ClientDate().Replace(text, date => DateTimeOffset.TryParse(date.Groups[2].Value, CultureInfo.InvariantCulture, out var at)
            ? at.ToString(date.Groups[1].Value == "TIME" ? "HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : date.Groups[2].Value);
        return text.Trim();
    }

    [GeneratedRegex(@"!?\[([^\[\]\n]*)\]\(([^()\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^ {0,3}(#{1,6} |> )", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"(\*\*|__)([^*_\n]+)\1")]
    private static partial Regex Strong();

    // An underscore or a star inside a word is part of it: order_id, 3*4.
    [GeneratedRegex(@"(?<![\w*])([*_])([^\s*_][^*_\n]*)\1(?![\w*])")]
    private static partial Regex Weak();

    [GeneratedRegex(@"`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\{\{(DATE|TIME)\(([^,()]+)(?:,[^()]*)?\)\}\}")]
    private static partial Regex ClientDate();
}
