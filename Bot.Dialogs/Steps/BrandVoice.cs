namespace Bot.Dialogs.Steps;

/// <summary>What a model is told about the brand, in one language.</summary>
/// <param name="Product">The name that customers read.</param>
/// <param name="Company">The company behind it; empty when it has no other name.</param>
/// <param name="People">Approved sentences about people who may be named.</param>
/// <param name="Contacts">How the brand is reached.</param>
/// <param name="Facts">Sentences that may be said.</param>
internal sealed record BrandVoice(
    string Product, string Company, IReadOnlyList<string> People, IReadOnlyDictionary<string, string> Contacts, IReadOnlyList<string> Facts)
{
    private static readonly string[] Keys = ["phone", "email", "website", "hours"];

    /// <summary>What <c>pack.yaml</c> says.</summary>
    public static BrandVoice Of(PackSettings settings, string language) => new(
        settings.BrandName(language),
        "",
        [],
        Keys.Select(key => KeyValuePair.Create(key, settings.Brand(language, key))).Where(contact => contact.Value.Length > 0).ToDictionary(StringComparer.Ordinal),
        settings.Facts(language));
}
