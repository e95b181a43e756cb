using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Steps;

/// <summary><c>hours</c> as templates see it.</summary>
internal static class HoursValues
{
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:sszzz";

    /// <summary>Writes the values; a pack that gives no hours counts as open.</summary>
    public static void Write(Utf8JsonWriter writer, (OpeningHours? Hours, DateTimeOffset At, string Language) about)
    {
        var (hours, at, language) = about;
        writer.WriteStartObject();
        writer.WriteBoolean("given", hours is not null);
        writer.WriteBoolean("open", hours?.IsOpen(at) ?? true);
        WriteTime(writer, "next", hours?.Opens(at));
        WriteTime(writer, "closes", hours?.Closes(at));
        if (hours is not null)
        {
            writer.WriteString("today", string.Join(", ", hours.TimesAt(at).Select(time => $"{Clock(time.From, language)}-{Clock(time.To, language)}")));
        }

        var holiday = hours?.HolidayAt(at);
        writer.WriteBoolean("is_holiday", holiday is not null);
        if (holiday?.NameIn(language) is { } name)
        {
            writer.WriteString("holiday", JsonText.Whole(name));
        }

        writer.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter writer, string name, DateTimeOffset? at)
    {
        if (at is { } time)
        {
            writer.WriteString(name, time.ToString(TimeForm, CultureInfo.InvariantCulture));
        }
    }

    private static string Clock(int minutes, string language) => LocalText.Time(DateTime.MinValue.AddMinutes(minutes), language);
}
