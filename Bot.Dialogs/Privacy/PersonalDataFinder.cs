using Bot.Dialogs.Guidelines.Folding;

namespace Bot.Dialogs.Privacy;

/// <summary>Finds personal data in what people write, in English and Chinese, also in full width, apart or with hidden characters between.</summary>
public static class PersonalDataFinder
{
    /// <summary>What is found, in the order of the text and without overlaps.</summary>
    /// <param name="text">Any text.</param>
    public static IReadOnlyList<FoundPersonalData> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = TextFolding.FoldWithOrigins(text);
        List<FoundPersonalData> found =
        [
            .. NumberForms.In(folded.Text).Concat(AddressForms.In(folded.Text)).Select(part => Original(folded, part)),
            .. NameForms.In(text),
        ];
        return Apart(found);
    }

    private static FoundPersonalData Original(FoldedText folded, FoundPersonalData part)
    {
        var range = folded.OriginOf(part.Start, part.Length);
        return part with { Start = range.Start.Value, Length = range.End.Value - range.Start.Value };
    }

    // Of parts that overlap the longer one counts, and what it leaves of the other is not lost but inside it.
    private static List<FoundPersonalData> Apart(List<FoundPersonalData> found)
    {
        var apart = new List<FoundPersonalData>();
        foreach (var part in found.OrderByDescending(part => part.Length).ThenBy(part => part.Start))
        {
            if (!apart.Exists(other => part.Start < other.End && other.Start < part.End))
            {
                apart.Add(part);
            }
        }

        apart.Sort((first, second) => first.Start.CompareTo(second.Start));
        return apart;
    }
}
