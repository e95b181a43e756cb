using System.Text.Json;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Understanding;
using FsCheck.Xunit;

namespace Bot.Tests.Dialogs.Slots;

public sealed class HostileTextTests
{
    private static readonly Slot[] Slots =
    [
        new TextSlot { MaxLength = 20_000 }, new NumberSlot(), new EmailSlot(), new PhoneSlot(), new DateSlot(), new YesNoSlot(),
        new MoneySlot(), new PercentageSlot(), new TimeSlot(), new DateRangeSlot(), new AddressSlot(), new LocationSlot(), new FileSlot(),
        new ManySlot([new("a", new Dictionary<string, string> { ["en"] = "Alpha", ["zh"] = "甲" }, [])]),
        new PatternSlot(PatternSlot.Compile("(a+)+b")),
        new ChoiceSlot([new("a", new Dictionary<string, string> { ["en"] = "Alpha", ["zh"] = "甲" }, [])]),
    ];

    private static readonly Matcher Matcher = Matcher.Train([new("a", ["where is my order", "我的订单"], ["refund"], [])], new());

    private static readonly string[] Texts =
    [
        "", " ", "\0", "\ud800", "\udc00\ud800", "a\ud83d", "👨‍👩‍👧‍👦🇨🇳", "\u202eabc\u202c", "مرحبا بالعالم", "e\u0301\u0301\u0301", "\uffff\ufffe", "\ufdfa\ufdfa",
        new string('a', 10_000), new string('9', 10_000), new string('一', 10_000), new string('亿', 10_000), new string('\u0301', 10_000), new string('\ufdfa', 10_000), string.Concat(Enumerable.Repeat("1,", 5_000)), string.Concat(Enumerable.Repeat("one ", 2_500)),
        string.Concat(Enumerable.Repeat("billion ", 1_250)), string.Concat(Enumerable.Repeat("a@", 5_000)), string.Concat(Enumerable.Repeat("3月", 5_000)), string.Concat(Enumerable.Repeat("99/", 3_300)), string.Concat(Enumerable.Repeat("👍", 5_000)),
        "in 9999 years", "9999-12-31", "0000-00-00", "9999年后", "1/1/0000", "半个月前 9999年前", "三点零零零零零零零零零零零零零零零零零零零零零零零零零零零零零零零零零五",
    ];

    [Fact]
    public void Read_HostileText_NeverThrowsAndGivesJson() => Assert.All(Texts, AssertSafe);

    [Property(MaxTest = 300)]
    public void Read_AnyText_NeverThrowsAndGivesJson(string? text) => AssertSafe(text ?? "");

    [Property(MaxTest = 200)]
    public void Clean_AnyText_IsStableAndBounded(string? text)
    {
        var clean = PlainText.Clean(text ?? "");

        Assert.Equal(clean, PlainText.Clean(clean));
        Assert.True(clean.Length <= PlainText.Limit);
    }

    [Fact]
    public void Read_FirstAndLastDay_AreNoTrap()
    {
        foreach (var now in (DateTimeOffset[])[DateTimeOffset.MinValue, DateTimeOffset.MaxValue])
        {
            foreach (var said in (string[])["tomorrow", "yesterday", "去年3月5日", "下周一", "the 5th", "in 5 hours", "next week", "明年", "最近99周", "月底", "29 February", "last friday"])
            {
                _ = new DateSlot().Read(said, new(now, "en"));
                _ = new DateRangeSlot().Read(said, new(now, "en"));
            }
        }
    }

    private static void AssertSafe(string text)
    {
        foreach (var slot in Slots)
        {
            var reading = slot.Read(text, Phrases.Context("zh"));
            Assert.Equal(reading.IsRead, reading.Problem == SlotProblem.None);
            _ = reading.Value is { } value ? JsonSerializer.Serialize(value) : null;
        }

        _ = StandingCommands.Read(text);
        Assert.All(Matcher.Decide(text).Candidates, candidate => Assert.InRange(candidate.Score, 0, 1));
    }
}
