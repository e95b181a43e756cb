using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Templates;

namespace Bot.Tests.Dialogs.Slots;

/// <summary>What the bot writes, it reads.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string, string> Currencies()
    {
        var data = new TheoryData<string, string>();
        foreach (var currency in (string[])["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "SGD", "AUD", "CHF"])
        {
            data.Add(currency, "en");
            data.Add(currency, "zh");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Currencies))]
    public void Money_Written_IsRead(string currency, string language)
    {
        foreach (var amount in (decimal[])[1, 5, 12, 99, 100, 250, 1_234, 10_000, 1_250_000])
        {
            var read = new MoneySlot().Read(LocalText.Money(amount, currency, language), Phrases.Context(language)).Value;

            Assert.Equal((amount, currency), (read?.GetProperty("amount").GetDecimal() ?? 0, read?.GetProperty("currency").GetString()));
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Days_Written_AreRead(string language)
    {
        foreach (var day in Enumerable.Range(-200, 400).Select(n => new DateOnly(2026, 3, 4).AddDays(n)))
        {
            foreach (var style in (string?[])[null, "long"])
            {
                var written = LocalText.Date(day.ToDateTime(default), style, language);
                Assert.Equal(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new DateSlot().Read(written, language));
            }
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Times_Written_AreRead(string language)
    {
        foreach (var minute in Enumerable.Range(0, 96).Select(n => n * 15))
        {
            var time = TimeOnly.MinValue.AddMinutes(minute);
            var iso = time.ToString("HH:mm", CultureInfo.InvariantCulture);
            Assert.Equal(iso, new TimeSlot().Read(iso, language));
            if (language == "en")
            {
                Assert.Equal(iso, new TimeSlot().Read(LocalText.Time(DateTime.MinValue.Add(time.ToTimeSpan()), language), language));
            }
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Ranges_Written_AreRead(string language)
    {
        for (var length = 0; length < 60; length += 7)
        {
            var range = JsonElement.Parse(string.Create(CultureInfo.InvariantCulture, $"{{\"from\":\"2026-03-01\",\"to\":\"{new DateOnly(2026, 3, 1).AddDays(length):yyyy-MM-dd}\"}}"));
            Assert.Equal(range.GetRawText(), new DateRangeSlot().Read(ValueText.Of(range, language), Phrases.Context(language)).Value?.GetRawText());
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Places_Written_AreRead(string language)
    {
        var place = JsonElement.Parse("{\"latitude\":-33.8688,\"longitude\":151.2093,\"name\":null}");

        Assert.Equal(place.GetRawText(), new LocationSlot().Read(ValueText.Of(place, language), Phrases.Context(language)).Value?.GetRawText());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Hints_Example_IsItselfReadable(string language)
    {
        Slot[] slots = [new NumberSlot(), new MoneySlot(), new PercentageSlot(), new DateSlot(), new TimeSlot(), new DateRangeSlot(), new PhoneSlot(), new EmailSlot(), new AddressSlot(), new LocationSlot(), new YesNoSlot()];
        foreach (var slot in slots)
        {
            var example = slot.Hint(language).Split(language == "zh" ? "例如" : "for example")[^1].Split(" or ")[0].Split("、")[0].Split("或")[0].Trim(' ', '.', '。', ':', '：');

            Assert.True(slot.Read(example, Phrases.Context(language)).IsRead, $"{slot.GetType().Name}: '{example}'");
        }
    }
}
