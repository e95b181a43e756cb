using Bot.Dialogs.Testing;

namespace Bot.CommandLine;

/// <summary>Writes what came of questions and answers into a pack's folder.</summary>
internal static class FaqFiles
{
    /// <summary>Writes the new files, or tells why there are none.</summary>
    /// <param name="result">What came of them.</param>
    /// <param name="folder">The pack's folder.</param>
    /// <param name="done">What was done; the files' names are put after it.</param>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="errors">Where complaints go.</param>
    /// <returns>The exit code.</returns>
    public static int Write(FaqImportResult result, string folder, string done, TextWriter output, TextWriter errors)
    {
        if (result.Source is not { } source)
        {
            foreach (var problem in result.Problems)
            {
                errors.WriteLine(problem);
            }

            errors.WriteLine("Nothing was written.");
            return BotCommandLine.Failure;
        }

        foreach (var added in result.Added)
        {
            WholeFile.Write(Path.Combine(folder, added), stream => stream.Write(source.Files[added].Span));
        }

        output.WriteLine($"{done}: {string.Join(", ", result.Added)}. Read them, then publish.");
        return BotCommandLine.Success;
    }
}
