using Bot.Conversations;
using Bot.Releases;
using Microsoft.Extensions.Options;

namespace Bot.Channels.OpenIm;

/// <summary>The configured apps.</summary>
internal sealed class OpenImApps(IOptions<OpenImOptions> options, ReleaseCatalog releases)
{
    /// <summary>The channel's id.</summary>
    public const string Channel = "openim";

    private readonly Dictionary<string, OpenImApp> _apps = options.Value.Apps.ToDictionary(app => app.Id, StringComparer.Ordinal);

    /// <summary>The app with this name.</summary>
    public OpenImApp? Find(string id) => _apps.GetValueOrDefault(id);

    /// <summary>The app of a conversation; null when it is configured no more.</summary>
    public OpenImApp? Of(ConversationKey key) => Find(key.App);

    /// <summary>The bot that serves the app.</summary>
    public string BotOf(OpenImApp app) => app.Bot.Length > 0 ? app.Bot : releases.Bots[0];

    /// <summary>What all conversations of the app are named by; the rest of the name is the app's own.</summary>
    public ConversationKey KeyOf(OpenImApp app, string conversation) => new(BotOf(app), Channel, $"{app.Id}:{conversation}");

    /// <summary>The app's own name of a conversation.</summary>
    public static string ConversationOf(ConversationKey key) => key.Conversation[(key.Conversation.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>Whose data it is: two apps may call two people the same.</summary>
    public static string CustomerOf(OpenImApp app, string customer) => $"{app.Id}:{customer}";
}
