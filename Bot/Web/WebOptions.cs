namespace Bot.Web;

/// <summary>Settings of the chat page and of its bubble on other sites.</summary>
internal sealed class WebOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Web";

    /// <summary>Sites that may show the chat in a frame, for example <c>https://shop.example</c>.</summary>
    /// <value>Empty: the host's own pages and those of this machine.</value>
    public IList<string> FrameAncestors { get; } = [];

    /// <summary>Other places that pictures of cards may come from, for example <c>https://cdn.shop.example</c>.</summary>
    /// <value>Empty: only the host itself.</value>
    public IList<string> ImageSources { get; } = [];
}
