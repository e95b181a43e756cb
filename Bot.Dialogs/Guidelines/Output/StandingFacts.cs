namespace Bot.Dialogs.Guidelines.Output;

/// <summary>What makes a statement legitimate in every turn of a release.</summary>
public sealed record StandingFacts
{
    /// <summary>Names and aliases of the brand, its company and its products, in every language.</summary>
    public IReadOnlyList<string> Names { get; init => field = value ?? []; } = [];

    /// <summary>People who may be named.</summary>
    public IReadOnlyList<ApprovedPerson> People { get; init => field = value ?? []; } = [];

    /// <summary>Telephone numbers that may be given.</summary>
    public IReadOnlyList<string> Phones { get; init => field = value ?? []; } = [];

    /// <summary>E-mail addresses that may be given.</summary>
    public IReadOnlyList<string> Emails { get; init => field = value ?? []; } = [];

    /// <summary>Hosts (or whole links) that may be linked.</summary>
    public IReadOnlyList<string> Hosts { get; init => field = value ?? []; } = [];

    /// <summary>Street addresses that may be given.</summary>
    public IReadOnlyList<string> Addresses { get; init => field = value ?? []; } = [];

    /// <summary>Accounts of chat networks that may be given.</summary>
    public IReadOnlyList<string> ContactIds { get; init => field = value ?? []; } = [];

    /// <summary>Emergency numbers of the country, free to give.</summary>
    public IReadOnlyList<string> EmergencyNumbers { get; init => field = value ?? []; } = [];

    /// <summary>Organisations (competitors, customers, celebrities) that are never named.</summary>
    public IReadOnlyList<string> DeniedOrganisations { get; init => field = value ?? []; } = [];

    /// <summary>Plans and offers whose mention is promotion.</summary>
    public IReadOnlyList<string> Offers { get; init => field = value ?? []; } = [];

    /// <summary>Sentences and values that are true, in every language: facts of the brand, hours, prices, approved answers.</summary>
    public IReadOnlyList<string> Facts { get; init => field = value ?? []; } = [];

    /// <summary>What the model is told that customers must not read.</summary>
    public string Prompt { get; init; } = "";

    /// <summary>The mark in the prompt whose appearance proves a leak; empty for none.</summary>
    public string Canary { get; init; } = "";
}
