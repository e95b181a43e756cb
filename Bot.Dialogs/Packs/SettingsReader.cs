using System.Text.Json;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Packs;

/// <summary>Reads <c>pack.yaml</c>.</summary>
internal static class SettingsReader
{
    /// <summary>The file.</summary>
    public const string File = "pack.yaml";

    private const string NoneOfThese = "none-of-these";

    private static readonly string[] Spoken = ["en", "zh"];

    /// <summary>The settings; where one is wrong, a harmless value, so that the rest of the pack can be checked too.</summary>
    public static PackSettings Read(YamlNode? node, ProblemList problems)
    {
        var map = node is null ? null : MapReader.Of(node, "pack.yaml", problems);
        map ??= new(new(Mark.Start(File), []), new());
        var languages = Languages(map);
        var name = PackName(map);
        var title = map.Node("title") is { } words ? new PackReading(languages, map.Problems).Words(words, "'title'") : null;
        var brand = map.Node("brand");
        if (brand is not (null or YamlMap))
        {
            map.Problems.Error(brand.At, "CB0203", $"'brand' must be a map of names and values, but this is {brand.Kind}.");
        }

        foreach (var (key, value) in (brand as YamlMap)?.Entries ?? [])
        {
            Translations.Check(key.Text, value, languages, map.Problems);
        }

        var zone = TimeZone(map);
        var holidays = HolidayReader.Read(map, new PackReading(languages, map.Problems));
        var settings = new PackSettings
        {
            Name = name,
            Titles = languages.ToDictionary(language => language, language => title?.Written(language) ?? name),
            Languages = languages,
            TimeZone = zone,
            Opening = OpeningReader.Read(map) is { } week ? new(week, holidays, zone) : null,
            Brands = languages.ToDictionary(language => language, language => Brand(brand as YamlMap, language, languages)),
            OpeningAt = map.Node("opening")?.At,
            Handoff = Handoff(map),
            NamesTeam = map.Has("handoff"),
            Thresholds = Thresholds(map),
            Strangers = Strangers(map, languages),
            Silence = SilenceReader.Read(map),
            Why = map.Flag("why"),
            ModelChooses = ModelChooses(map),
            SilentWithPerson = SilentWithPerson(map),
        };
        map.Done("pack.yaml");
        return settings;
    }

    private static string PackName(MapReader map)
    {
        map.Required("pack", "Give the pack a name, for example 'pack: my-shop'.");
        var name = map.Scalar("pack");
        if (name is not null && !Names.IsPack(name.Text))
        {
            map.Problems.Error(name.At, "CB0205", $"'{JsonText.Clip(name.Text, 60)}' cannot be the name of a pack. Use up to 40 small letters, digits and hyphens.");
            return "pack";
        }

        return name?.Text ?? "pack";
    }

    private static List<string> Languages(MapReader map)
    {
        var languages = new List<string>();
        map.Required("languages", "List the languages, the fallback first: languages: [en, zh].");
        foreach (var node in map.List("languages"))
        {
            if (node is not YamlScalar scalar || !Spoken.Contains(scalar.Text))
            {
                map.Problems.Error(node.At, "CB0204", $"'{(node as YamlScalar)?.Text ?? node.Kind}' is not a language that the bot speaks. Give en, zh or both.");
            }
            else if (languages.Contains(scalar.Text))
            {
                map.Problems.Error(node.At, "CB0206", $"The language '{scalar.Text}' is listed twice. Remove one.");
            }
            else
            {
                languages.Add(scalar.Text);
            }
        }

        return languages.Count == 0 ? ["en"] : languages;
    }

    private static TimeZoneInfo TimeZone(MapReader map)
    {
        if (map.Scalar("timezone") is not { } zone || TimeZoneInfo.TryFindSystemTimeZoneById(zone.Text, out var found) is var known && known && found is null)
        {
            return TimeZoneInfo.Utc;
        }

        if (!known)
        {
            map.Problems.Error(zone.At, "CB0204", $"'{zone.Text}' is not a time zone. Give a name such as Asia/Shanghai or Europe/Berlin.");
        }

        return found ?? TimeZoneInfo.Utc;
    }

    private static string Handoff(MapReader map) =>
        map.Scalar("handoff") is { } queue && Names.CheckPart(queue, "a team", map.Problems) ? queue.Text : "support";

    private static bool SilentWithPerson(MapReader map)
    {
        if (map.Scalar("with-person") is not { } way || way.Text is "silent" or "acknowledge")
        {
            return map.Text("with-person") == "silent";
        }

        map.Problems.Error(way.At, "CB0204", $"'with-person' must be acknowledge or silent, not '{JsonText.Clip(way.Text, 60)}'.");
        return false;
    }

    // A list, or a list for each language.
    private static IReadOnlyList<WrittenExample> Strangers(MapReader map, IReadOnlyList<string> languages)
    {
        var nodes = map.Node(NoneOfThese) is YamlMap byLanguage
            ? byLanguage.Entries.SelectMany(entry => Spoken(entry.Key, entry.Value))
            : map.List(NoneOfThese);
        var reading = new PackReading(languages, map.Problems);
        return [.. nodes.Where(node => reading.Texts([node], "An example").Count > 0).Cast<YamlScalar>().Select(example => new WrittenExample("", example.Text.Trim(), example.At))];

        IEnumerable<YamlNode> Spoken(YamlScalar language, YamlNode examples)
        {
            if (languages.Contains(language.Text))
            {
                return examples is YamlList list ? list.Items : [examples];
            }

            map.Problems.Error(language.At, "CB0208", $"'{language.Text}' is not a language of this pack ({string.Join(", ", languages)}).{Nearest.Hint(language.Text, languages)}");
            return [];
        }
    }

    private static MatcherOptions Thresholds(MapReader map)
    {
        var options = new MatcherOptions();
        if (map.Node("thresholds") is not { } node || MapReader.Of(node, "'thresholds'", map.Problems) is not { } inner)
        {
            return options;
        }

        options = new()
        {
            Match = (double)(inner.Number("match", 0, 1) ?? (decimal)options.Match),
            Margin = (double)(inner.Number("margin", 0, 1) ?? (decimal)options.Margin),
        };
        inner.Done("'thresholds'");
        return options;
    }

    private static bool ModelChooses(MapReader map)
    {
        if (map.Node("model") is not { } node || MapReader.Of(node, "'model'", map.Problems) is not { } inner)
        {
            return false;
        }

        var chooses = inner.Flag("chooses");
        inner.Done("'model'");
        return chooses;
    }

    private static JsonElement Brand(YamlMap? brand, string language, IReadOnlyList<string> languages) =>
        JsonText.Write((brand, language, languages), static (writer, about) =>
        {
            if (about.brand is null)
            {
                writer.WriteStartObject();
                writer.WriteEndObject();
            }
            else
            {
                YamlJson.Write(writer, about.brand, about.language, about.languages);
            }
        });
}
