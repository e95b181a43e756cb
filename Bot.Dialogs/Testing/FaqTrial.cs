using System.Text.Json;
using Bot.Dialogs.Certificates;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Packs.Faq;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Testing;

/// <summary>Asks the questions of new passages, each in a conversation of its own, and looks who answers.</summary>
internal static class FaqTrial
{
    private const int MostShown = 80;

    /// <summary>Tests of the rows that the knowledge answers; why it does not answer the others becomes a warning by row.</summary>
    public static IReadOnlyList<FaqTest> Run(Release release, string file, IReadOnlyList<FaqRow> rows, ProblemList problems)
    {
        var tests = new List<FaqTest>();
        foreach (var (row, test, reason) in rows.AsParallel().AsOrdered().Select(row => Ask(release, file, row)))
        {
            if (test is not null)
            {
                tests.Add(test);
            }
            else
            {
                problems.Warning(new(file, row.Line, 1), "CB0504", reason);
            }
        }

        return tests;
    }

    private static (FaqRow Row, FaqTest? Test, ProblemText Reason) Ask(Release release, string file, FaqRow row)
    {
        var at = new Mark(file, row.Line, 1);
        var player = new TestPlayer(release, new("", at, row.Language, PackTestReader.Usual, new Dictionary<string, JsonElement>(), []));
        var failure = player.Act(new(at, LineAction.Says, row.Question));
        var quoted = player.Trace.Find(entry => entry is { Stage: "knowledge", Decision: "quoted" })?.Reason is { } id ? release.Content.Knowledge?.ById(id) : null;
        List<string> says = player.Last is { } reply ? [.. ReplyReading.Said(reply)] : [];
        return failure is null && quoted is not null && says.Contains(row.Answer)
            ? (row, new(row, says), "")
            : (row, null, Reason(row, player.Trace, quoted));
    }

    private static ProblemText Reason(FaqRow row, IReadOnlyList<TraceEntry> trace, Passage? quoted)
    {
        var question = row.Question.Length <= MostShown ? row.Question : $"{row.Question[..MostShown]}...";
        if (trace.FirstOrDefault(entry => entry is { Stage: "scripts", Decision: "entered" })?.Script is { } script)
        {
            return $"'{question}' starts the script '{script}', which answers before the knowledge does, so that the row has no test. Take the row out if the script says enough; otherwise write the answer into the script, or ask in other words.";
        }

        if (quoted is not null)
        {
            return $"'{question}' gets the answer of '{quoted.Question ?? quoted.Source}' ({quoted.Id}), so that the row has no test. Keep one of the two, or say in both questions what tells them apart.";
        }

        switch (TurnPath.Of(new CustomerSaid { At = PackTestReader.Usual }, new(trace))[0])
        {
            case "command":
                return $"'{question}' means something that customers may say at any time, such as 'help' or 'talk to a person', so that the row has no test. Ask in other words.";
            case "guideline":
                return $"'{question}' is about something that the pack's guidelines decide before anything answers, so that the row has no test. Take the row out, or look at the topics in guidelines.yaml.";
            case "script" or "knowledge":
                return $"'{question}' is not answered at once: the bot asks which of several things is meant, so that the row has no test. Say more in the question, or take it out.";
            default:
                return $"'{question}' does not find its answer, so that the row has no test. Look whether '{row.Language}' is its language, and ask in a whole sentence.";
        }
    }
}
