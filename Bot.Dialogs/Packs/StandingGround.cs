using System.Text.Json;
using Bot.Dialogs.Guidelines;
using Bot.Dialogs.Guidelines.Output;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs;

/// <summary>What a release knows to be true, for the output gate: indexed once.</summary>
internal static class StandingGround
{
    /// <summary>The index.</summary>
    /// <param name="set">The guidelines.</param>
    /// <param name="settings">What <c>pack.yaml</c> says.</param>
    /// <param name="scripts">Scripts: what they say a manager has approved.</param>
    public static FactIndex Of(GuidelineSet set, PackSettings settings, IEnumerable<DialogScript> scripts)
    {
        var (brand, contacts) = (set.Brand, set.Brand.Contacts);
        string[] reached = [contacts.Complaints, contacts.Privacy];
        return new(new()
        {
            Names = [.. brand.Names.Concat(settings.Titles.Values)],
            People = [.. brand.People.Select(person => new ApprovedPerson { Names = person.Names, Sentences = [.. person.Sentences.Values.Distinct()] })],
            Phones = [.. Given([contacts.Phone, .. contacts.Phones, .. reached.Where(way => !way.Contains('@', StringComparison.Ordinal))])],
            Emails = [.. Given([contacts.Email, .. contacts.Emails, .. reached.Where(way => way.Contains('@', StringComparison.Ordinal))])],
            Hosts = [.. Given([contacts.Site, .. contacts.Links])],
            EmergencyNumbers = brand.Emergency,
            DeniedOrganisations = brand.Organisations,
            Offers = brand.Offers,
            Facts = [.. Given([.. contacts.Hours.Values, .. Facts(set, settings), .. Brands(settings), .. Said(scripts)]).Distinct()],
        });
    }

    private static IEnumerable<string> Facts(GuidelineSet set, PackSettings settings) =>
        settings.Languages.SelectMany(settings.Facts).Concat(set.Brand.Facts.SelectMany(fact => fact.Sentences.Values.Append(fact.Value)));

    // Everything under 'brand' of pack.yaml is the company's own word.
    private static IEnumerable<string> Brands(PackSettings settings) =>
        settings.Brands.Values.SelectMany(brand => brand.EnumerateObject()).Where(member => member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number).Select(member => member.Value.ToString());

    private static IEnumerable<string> Said(IEnumerable<DialogScript> scripts) =>
        scripts.SelectMany(script => script.Steps).SelectMany(step => step.Texts).SelectMany(words => words.All).Where(template => template.IsConstant).Select(template => template.Text);

    private static IEnumerable<string> Given(IEnumerable<string> texts) => texts.Where(text => !string.IsNullOrWhiteSpace(text));
}
