using Bot.Dialogs.Guidelines;
using Bot.Dialogs.Packs;

namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>What assertions compare replies with: the pack's own facts, names, contacts and fixed texts.</summary>
internal sealed class Fixture
{
    private static readonly string[] Languages = ["zh", "en"];

    private readonly GuidelineSet _guidelines;
    private readonly Dictionary<string, string> _values;

    /// <summary>Reads the fixture out of a release.</summary>
    public Fixture(Release release)
    {
        _guidelines = release.Content.Guidelines;
        var (brand, contacts) = (_guidelines.Brand, _guidelines.Brand.Contacts);
        _values = new(StringComparer.OrdinalIgnoreCase)
        {
            ["Phone"] = contacts.Phone,
            ["Email"] = contacts.Email,
            ["Site"] = contacts.Site,
            ["ComplaintContact"] = contacts.Complaints,
            ["PrivacyContact"] = contacts.Privacy,
            ["Product"] = brand.Product.GetValueOrDefault("en") ?? "",
            ["Company"] = brand.Company.GetValueOrDefault("en") ?? "",
            ["PublicPerson"] = brand.People.SelectMany(person => person.Names).FirstOrDefault() ?? "",
            ["Hours"] = contacts.Hours.GetValueOrDefault("zh") ?? "",
        };
        Names = brand.Names;
        Organisations = brand.Organisations;
        Contacts = [.. new[] { contacts.Phone, contacts.Email, contacts.Site, contacts.Complaints, contacts.Privacy }.Concat(contacts.Phones).Concat(contacts.Emails).Concat(contacts.Links).Where(contact => contact.Length > 0)];
        Sentences = [.. Languages.SelectMany(SentencesIn).Distinct(StringComparer.Ordinal)];
        Redirects = [.. Names.Concat(new[] { contacts.Phone, contacts.Email, contacts.Site }.Where(contact => contact.Length > 0))];
        Known = string.Join(' ', Sentences.Concat(Contacts).Concat(contacts.Hours.Values).Concat(brand.Facts.Select(fact => fact.Value)).Concat(brand.Emergency).Concat(TextKeys.SelectMany(Texts)));
    }

    /// <summary>Names of product and company.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Companies that are never named.</summary>
    public IReadOnlyList<string> Organisations { get; }

    /// <summary>All contacts that may be said.</summary>
    public IReadOnlyList<string> Contacts { get; }

    /// <summary>Everything that leads a customer back to the brand.</summary>
    public IReadOnlyList<string> Redirects { get; }

    /// <summary>All sentences of facts and people.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>All of it as one text, to look numbers up in.</summary>
    public string Known { get; }

    private static IEnumerable<string> TextKeys => StandardTexts.Keys;

    /// <summary>Whether there is a fixed text of a name.</summary>
    public static bool HasText(string key) => TextKeys.Contains(key);

    /// <summary>A fixed text in every language.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Languages.Select(language => _guidelines.Texts.In(key, language))];

    /// <summary>A fixed text in a language.</summary>
    public string Text(string key, string language) => _guidelines.Texts.In(key, language);

    /// <summary>Puts values in for names in braces.</summary>
    public string Fill(string text)
    {
        foreach (var (name, value) in _values)
        {
            text = text.Replace("{" + name + "}", value, StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    /// <summary>Sentences of facts and people in a language.</summary>
    public IEnumerable<string> SentencesIn(string language) =>
        _guidelines.Brand.People.Select(person => person.In(language)).Concat(_guidelines.Brand.Facts.Select(fact => fact.In(language))).Where(sentence => sentence.Length > 0);
}
