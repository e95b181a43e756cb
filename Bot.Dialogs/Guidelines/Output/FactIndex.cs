using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output;

/// <summary>The standing facts of a release, indexed once; safe to use from many threads.</summary>
public sealed class FactIndex
{
    /// <summary>Indexes facts.</summary>
    /// <param name="facts">What holds for the release.</param>
    public FactIndex(StandingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        Facts = facts;
        var approved = facts.People.SelectMany(person => person.Sentences.Concat(person.Names));
        Source = new([.. facts.Facts, .. facts.Names, .. facts.Offers, .. facts.Phones, .. facts.Emails, .. facts.Hosts, .. facts.Addresses, .. facts.ContactIds, .. facts.EmergencyNumbers, .. approved]);
        Contacts = new(facts);
        Names = [.. facts.Names.Select(Fold).Where(name => name.Length > 0)];
        Denied = [.. facts.DeniedOrganisations.Select(Fold).Where(name => name.Length > 0)];
        Offers = [.. facts.Offers.Select(Fold).Where(name => name.Length > 0)];
        People = [.. facts.People.Select(person => new KnownPerson([.. person.Names.Select(Fold)], person.Sentences, [.. person.Sentences.Select(Fold)]))];
        Figures = new(facts.Facts.Select(Fold), Offers);
        Prompt = new(Fold(facts.Prompt), Source.Text);
        Canary = Squeeze(Fold(facts.Canary));
    }

    internal StandingFacts Facts { get; }

    internal Source Source { get; }

    internal Contacts Contacts { get; }

    internal string[] Names { get; }

    internal string[] Denied { get; }

    internal string[] Offers { get; }

    internal TopicFigures Figures { get; }

    internal KnownPerson[] People { get; }

    internal Shingles Prompt { get; }

    /// <summary>The canary without anything between its letters and digits.</summary>
    internal string Canary { get; }

    internal static string Squeeze(string lower) => string.Concat(lower.Where(char.IsLetterOrDigit));

    private static string Fold(string text) => PlainForm.Fold(text);
}
