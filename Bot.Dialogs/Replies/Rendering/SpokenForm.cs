using System.Text.RegularExpressions;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Words for a voice: every line ends with a pause, addresses are said as people say them, pictures by their words.</summary>
internal sealed partial class SpokenForm : PlainForm
{
    private const string Pauses = ".!?:;,。！？：；，…";

    /// <inheritdoc/>
    public override string Words(string markdown) => Scheme().Replace(base.Words(markdown), "");

    /// <inheritdoc/>
    public override string Heading(string markdown) => Ended(Words(markdown));

    /// <inheritdoc/>
    public override string Fact(string title, string value) => Ended(base.Fact(title, value));

    /// <inheritdoc/>
    public override string Row(string cells) => Ended(cells);

    /// <inheritdoc/>
    public override string Picture(string name, string url) => name.Length > 0 ? Ended(Literal(name)) : Link(name, url);

    /// <inheritdoc/>
    public override string Link(string name, string url) => Scheme().Replace(base.Link(name, url), "");

    /// <inheritdoc/>
    public override string Asks(bool marked, string language) => ReplyWords.SayNumber(language, marked);

    /// <inheritdoc/>
    public override string AsksWhy(bool marked, string language) => ReplyWords.SayWhy(language, marked);

    /// <inheritdoc/>
    public override string Entry(string number, string label) => Ended($"{number.TrimStart('#')}: {Literal(label)}");

    /// <inheritdoc/>
    public override string Part(int number, int of, string language) => ReplyWords.SpokenPart(language, number, of) + "\n";

    private static string Ended(string line) =>
        line.Length == 0 || Pauses.Contains(line[^1], StringComparison.Ordinal) ? line
        : line[^1] is >= '\u2E80' and <= '\u9FFF' ? line + "。"
        : line + ".";

    [GeneratedRegex("https?://", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}
