namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Nothing but words.</summary>
internal class PlainForm : TextForm
{
    /// <inheritdoc/>
    public override string Words(string markdown) => MarkdownText.Strip(markdown);

    /// <inheritdoc/>
    public override string Literal(string text) => text.ReplaceLineEndings(" ").Trim();

    /// <inheritdoc/>
    public override string Heading(string markdown) => Words(markdown);

    /// <inheritdoc/>
    public override string Fact(string title, string value) => Title(title) is { Length: > 0 } name ? $"{Words(name)}: {Words(value)}" : Words(value);

    /// <inheritdoc/>
    public override string Row(string cells) => cells;

    /// <inheritdoc/>
    public override string Picture(string name, string url) => Link(name, url);

    /// <inheritdoc/>
    public override string Link(string name, string url) => name.Length == 0 ? url : IsShown(url) ? $"{Literal(name)}: {url}" : Literal(name);

    /// <inheritdoc/>
    public override string Entry(string number, string label) => number[0] == '#' ? $"{number} {Literal(label)}" : $"{number}. {Literal(label)}";
}
