using System.CommandLine;
using Bot.Dialogs.Knowledge.Trials;

namespace Bot.CommandLine;

/// <summary><c>retrieve</c>: finds entries of any knowledge for any questions, to measure retrieval on data of one's own.</summary>
internal static class RetrieveCommand
{
    private const int Most = 10;

    /// <summary>Describes the verb.</summary>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="errors">Where complaints go.</param>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var entries = JsonLines.Option("--kb", "The knowledge, one {\"id\",\"question\",\"answer\"} or {\"id\",\"title\",\"text\"} a line, with \"entity\" where wanted.", required: true);
        var queries = JsonLines.Option("--in", "Questions, one {\"text\"} a line, with \"context\" and \"entities\" where known.", required: true);
        var file = JsonLines.Option("--out", $"The file to write: {{\"ranked\"}} with up to {Most} ids for each question, the best first.", required: true);
        var command = new Command("retrieve", "Find entries of a knowledge base for questions and write what was found.") { entries, queries, file };
        command.SetAction(parsed => Verb.Run(errors, () => Run(parsed.GetValue(entries)!, parsed.GetValue(queries)!, parsed.GetValue(file)!, output)));
        return command;
    }

    private static int Run(string entries, string queries, string file, TextWriter output)
    {
        var knowledge = JsonLines.Read(entries, (lines, problems) => TrialLines.Entries(entries, lines, problems));
        var asked = JsonLines.Read(queries, (lines, problems) => TrialLines.Queries(queries, lines, problems));
        var trial = new KnowledgeTrial(knowledge);
        JsonLines.Write(file, asked, (line, query) => JsonLines.WriteTexts(line, "ranked", trial.Rank(query, Most)));
        output.WriteLine($"Wrote what answers {Count.Of(asked.Count, "question")} to {file}; the knowledge has {Count.Of(knowledge.Count, "passage")}.");
        return BotCommandLine.Success;
    }
}
