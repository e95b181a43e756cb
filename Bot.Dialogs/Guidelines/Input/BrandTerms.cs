using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Attacks;
using Bot.Dialogs.Guidelines.Folding;

namespace Bot.Dialogs.Guidelines.Input;

/// <summary>The words of a brand that the rules look for beside the usual ones, compiled once with the release.</summary>
internal sealed partial class BrandTerms
{
    private readonly TermTrie _terms = new();
    private readonly string _contacts;

    /// <summary>Compiles them.</summary>
    public BrandTerms(BrandFacts brand)
    {
        Add(brand.Names, TopicBook.Own.Names);
        Add(brand.Pronouns, TopicBook.Own.Brand);
        Add(brand.Organisations, TopicBook.Own.Denied);
        Add(brand.People.SelectMany(person => person.Names), (int)MessageSign.Public);
        var contacts = brand.Contacts;
        _contacts = string.Join('\n', new[] { contacts.Phone, contacts.Email, contacts.Site, contacts.Complaints, contacts.Privacy }
            .Concat(contacts.Phones).Concat(contacts.Emails).Concat(contacts.Links).Concat(brand.Emergency).SelectMany(contact => new[] { TextFolding.Fold(contact), Digits(contact) }));
    }

    /// <summary>Finds them in a message.</summary>
    public void Find(MessageTokens tokens, GroupHits hits) => _terms.Find(tokens, hits);

    /// <summary>Whether a message gives a number, an address or a link that is not among the brand's contacts.</summary>
    /// <param name="folded">The message, folded.</param>
    public bool HasStrangers(string folded) =>
        ContactForm().Matches(folded).Any(match => !_contacts.Contains(match.Value.TrimEnd('.', '/'), StringComparison.Ordinal) && !(char.IsAsciiDigit(match.Value[^1]) && _contacts.Contains(Digits(match.Value), StringComparison.Ordinal)));

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"(?:https?://|www\.)[\w.-]{3,80}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}|\b(?:[\w-]{2,40}\.){1,3}(?:com|cn|net|org|shop|io|info|xyz|top|example)\b|(?<![\d-])\+?\d[\d -]{6,16}\d(?![\d-])", RegexOptions.CultureInvariant)]
    private static partial Regex ContactForm();

    private void Add(IEnumerable<string> phrases, int group)
    {
        foreach (var phrase in phrases.Select(TextFolding.Fold).Where(phrase => MessageTokens.Of(phrase).Count > 0))
        {
            _terms.Add(phrase, group);
        }
    }
}
