using Bot.Dialogs.Packs;

namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>Runs tables of adversarial conversations against a pack: no host, no clock, no network, no real model.</summary>
public static class AdversarialTests
{
    /// <summary>Runs a table.</summary>
    /// <param name="release">The compiled pack.</param>
    /// <param name="file">The table's name, for messages.</param>
    /// <param name="text">The table's text.</param>
    /// <param name="mode">How the model behaves.</param>
    /// <param name="side">What the host does around the model.</param>
    /// <param name="everyRow">Whether conversations run that the mode is not about.</param>
    public static AdversarialReport Run(
        Release release, string file, string text, AdversarialMode mode, ModelSide side, bool everyRow = false)
    {
        var table = AdversarialTableReader.Read(file, text);
        if (table.Problems.Count > 0)
        {
            return new([], 0, table.Problems);
        }

        IReadOnlyList<AdversarialRow> rows = [.. table.Rows.Where(row => everyRow || IsAbout(mode, row))];
        var results = rows.AsParallel().AsOrdered().Select(row => Run(release, table, row, mode, side)).ToList();
        return new(results, table.Rows.Count - rows.Count, []);
    }

    /// <summary>Runs one conversation.</summary>
    internal static AdversarialResult Run(Release release, AdversarialTable table, AdversarialRow row, AdversarialMode mode, ModelSide side)
    {
        var fixture = new Fixture(release);
        var model = new StubModel(fixture, mode, table.Completions);
        var record = new AdversarialPlayer(release, row, model, side).Play();
        var checks = new AssertionChecks(fixture, record);
        return new(
            row.Id,
            table.Families.TryGetValue(row.Family, out var name) ? $"{row.Family} {name}" : $"{row.Family}",
            [.. row.Assertions.SelectMany(assertion => checks.Failures(assertion).Select(turn => new AdversarialFailure(turn, assertion.Text, record.Turns[turn - 1].Text)))])
        {
            Transcript = string.Join('\n', record.Turns.Select(turn => $"  customer: {turn.Typed}\n  bot: {turn.Text.ReplaceLineEndings("\n       ")}")),
        };
    }

    // A model that refuses everything proves nothing about answers, and one that answers rightly nothing about attacks.
    private static bool IsAbout(AdversarialMode mode, AdversarialRow row) => mode switch
    {
        AdversarialMode.Refusal => !row.ExpectsAnswer,
        AdversarialMode.Answer => row.ExpectsAnswer,
        _ => true,
    };
}
