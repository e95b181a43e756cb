using System.Globalization;
using Bot.Verifier;

namespace Bot.Benchmarks.Verification;

/// <summary>Measures the verifier: made-up conversations must be accepted, falsified ones rejected.</summary>
internal static class VerificationTable
{
    /// <summary>Prints the table; 1 when anything comes out wrong.</summary>
    public static async Task<int> PrintAsync(int turns, TextWriter output)
    {
        var directory = Directory.CreateTempSubdirectory("channelbot-");
        try
        {
            var file = await GeneratedJournal.MakeAsync(directory.FullName, GeneratedJournal.Packs(Root()), turns);
            var accepted = Accept(file, output);
            var tampered = new TamperedJournal(file);
            var outcomes = Tampering.All.Select(kind => tampered.Try(kind, Math.Max(1, turns / 100))).ToList();
            await output.WriteLineAsync("| falsified | digests computed anew | turns | let pass |\n|---|---|---|---|");
            foreach (var outcome in outcomes)
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {outcome.Kind.Name} | {(outcome.Kind.Sly ? "yes" : "no")} | {outcome.Tried} | {outcome.Missed}{(outcome.Where is { } where ? $" ({where})" : "")} |"));
            }

            return accepted && outcomes.All(outcome => outcome is { Missed: 0, Tried: > 0 }) ? 0 : 1;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static string Root()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "ChannelBot.sln")))
        {
            root = root.Parent ?? throw new DirectoryNotFoundException("Run the measurement from inside the source tree.");
        }

        return root.FullName;
    }

    private static bool Accept(string file, TextWriter output)
    {
        using var journal = new JournalFile(file);
        var found = Bot.Verifier.Verification.Of(journal);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{found.Checked} turns of {found.Conversations} conversations, {found.Rejected} rejected, {found.Time.TotalMilliseconds / found.Checked:0.000} ms each."));
        foreach (var rejection in found.Rejections.Take(20))
        {
            output.WriteLine($"{rejection.Conversation}, turn {rejection.Turn}, {rejection.Check}: {rejection.Why}");
        }

        return found.Rejections.Count == 0;
    }
}
