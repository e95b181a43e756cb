using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Testing;

namespace Bot.CommandLine;

/// <summary>Writes what came of questions and answers into a pack's folder.</summary>
internal static class FaqFiles
{
    /// <summary>Writes the new files, or tells why there are none.</summary>
    /// <param name="result">What came of them.</param>
    /// <param name="before">The pack as it is in the folder.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="done">What was done; what is wrong by row stands before it.</param>
    /// <param name="language">Language of the sentences.</param>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="errors">Where complaints go.</param>
    /// <returns>The exit code.</returns>
    public static int Write(FaqImportResult result, PackSource before, string folder, string done, string language, TextWriter output, TextWriter errors)
    {
        var report = new CheckReport(language);
        foreach (var problem in result.Problems)
        {
            (problem.Severity == ProblemSeverity.Error ? errors : output).Write(report.Lines("", problem));
        }

        if (result.Source is not { } source)
        {
            errors.WriteLine(language == "zh" ? "没有写入任何文件。" : "Nothing was written.");
            return BotCommandLine.Failure;
        }

        PackFolderChanges.Write(folder, before, source);
        output.WriteLine(done);
        return BotCommandLine.Success;
    }
}
