using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Guidelines;

/// <summary>Reads <c>brand</c>, <c>contacts</c>, <c>facts</c>, <c>organisations</c> and <c>emergency</c> of <c>guidelines.yaml</c>.</summary>
internal sealed class BrandReader(PackReading pack, PackSettings settings)
{
    private const string Sentence = "The approved sentence";

    /// <summary>The facts.</summary>
    public BrandFacts Read(MapReader map)
    {
        var brand = map.Node("brand") is { } node && MapReader.Of(node, "'brand'", pack.Problems) is { } inner ? Names(inner) : Names(new(new(map.At, []), pack.Problems));
        brand = brand with
        {
            Contacts = new ContactsReader(pack, settings).Read(map),
            Organisations = pack.Texts(map.List("organisations"), "An organisation"),
            Offers = pack.Texts(map.List("offers"), "An offer"),
            Emergency = pack.Texts(map.List("emergency"), "An emergency number"),
        };
        return brand with { Facts = Facts(map, brand) };
    }

    private BrandFacts Names(MapReader map)
    {
        var (product, productNames) = Named(map, "product");
        var (company, companyNames) = Named(map, "company");
        product ??= settings.Languages.ToDictionary(language => language, settings.BrandName);
        var brand = new BrandFacts
        {
            Product = product,
            Company = company ?? product,
            Names = [.. product.Values.Concat(company?.Values ?? []).Concat(productNames).Concat(companyNames).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
            Pronouns = pack.Texts(map.List("pronouns"), "A pronoun"),
            People = [.. map.List("people").Select(Person).OfType<PublicPerson>()],
        };
        map.Done("'brand'");
        return brand;
    }

    // A name, or a map with 'name' and 'aliases'.
    private (IReadOnlyDictionary<string, string>? Names, IReadOnlyList<string> Aliases) Named(MapReader map, string key)
    {
        if (map.Node(key) is not { } node)
        {
            return (null, []);
        }

        if (node is not YamlMap written || written["name"] is null)
        {
            return (Plain(node, $"'{key}'"), []);
        }

        var inner = new MapReader(written, pack.Problems);
        var names = Plain(inner.Node("name")!, $"The name of '{key}'");
        var aliases = pack.Texts(inner.List("aliases"), "An alias");
        inner.Done($"'{key}'");
        return (names, aliases);
    }

    private PublicPerson? Person(YamlNode node)
    {
        if (MapReader.Of(node, "A person", pack.Problems) is not { } map)
        {
            return null;
        }

        var names = map.Required("name", "Say whom customers may hear of.") is { } name ? Plain(name, "The name of a person") : null;
        var aliases = pack.Texts(map.List("aliases"), "An alias");
        var say = map.Required("say", "Give the one sentence that may be said about this person, in every language.");
        map.Done("A person");
        if (names is null || say is null || Plain(say, Sentence) is not { } sentences)
        {
            return null;
        }

        foreach (var language in pack.Languages.Where(language => say is YamlMap sayings ? sayings[language] is null : pack.Languages.Count > 1))
        {
            pack.Problems.Error(say.At, "CB1005", $"The approved sentence is missing in '{language}'. Nothing else may be said about a person, so write it in every language of the pack.");
        }

        return new([.. names.Values.Concat(aliases).Distinct(StringComparer.OrdinalIgnoreCase)], sentences);
    }

    private List<BrandFact> Facts(MapReader map, BrandFacts brand)
    {
        var facts = new List<BrandFact>();
        if (map.Node("facts") is not { } node || MapReader.Of(node, "'facts'", pack.Problems) is null)
        {
            return facts;
        }

        foreach (var (name, value) in ((YamlMap)node).Entries)
        {
            if (!Steps.Names.CheckValue(name, pack.Problems))
            {
                continue;
            }

            var inner = value is YamlMap written && (written["say"] is not null || written["value"] is not null) ? new MapReader(written, pack.Problems) : null;
            var sentence = inner is null ? value : inner.Node("say");
            var words = sentence is null ? null : pack.Words(sentence, $"The fact '{name.Text}'");
            var alone = inner?.Text("value") ?? "";
            inner?.Done($"The fact '{name.Text}'");
            if (words is not null)
            {
                GuidelinesReader.CheckNames(words, sentence!, pack.Problems);
            }

            facts.Add(new(name.Text, alone, words is null ? new Dictionary<string, string>() : Filled(words, brand)));
        }

        return facts;
    }

    private Dictionary<string, string> Filled(Words words, BrandFacts brand) =>
        pack.Languages.ToDictionary(language => language, language => words.In(language, TemplateScope.Empty.With(BrandValues.Of(brand, language)).In(language)));

    private Dictionary<string, string>? Plain(YamlNode node, ProblemText what) =>
        pack.Words(node, what) is { } words ? pack.Languages.ToDictionary(language => language, words.Written) : null;
}
