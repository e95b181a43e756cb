namespace Bot.Dialogs.Guidelines;

/// <summary>The topics that every pack with guidelines has; a pack may change what happens with each, and add examples.</summary>
internal static class StandardTopics
{
    /// <summary>Staff, founders, leaders.</summary>
    public const string People = "people";

    /// <summary>Other companies, and relations to them.</summary>
    public const string Organisations = "organisations";

    /// <summary>What the company does not publish about itself.</summary>
    public const string Internals = "internals";

    /// <summary>The bot's own instructions.</summary>
    public const string Instructions = "instructions";

    /// <summary>Another customer's data.</summary>
    public const string OtherCustomers = "other-customers";

    /// <summary>Addresses, codes and accounts that are not among the contacts.</summary>
    public const string OtherContacts = "other-contacts";

    /// <summary>What has nothing to do with the brand.</summary>
    public const string OffTopic = "off-topic";

    /// <summary>Illness and medicine.</summary>
    public const string Medical = "medical";

    /// <summary>Law.</summary>
    public const string Legal = "legal";

    /// <summary>Demands for promises.</summary>
    public const string Promises = "promises";

    /// <summary>Bargaining and partnership.</summary>
    public const string Sales = "sales";

    /// <summary>Life is in danger.</summary>
    public const string Emergency = "emergency";

    /// <summary>Everything is down, or data is leaking.</summary>
    public const string Urgent = "urgent";

    /// <summary>A complaint.</summary>
    public const string Complaint = "complaint";

    /// <summary>The customer's rights to his data.</summary>
    public const string Privacy = "privacy";

    /// <summary>Impostors.</summary>
    public const string Fraud = "fraud";

    /// <summary>The customer has had enough.</summary>
    public const string Frustrated = "frustrated";

    /// <summary>Insults.</summary>
    public const string Abuse = "abuse";

    /// <summary>Whether the bot is human.</summary>
    public const string Ai = "ai";

    /// <summary>A customer leaves a number to be called back.</summary>
    public const string CallBack = "call-back";

    /// <summary>A customer asks how to leave a number.</summary>
    public const string Lead = "lead";

    /// <summary>All of them, the gravest first.</summary>
    public static IReadOnlyList<Topic> All { get; } =
    [
        new(Emergency, TopicKind.Emergency) { Text = "emergency", Queue = "human", Priority = "P1" },
        new(Fraud, TopicKind.Person) { Text = "fraud", Queue = "security", Priority = "P2" },
        new(Urgent, TopicKind.Person) { Text = "urgent", Queue = "urgent", Priority = "P1" },
        new(Instructions, TopicKind.Confidential) { Text = "refusal" },
        new(People, TopicKind.Confidential) { Text = "refusal" },
        new(Organisations, TopicKind.Confidential) { Text = "refusal" },
        new(Internals, TopicKind.Confidential) { Text = "refusal" },
        new(OtherCustomers, TopicKind.Confidential) { Text = "identity" },
        new(OtherContacts, TopicKind.Refused) { Text = "official_contact" },
        new(Legal, TopicKind.Person) { Text = "legal", Queue = "human", Priority = "P3" },
        new(Medical, TopicKind.Refused) { Text = "medical" },
        new(Sales, TopicKind.Person) { Text = "sales", Queue = "sales" },
        new(Promises, TopicKind.Refused) { Text = "promise" },
        new(OffTopic, TopicKind.Refused) { Text = "refusal" },
        new(Privacy, TopicKind.Person) { Text = "privacy", Queue = "privacy", Priority = "P3" },
        new(Complaint, TopicKind.Person) { Text = "complaint", Queue = "complaint", Priority = "P3" },
        new(Frustrated, TopicKind.Person) { Text = "frustrated", Queue = "human", Priority = "P3" },
        new(CallBack, TopicKind.Person) { Text = "contact_left", Queue = "human" },
        new(Lead, TopicKind.Allowed) { Text = "lead" },
        new(Ai, TopicKind.Allowed) { Text = "ai_disclosure" },
        new(Abuse, TopicKind.Allowed) { Text = "abuse" },
    ];
}
