namespace Bot.Channels.Lanying;

/// <summary>An app (蓝莺 App) and the bot that serves its users.</summary>
internal sealed class LanyingApp
{
    /// <summary>The app's id, as the console's 应用信息 page shows it.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The pack that answers; empty: the default bot.</summary>
    public string Bot { get; set; } = "";

    /// <summary>User id of the bot's IM account.</summary>
    public long BotUserId { get; set; }

    /// <summary>Address of the app's cluster, from the same page, for example <c>https://s-1-3-api.maximtop.cn</c>.</summary>
    public Uri? ApiEndpoint { get; set; }

    /// <summary>Admin token of the console's token page; never logged, never sent to another host.</summary>
    public string AccessToken { get; set; } = "";

    /// <summary>Callback signature of the message subscription; at least 16 characters.</summary>
    public string Signature { get; set; } = "";

    /// <summary>Ask the server for news instead of being called: for hosts without a public address.</summary>
    public bool Polling { get; set; }

    /// <summary>Who is answered in groups.</summary>
    /// <value>Those who mention the bot.</value>
    public LanyingGroups Groups { get; set; } = LanyingGroups.Mentioned;

    /// <summary>Whether a mention of everybody mentions the bot; announcements would then be answered.</summary>
    public bool AnswerMentionAll { get; set; }

    /// <summary>Groups in which the bot answers; empty: all.</summary>
    public IList<long> AllowedGroups { get; } = [];

    /// <summary>User ids whose <c>ext.ai</c> may reset conversations and carry a correlation id: bridges and testers. A customer could set anything.</summary>
    public IList<long> Trusted { get; } = [];

    /// <summary>User ids of people who take over customers; empty: a handoff is only noted.</summary>
    public IList<long> Agents { get; } = [];

    /// <summary>Whether a new customer is greeted before their first message is answered.</summary>
    /// <value>Yes.</value>
    public bool Welcome { get; set; } = true;

    /// <summary>Whether a model's answer is shown while it grows. Web clients before 3.0.19 have faults in showing it.</summary>
    /// <value>Yes.</value>
    public bool Streaming { get; set; } = true;

    /// <summary>Whether the platform announces the bot's edits too: bridges to other messengers need them.</summary>
    public bool ForceCallback { get; set; }

    /// <summary>What the app's own systems send to have the bot say something unasked; at least 16 characters, empty: nobody may.</summary>
    public string NoticeKey { get; set; } = "";

    /// <summary>Whether to show that the bot is typing; over REST this is not documented.</summary>
    public bool Typing { get; set; }
}

/// <summary>Who is answered in groups.</summary>
internal enum LanyingGroups
{
    /// <summary>Those who mention the bot.</summary>
    Mentioned,

    /// <summary>Everybody.</summary>
    All,

    /// <summary>Nobody.</summary>
    Off,
}
