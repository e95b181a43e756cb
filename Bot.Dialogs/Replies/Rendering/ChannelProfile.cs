namespace Bot.Dialogs.Replies.Rendering;

/// <summary>What a kind of channel can show, and how much of it at once.</summary>
/// <param name="Name">Its name.</param>
public sealed record ChannelProfile(string Name)
{
    /// <summary>Microsoft's Web Chat and other Direct Line clients.</summary>
    public static ChannelProfile WebChat { get; } = new("webchat")
    {
        ShowsCards = true,
        ShowsImages = true,
        Markdown = MarkdownDialect.WithTables,
        Text = new(100_000),
        LargestMessage = 256_000,
        Streams = true,
        Speaks = true,
        MostSuggestions = 6,
        LongestSuggestion = 20,
    };

    /// <summary>Microsoft Teams. Its pages name 28, 40 and 100 KB as the largest message; the smallest holds everywhere.</summary>
    public static ChannelProfile Teams { get; } = new("teams")
    {
        ShowsCards = true,
        ShowsImages = true,
        Markdown = MarkdownDialect.WithoutTables,
        Text = new(6_000),
        LargestMessage = 28_000,
        Edits = true,
        Streams = true,
        MostSuggestions = 3,
        LongestSuggestion = 20,
        SuggestsWordsOnly = true,
        RunsExecute = true,
    };

    /// <summary>Lanying IM: Markdown, pictures as messages of their own, no buttons.</summary>
    public static ChannelProfile Lanying { get; } = new("lanying")
    {
        ShowsImages = true,
        Markdown = MarkdownDialect.WithoutTables,
        Text = new(2_000),
        Edits = true,
        Streams = true,
    };

    /// <summary>Any channel that shows nothing but words.</summary>
    public static ChannelProfile PlainText { get; } = new("text") { Text = new(2_000) };

    /// <summary>WeChat accounts and WeCom applications: words, counted in bytes.</summary>
    public static ChannelProfile WeChat { get; } = new("wechat") { Text = new(2_048, LengthUnit.Utf8Bytes) };

    /// <summary>A voice.</summary>
    public static ChannelProfile Speech { get; } = new("speech") { Text = new(4_000), Speaks = true };

    /// <summary>Whether Adaptive Cards are shown, and so buttons can be pressed; elsewhere actions have numbers.</summary>
    public bool ShowsCards { get; init; }

    /// <summary>Whether pictures are shown; elsewhere they are told by their words and address.</summary>
    public bool ShowsImages { get; init; }

    /// <summary>How much Markdown is understood.</summary>
    public MarkdownDialect Markdown { get; init; }

    /// <summary>The longest text of a message; longer ones are split at sentence ends.</summary>
    public MessageLimit Text { get; init; }

    /// <summary>The largest message with its cards, as JSON: bytes, in UTF-8 or UTF-16, whichever are more; 0 where there are no cards.</summary>
    public int LargestMessage { get; init; }

    /// <summary>Whether a message that was sent can be replaced.</summary>
    public bool Edits { get; init; }

    /// <summary>Whether words are shown while they come.</summary>
    public bool Streams { get; init; }

    /// <summary>Whether replies are read aloud.</summary>
    public bool Speaks { get; init; }

    /// <summary>Most suggested actions under a message; more become buttons of a card.</summary>
    public int MostSuggestions { get; init; }

    /// <summary>Longest label, in letters, that a suggested action shows whole.</summary>
    public int LongestSuggestion { get; init; }

    /// <summary>Suggested actions carry words only, so that choices which answer a question become buttons with data.</summary>
    public bool SuggestsWordsOnly { get; init; }

    /// <summary>Whether <c>Action.Execute</c> works.</summary>
    public bool RunsExecute { get; init; }
}
