using System.Text;

namespace Bot.Dialogs.Slots.Times;

/// <summary>Which part of the day a folded text speaks of.</summary>
internal static class DayParts
{
    // Said to be polite, not to tell the time.
    private static readonly string[] Greetings = ["good morning", "good afternoon", "good evening", "good night", "good day", "早上好", "上午好", "中午好", "下午好", "晚上好", "早安", "晚安"];

    private static readonly (string Word, DayPart Part)[] Words =
    [
        ("morning", DayPart.Morning), ("mornings", DayPart.Morning), ("afternoon", DayPart.Afternoon), ("arvo", DayPart.Afternoon), ("evening", DayPart.Afternoon), ("at night", DayPart.Night), ("tonight", DayPart.Night),
        ("last night", DayPart.Night), ("tomorrow night", DayPart.Night),
        ("凌晨", DayPart.SmallHours), ("清早", DayPart.Morning), ("清晨", DayPart.Morning), ("早上", DayPart.Morning), ("早晨", DayPart.Morning), ("上午", DayPart.Morning), ("明早", DayPart.Morning), ("今早", DayPart.Morning),
        ("大早", DayPart.Morning), ("正午", DayPart.Noon), ("中午", DayPart.Noon), ("下午", DayPart.Afternoon), ("午后", DayPart.Afternoon), ("傍晚", DayPart.Afternoon), ("晚上", DayPart.Night), ("今晚", DayPart.Night), ("明晚", DayPart.Night),
        ("当晚", DayPart.Night), ("夜里", DayPart.Night), ("夜间", DayPart.Night), ("深夜", DayPart.Night), ("半夜", DayPart.Night), ("午夜", DayPart.Night), ("昨晚", DayPart.Night), ("后晚", DayPart.Night),
    ];

    /// <summary>The text without greetings.</summary>
    public static string WithoutGreetings(string folded)
    {
        var text = folded;
        foreach (var greeting in Greetings)
        {
            text = text.Contains(greeting, StringComparison.Ordinal) ? text.Replace(greeting, ",", StringComparison.Ordinal) : text;
        }

        return text;
    }

    /// <summary>The part of the day that the text names.</summary>
    public static DayPart Of(string text)
    {
        var part = DayPart.None;
        var rest = new StringBuilder(text);
        foreach (var (word, meant) in Words)
        {
            if (rest.ToString() is var left && IndexOf(left, word) is var at and >= 0)
            {
                rest.Remove(at, word.Length).Insert(at, new string('_', word.Length));
                part = part == DayPart.None || part == meant ? meant : DayPart.Contradiction;
            }
        }

        return part;
    }

    private static int IndexOf(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (NearWords.StartsWith(text.AsSpan(at), word) && NearWords.EndsWith(text.AsSpan(0, at + word.Length), word))
            {
                return at;
            }
        }

        return -1;
    }
}
