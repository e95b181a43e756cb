namespace Bot.Dialogs.Guidelines;

/// <summary>What may be said about the brand. Anything of these kinds that is not here, in a passage or in a service's result is an invention.</summary>
internal sealed record BrandFacts
{
    /// <summary>The product's names by language; the pack's own name when the file gives none.</summary>
    public IReadOnlyDictionary<string, string> Product { get; init; } = new Dictionary<string, string>();

    /// <summary>The company's names by language; the product's when the file gives none.</summary>
    public IReadOnlyDictionary<string, string> Company { get; init; } = new Dictionary<string, string>();

    /// <summary>All names of product and company in all languages, with other names for them.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What the pack adds to the usual words for the company: <c>you</c>, <c>your side</c>.</summary>
    public IReadOnlyList<string> Pronouns { get; init; } = [];

    /// <summary>The people who may be named.</summary>
    public IReadOnlyList<PublicPerson> People { get; init; } = [];

    /// <summary>How the company is reached.</summary>
    public BrandContacts Contacts { get; init; } = new();

    /// <summary>Other values that may be said, in the order written.</summary>
    public IReadOnlyList<BrandFact> Facts { get; init; } = [];

    /// <summary>Names of plans and offers, whose mention is promotion.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    /// <summary>Companies and institutions that are never named.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Numbers to call when life is in danger; always permitted.</summary>
    public IReadOnlyList<string> Emergency { get; init; } = [];
}
