using System.CommandLine;
using System.Globalization;
using System.Text;
using Bot.Conversations;
using Bot.Conversations.Journaling;
using Bot.Dialogs.Knowledge.Unanswered;
using Bot.Dialogs.Replay;

namespace Bot.CommandLine;

/// <summary><c>unanswered</c>: what customers asked and nothing answered, in groups; <c>unanswered draft</c> turns a group into an answer.</summary>
internal static class UnansweredCommand
{
    private const int Shown = 20;
    private const int MostWordings = 3;

    /// <summary>Describes the verb with its second one.</summary>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="errors">Where complaints go.</param>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var data = DataOption.Make();
        var bot = BotOption();
        var days = new Option<int?>("--days") { Description = "Only what was asked in the last so many days.", HelpName = "N" };
        var file = new Option<string?>("--out") { Description = "Write all groups into this CSV file: group, times, language, wording, asked, last.", HelpName = "FILE" };
        var command = new Command("unanswered", "List what customers asked and nothing answered, questions that ask the same together, without personal data.") { data, bot, days, file, DraftCommand.Describe(output, errors) };
        command.SetAction(parsed => Verb.Run(errors, () =>
        {
            var since = parsed.GetValue(days) is { } number ? TimeProvider.System.GetUtcNow().AddDays(-number) : DateTimeOffset.MinValue;
            var groups = Groups(DataOption.Directory(parsed.GetValue(data)), parsed.GetValue(bot), since);
            if (parsed.GetValue(file) is { } table)
            {
                WholeFile.Write(table, stream => stream.Write(Encoding.UTF8.GetBytes(Csv(groups))));
                output.WriteLine($"Wrote {Count.Of(groups.Count, "group")} to {table}.");
            }
            else
            {
                Print(groups, output);
            }

            return BotCommandLine.Success;
        }));
        return command;
    }

    /// <summary><c>--bot</c>.</summary>
    public static Option<string?> BotOption() => new("--bot") { Description = "Only conversations with this bot. Default: all", HelpName = "NAME" };

    /// <summary>The groups of a journal, the most frequent first.</summary>
    public static IReadOnlyList<QuestionGroup> Groups(string directory, string? bot, DateTimeOffset since)
    {
        using var view = JournalView.Open(directory);
        var wanted = view.Reader.Conversations().Where(conversation => bot is null || ConversationKey.Parse(conversation.Key).Bot == bot);
        return QuestionGroups.Of(wanted.SelectMany(conversation => UnansweredReader.Read(view.Reader.Recorded(conversation.Id, conversation.Key))).Where(question => question.At >= since));
    }

    private static void Print(IReadOnlyList<QuestionGroup> groups, TextWriter output)
    {
        if (groups.Count == 0)
        {
            output.WriteLine("Nothing was left unanswered.");
            return;
        }

        foreach (var group in groups.Take(Shown))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Id} {group.Times,6:N0}  {OneLine(group.Wordings[0].Text)}"));
            foreach (var (text, _) in group.Wordings.Skip(1).Take(MostWordings))
            {
                output.WriteLine($"                 {OneLine(text)}");
            }
        }

        output.WriteLine(groups.Count > Shown ? $"And {Count.Of(groups.Count - Shown, "more group")}: write them all with --out FILE." : $"{Count.Of(groups.Count, "group")}.");
        output.WriteLine("Answer one: unanswered draft GROUP --pack DIR --answer TEXT");
    }

    private static string Csv(IReadOnlyList<QuestionGroup> groups)
    {
        var text = new StringBuilder("group,times,language,wording,asked,last\n");
        foreach (var group in groups)
        {
            foreach (var (wording, times) in group.Wordings)
            {
                text.Append(CultureInfo.InvariantCulture, $"{group.Id},{group.Times},{group.Language},{Cell(wording)},{times},{group.Last:yyyy-MM-dd}\n");
            }
        }

        return text.ToString();
    }

    // A spreadsheet would run what begins like a formula; these are customers' words.
    private static string Cell(string text) =>
        $"\"{(text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
