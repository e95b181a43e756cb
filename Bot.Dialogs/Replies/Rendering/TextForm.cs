using System.Text.RegularExpressions;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>How a channel without cards writes what a card shows.</summary>
internal abstract partial class TextForm
{
    /// <summary>Nothing but words.</summary>
    public static readonly TextForm Plain = new PlainForm();

    /// <summary>Markdown, safe for clients that put it into a page as it is.</summary>
    public static readonly TextForm Markdown = new MarkdownForm();

    /// <summary>Whether a picture or file is a message of its own.</summary>
    public virtual bool MediaApart => false;

    /// <summary>Words of the bot, in Markdown.</summary>
    public abstract string Words(string markdown);

    /// <summary>A heading.</summary>
    public abstract string Heading(string markdown);

    /// <summary>A fact of a list.</summary>
    public abstract string Fact(string title, string value);

    /// <summary>A picture.</summary>
    public abstract string Picture(string name, string url);

    /// <summary>An address with its name.</summary>
    public abstract string Link(string name, string url);

    private static bool IsShown(string url) => url.Length > 0 && !url.StartsWith("data:", StringComparison.Ordinal);

    private sealed class PlainForm : TextForm
    {
        public override string Words(string markdown) => MarkdownText.Strip(markdown);

        public override string Heading(string markdown) => Words(markdown);

        public override string Fact(string title, string value) => Words($"{title.TrimEnd(':', '：', ' ')}: {value}");

        public override string Picture(string name, string url) => Link(name, url);

        public override string Link(string name, string url) => Words(name.Length == 0 ? url : IsShown(url) ? $"{name}: {url}" : name);
    }

    private sealed class MarkdownForm : TextForm
    {
        public override bool MediaApart => true;

        public override string Words(string markdown) => SafeMarkdown.Of(markdown).Trim();

        public override string Heading(string markdown) => Words(markdown) is { Length: > 0 } words && !Marks().IsMatch(words) ? $"**{words}**" : Words(markdown);

        // A list, because not every client knows tables.
        public override string Fact(string title, string value) => Words($"- {Heading(title.TrimEnd(':', '：', ' '))}: {value}");

        public override string Picture(string name, string url) => IsShown(url) && IsAddress(url) ? $"![{Name(name)}]({url})" : Words(name);

        public override string Link(string name, string url) =>
            !IsShown(url) ? Words(name) : IsAddress(url) ? $"[{(name.Length > 0 ? Name(name) : url)}]({url})" : Words($"{name}: {url}");

        private static bool IsAddress(string url) => SafeMarkdown.IsHarmless(url) && !url.AsSpan().ContainsAny(" ()<>");

        private static string Name(string name) => SafeMarkdown.Of(name).Replace('[', '(').Replace(']', ')').ReplaceLineEndings(" ");
    }

    [GeneratedRegex(@"[*_`\n]")]
    private static partial Regex Marks();
}
