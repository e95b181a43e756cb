using System.Text.RegularExpressions;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Markdown, safe for clients that put it into a page as it is.</summary>
internal sealed partial class MarkdownForm : TextForm
{
    /// <inheritdoc/>
    public override bool MediaApart => true;

    /// <inheritdoc/>
    public override string Words(string markdown) => SafeMarkdown.Of(MarkdownTables.ToList(markdown)).Trim();

    /// <inheritdoc/>
    public override string Literal(string text) => Meaning().Replace(SafeMarkdown.Of(text.ReplaceLineEndings(" ").Trim()), @"\$0");

    /// <inheritdoc/>
    public override string Heading(string markdown) => Words(markdown) is { Length: > 0 } words && !Marks().IsMatch(words) ? $"**{words}**" : Words(markdown);

    // A list, because not every client knows tables.
    /// <inheritdoc/>
    public override string Fact(string title, string value) => Words(Title(title) is { Length: > 0 } name ? $"- {Heading(name)}: {value}" : $"- {value}");

    /// <inheritdoc/>
    public override string Row(string cells) => $"- {cells}";

    /// <inheritdoc/>
    public override string Picture(string name, string url) => IsShown(url) && IsAddress(url) ? $"![{Name(name)}]({url})" : Literal(name);

    /// <inheritdoc/>
    public override string Link(string name, string url) =>
        !IsShown(url) ? Literal(name) : IsAddress(url) ? $"[{(name.Length > 0 ? Name(name) : url)}]({url})" : Words($"{name}: {url}");

    /// <inheritdoc/>
    public override string Entry(string number, string label) => number[0] == '#' ? $"- {number} {Literal(label)}" : $"{number}. {Literal(label)}";

    /// <inheritdoc/>
    public override string Part(int number, int of, string language) => base.Part(number, of, language) + "\n";

    private static bool IsAddress(string url) => SafeMarkdown.IsHarmless(url) && !url.AsSpan().ContainsAny(" ()<>");

    private static string Name(string name) => SafeMarkdown.Of(name).Replace('[', '(').Replace(']', ')').ReplaceLineEndings(" ");

    [GeneratedRegex(@"[*_`\n]")]
    private static partial Regex Marks();

    // What clients would take for emphasis, code or a link; an underscore inside a word is none.
    [GeneratedRegex(@"[*`~]|(?<!\w)_|_(?!\w)|\[(?=[^\]]*\]\()")]
    private static partial Regex Meaning();
}
