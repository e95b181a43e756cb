using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Faq;

/// <summary>Finds questions that the pack's other knowledge has already.</summary>
internal static class FaqTwins
{
    /// <summary>The rows that are new. One with the same answer is left out and told; one with another answer is an error.</summary>
    public static IReadOnlyList<FaqRow> LeaveOut(string file, IReadOnlyList<FaqRow> rows, IReadOnlyList<Passage> known, ProblemList problems)
    {
        // What holds only for some days, customers or things is no answer to everybody.
        var asked = known.Where(passage => passage is { Question: not null, About: null, Audience: null, From: null, Until: null })
            .DistinctBy(Key).ToDictionary(Key, StringComparer.Ordinal);
        var fresh = new List<FaqRow>();
        foreach (var row in rows)
        {
            if (!asked.TryGetValue(row.Key, out var twin))
            {
                fresh.Add(row);
            }
            else if (twin.Text.ReplaceLineEndings("\n") == row.Answer)
            {
                problems.Warning(new(file, row.Line, 1), "CB0502", $"The pack has '{row.Question}' with the same answer ({twin.Id}). This row is left out.");
            }
            else
            {
                problems.Error(new(file, row.Line, 1), "CB0502", $"The pack has '{row.Question}' with another answer ({twin.Id}). Keep one of the two; if an import under another name wrote it, give that name with --name.");
            }
        }

        return fresh;
    }

    private static string Key(Passage passage) => FaqRow.KeyOf(passage.Question!, passage.Language);
}
