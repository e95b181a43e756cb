namespace Bot.Channels.OpenIm;

/// <summary>An app whose backend talks to the bot, and the bot that serves its customers.</summary>
internal sealed class OpenImApp
{
    /// <summary>The app's name in addresses: small letters, digits and hyphens.</summary>
    public string Id { get; set; } = "";

    /// <summary>The pack that answers; empty: the default bot.</summary>
    public string Bot { get; set; } = "";

    /// <summary>Keys that both sides sign with; while a key is being changed two of them, and either is good.</summary>
    public IList<string> Keys { get; } = [];

    /// <summary>Where the bot's events are posted; absent: the app waits for them or reads the stream.</summary>
    public Uri? CallbackUrl { get; set; }

    /// <summary>How texts are written.</summary>
    /// <value>Markdown.</value>
    public OpenImFormat Format { get; set; } = OpenImFormat.Markdown;

    /// <summary>Whether a model's answer is shown while it grows.</summary>
    public bool Streaming { get; set; }

    /// <summary>Whether the app is told that the bot is at work.</summary>
    /// <value>Yes.</value>
    public bool Typing { get; set; } = true;
}

/// <summary>How texts are written.</summary>
internal enum OpenImFormat
{
    /// <summary>Markdown; pictures and files apart.</summary>
    Markdown,

    /// <summary>Nothing but words.</summary>
    Plain,
}
