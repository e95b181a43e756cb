using Bot.Dialogs.Guidelines;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs;

/// <summary>What a model is told about the brand of a pack with guidelines: their facts win over those of <c>pack.yaml</c>.</summary>
internal static class GuidelineVoice
{
    /// <summary>Makes it.</summary>
    public static BrandVoice Of(PackSettings settings, GuidelineSet guidelines, string language)
    {
        var usual = BrandVoice.Of(settings, language);
        if (guidelines.IsEmpty)
        {
            return usual;
        }

        var (brand, contacts) = (guidelines.Brand, guidelines.Brand.Contacts);
        (string Key, string Value)[] ways =
            [("phone", contacts.Phone), ("email", contacts.Email), ("website", contacts.Site), ("hours", contacts.Hours.GetValueOrDefault(language, ""))];
        return new(
            brand.Product.GetValueOrDefault(language, usual.Product),
            brand.Company.GetValueOrDefault(language, ""),
            [.. brand.People.Select(person => person.In(language)).Where(sentence => sentence.Length > 0)],
            ways.Where(way => way.Value.Length > 0).ToDictionary(way => way.Key, way => way.Value, StringComparer.Ordinal),
            [.. usual.Facts, .. brand.Facts.Select(fact => fact.In(language)).Where(sentence => sentence.Length > 0)]);
    }
}
