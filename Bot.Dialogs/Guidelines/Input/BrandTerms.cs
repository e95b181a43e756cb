using Bot.Dialogs.Guidelines.Attacks;
using Bot.Dialogs.Guidelines.Folding;

namespace Bot.Dialogs.Guidelines.Input;

/// <summary>The words of a brand that the rules look for beside the usual ones, compiled once with the release.</summary>
internal sealed class BrandTerms
{
    private readonly TermTrie _terms = new();

    /// <summary>Compiles them.</summary>
    public BrandTerms(BrandFacts brand)
    {
        Add(brand.Names, TopicBook.Own.Names);
        Add(brand.Pronouns, TopicBook.Own.Brand);
        Add(brand.Organisations, TopicBook.Own.Denied);
        Add(brand.People.SelectMany(person => person.Names), (int)MessageSign.Public);
    }

    /// <summary>Finds them in a message.</summary>
    public void Find(MessageTokens tokens, GroupHits hits) => _terms.Find(tokens, hits);

    private void Add(IEnumerable<string> phrases, int group)
    {
        foreach (var phrase in phrases.Select(TextFolding.Fold).Where(phrase => MessageTokens.Of(phrase).Count > 0))
        {
            _terms.Add(phrase, group);
        }
    }
}
