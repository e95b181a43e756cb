using Bot.Conversations.Journaling;
using Bot.Hosting;
using Bot.Releases;
using Microsoft.Data.Sqlite;

namespace Bot.CommandLine;

/// <summary>Runs a verb and turns what an operator can mend into a sentence and an exit code.</summary>
internal static class Verb
{
    /// <summary>Runs it.</summary>
    public static int Run(TextWriter errors, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception failure) when (Sentence(failure) is { } sentence)
        {
            errors.WriteLine(sentence);
            return ExitCode(failure);
        }
    }

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(TextWriter errors, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception failure) when (Sentence(failure) is { } sentence)
        {
            await errors.WriteLineAsync(sentence);
            return ExitCode(failure);
        }
    }

    private static string? Sentence(Exception failure) => failure switch
    {
        PackException pack => string.Join(Environment.NewLine, pack.Problems),
        SqliteException => $"The journal cannot be read: {failure.Message}",
        StartException or JournalException or InvalidDataException or IOException or UnauthorizedAccessException => failure.Message,
        _ => null,
    };

    private static int ExitCode(Exception failure) => (failure as StartException)?.ExitCode ?? BotCommandLine.Failure;
}
