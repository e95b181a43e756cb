using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Routing;

/// <summary>Reads what a customer writes as an input of a card.</summary>
internal static class InputSlots
{
    private const int LongestText = 1_000;

    private static readonly TimeOnly LastMinute = new(23, 59);

    /// <summary>The kind of answer that an input takes.</summary>
    public static Slot Of(FormField field) => field.Optional ? new OptionalSlot(Filled(field)) : Filled(field);

    /// <summary>What the card would send for the words; null when they do not answer the input, empty when it is left out.</summary>
    public static string? Read(FormField field, string text, SlotContext context)
    {
        if (Of(field).Read(text, context).Value is not { } value)
        {
            return null;
        }

        var sent = value.ValueKind switch
        {
            JsonValueKind.Null => field.Value ?? "",
            JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(one => one.GetString())),
            _ => value.ToString(),
        };
        return sent.Length > 0 && !Fits(field, sent) ? null : sent;
    }

    /// <summary>A sentence that says what is expected.</summary>
    public static string Hint(FormField field, string language)
    {
        if (field.Expected is { } expected)
        {
            return expected;
        }

        var hint = Filled(field).Hint(language);
        return field.Input == FormInput.Date && (field.From ?? field.To) is not null ? $"{hint} ({field.From} – {field.To})" : hint;
    }

    private static Slot Filled(FormField field) => field.Input switch
    {
        FormInput.Number => new NumberSlot { Min = field.Min, Max = field.Max },
        FormInput.Date => new DateSlot(),
        FormInput.Time => new TimeSlot { From = Time(field.From), To = Time(field.To) ?? (Time(field.From) is null ? null : LastMinute) },
        FormInput.Email => new EmailSlot(),
        FormInput.Phone => new PhoneSlot(),
        FormInput.Choice => new ChoiceSlot(Options(field)),
        FormInput.Choices => new ManySlot(Options(field)),
        _ => new TextSlot { MaxLength = field.Max is >= 1 and <= LongestText ? (int)field.Max : LongestText },
    };

    private static List<ChoiceOption> Options(FormField field) =>
        [.. field.Options.Select(option => new ChoiceOption(option.Value, new Dictionary<string, string> { ["en"] = option.Label, ["zh"] = option.Label }, []))];

    private static bool Fits(FormField field, string sent) => field.Input == FormInput.Date
        ? !(field.From is { } from && string.CompareOrdinal(sent, from) < 0) && !(field.To is { } to && string.CompareOrdinal(sent, to) > 0)
        : field.Pattern is not { } pattern || HasPattern(sent, pattern);

    // A client tests it with its browser's engine; a pattern that only such an engine knows holds for everything here.
    private static bool HasPattern(string sent, string pattern)
    {
        try
        {
            return Regex.IsMatch(sent, pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return true;
        }
    }

    private static TimeOnly? Time(string? text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
