using System.Text;
using System.Text.Json;
using Bot.Dialogs.Slots;

namespace Bot.Tests.Dialogs.Slots;

/// <summary>Every kind of answer on its phrases, in both languages; see <c>Phrases/README.md</c>.</summary>
public sealed class PhraseFileTests
{
    private const int FewestPhrases = 400;
    private const int FewestRefused = 60;

    private static readonly Dictionary<string, Slot> Slots = new(StringComparer.Ordinal)
    {
        ["text"] = new TextSlot { MaxLength = 60 },
        ["number"] = new NumberSlot(),
        ["money"] = new MoneySlot(),
        ["percentage"] = new PercentageSlot(),
        ["date"] = new DateSlot(),
        ["time"] = new TimeSlot(),
        ["date-range"] = new DateRangeSlot(),
        ["phone"] = new PhoneSlot(),
        ["email"] = new EmailSlot(),
        ["address"] = new AddressSlot(),
        ["pattern"] = new PatternSlot(PatternSlot.Compile("SO[0-9]{6}"), "SO123456"),
        ["choice"] = new ChoiceSlot(Options()),
        ["many"] = new ManySlot(Options()),
        ["yes-no"] = new YesNoSlot(),
        ["location"] = new LocationSlot(),
    };

    public static TheoryData<string, string> Files()
    {
        var files = new TheoryData<string, string>();
        foreach (var kind in Slots.Keys)
        {
            files.Add(kind, "en");
            files.Add(kind, "zh");
        }

        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_PhrasesOfKind_EachGivesItsValue(string kind, string language)
    {
        var wrong = new StringBuilder();
        var count = 0;
        foreach (var (said, means) in PhraseFile.Load($"{kind}.{language}").Phrases)
        {
            var got = Value(Slots[kind].Read(said, Phrases.Context(language)));
            if (got != means)
            {
                count++;
                wrong.Append("  ").Append(said).Append(" => ").Append(got).Append(", not ").AppendLine(means);
            }
        }

        Assert.True(count == 0, $"{count} phrases of {kind}.{language} are read wrongly:\n{wrong}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Phrases_OfKind_AreManyAndDifferent(string kind, string language)
    {
        var phrases = PhraseFile.Load($"{kind}.{language}").Phrases;

        Assert.InRange(phrases.Select(phrase => phrase.Said).Distinct(StringComparer.Ordinal).Count(), FewestPhrases, int.MaxValue);
        Assert.InRange(phrases.Count(phrase => phrase.Means == PhraseFile.Refused), FewestRefused, int.MaxValue);
        Assert.Equal(phrases.Count, phrases.Select(phrase => phrase.Said).Distinct(StringComparer.Ordinal).Count());
    }

    private static string Value(SlotReading reading) => reading.Value switch
    {
        null => PhraseFile.Refused,
        { ValueKind: JsonValueKind.Object or JsonValueKind.Array } parts => parts.GetRawText(),
        { ValueKind: JsonValueKind.Number } number => number.GetDecimal().ToString("0.############", System.Globalization.CultureInfo.InvariantCulture),
        { ValueKind: JsonValueKind.True } => "yes",
        { ValueKind: JsonValueKind.False } => "no",
        { } value => value.GetString()!,
    };

    private static List<ChoiceOption> Options() =>
    [
        Option("shirt", "Shirt", "衬衫", "blouse", "top"),
        Option("trousers", "Trousers", "长裤", "pants", "裤子"),
        Option("shoes", "Running shoes", "跑鞋", "sneakers", "trainers", "运动鞋"),
        Option("bag", "Black bag", "黑色包", "handbag", "手提包"),
        Option("umbrella", "Umbrella", "雨伞", "brolly", "伞"),
        Option("gloves", "Gloves", "手套", "mittens"),
    ];

    private static ChoiceOption Option(string value, string en, string zh, params string[] synonyms) =>
        new(value, new Dictionary<string, string> { ["en"] = en, ["zh"] = zh }, synonyms);
}
