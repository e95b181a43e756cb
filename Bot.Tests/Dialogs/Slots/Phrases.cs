using Bot.Dialogs.Slots;

namespace Bot.Tests.Dialogs.Slots;

/// <summary>Tables of phrases: a line each, <c>what is said => what it means</c>; <c>-</c> means "not taken".</summary>
internal static class Phrases
{
    /// <summary>Wednesday, 4 March 2026, in Shanghai.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 4, 10, 0, 0, TimeSpan.FromHours(8));

    public static TheoryData<string, string> Of(string table)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var arrow = line.LastIndexOf("=>", StringComparison.Ordinal);
            var means = line[(arrow + 2)..].Trim();
            foreach (var said in line[..arrow].Split('|', StringSplitOptions.TrimEntries))
            {
                rows.Add(said, means);
            }
        }

        return rows;
    }

    public static SlotContext Context(string language) => new(Now, language);

    public static string Read(this Slot slot, string said, string language) =>
        slot.Read(said, Context(language)) is { Value: { } value } ? value.ToString() : "-";
}
