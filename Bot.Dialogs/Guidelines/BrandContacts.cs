namespace Bot.Dialogs.Guidelines;

/// <summary>How the company is reached; an empty text means that there is no such way, and the bot says none.</summary>
internal sealed record BrandContacts
{
    /// <summary>The telephone number.</summary>
    public string Phone { get; init; } = "";

    /// <summary>The e-mail address.</summary>
    public string Email { get; init; } = "";

    /// <summary>The web site.</summary>
    public string Site { get; init; } = "";

    /// <summary>Where complaints go: an address or a number.</summary>
    public string Complaints { get; init; } = "";

    /// <summary>Where requests about personal data go.</summary>
    public string Privacy { get; init; } = "";

    /// <summary>When people are there, by language.</summary>
    public IReadOnlyDictionary<string, string> Hours { get; init; } = new Dictionary<string, string>();

    /// <summary>Further telephone numbers that may be said.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>Further e-mail addresses that may be said.</summary>
    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>Further links, or hosts, that may be given.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];
}
