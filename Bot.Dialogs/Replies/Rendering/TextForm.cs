namespace Bot.Dialogs.Replies.Rendering;

/// <summary>How a channel without cards writes what a card shows.</summary>
internal abstract class TextForm
{
    /// <summary>Nothing but words.</summary>
    public static readonly TextForm Plain = new PlainForm();

    /// <summary>Markdown, safe for clients that put it into a page as it is.</summary>
    public static readonly TextForm Markdown = new MarkdownForm();

    /// <summary>Words for a voice.</summary>
    public static readonly TextForm Spoken = new SpokenForm();

    /// <summary>Whether a picture or file is a message of its own.</summary>
    public virtual bool MediaApart => false;

    /// <summary>Words of the bot, in Markdown.</summary>
    public abstract string Words(string markdown);

    /// <summary>Words that mean what they say: a label, a run of text.</summary>
    public abstract string Literal(string text);

    /// <summary>A heading.</summary>
    public abstract string Heading(string markdown);

    /// <summary>A fact of a list.</summary>
    public abstract string Fact(string title, string value);

    /// <summary>A row of a table.</summary>
    public abstract string Row(string cells);

    /// <summary>A picture.</summary>
    public abstract string Picture(string name, string url);

    /// <summary>An address with its name.</summary>
    public abstract string Link(string name, string url);

    /// <summary>What stands over the list of actions.</summary>
    public virtual string Asks(bool marked, string language) => marked ? ReplyWords.AnswerWithMark(language) : ReplyWords.AnswerWithNumber(language);

    /// <summary>What stands in place of the list of actions where there is nothing to do but ask why.</summary>
    public virtual string AsksWhy(bool marked, string language) => ReplyWords.WhyWithNumber(language, marked);

    /// <summary>A line of the list of actions.</summary>
    public abstract string Entry(string number, string label);

    /// <summary>What stands before a part of a reply that was split.</summary>
    public virtual string Part(int number, int of, string language) => FormattableString.Invariant($"({number}/{of})\n");

    /// <summary>A fact's title, without the mark that some write after it.</summary>
    protected static string Title(string title) => title.TrimEnd(':', '：', ' ');

    /// <summary>Whether an address is one, and not a picture written out.</summary>
    protected static bool IsShown(string url) => url.Length > 0 && !url.StartsWith("data:", StringComparison.Ordinal);
}
