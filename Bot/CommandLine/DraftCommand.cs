using System.CommandLine;
using System.Text.RegularExpressions;
using Bot.Dialogs.Knowledge.Unanswered;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Testing;

namespace Bot.CommandLine;

/// <summary><c>unanswered draft</c>: turns a group of questions into an answer of the knowledge or a script, with tests.</summary>
internal static partial class DraftCommand
{
    private const int MostQuestions = 12;
    private const int LongestQuestion = 300;

    /// <summary>Describes the verb.</summary>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="errors">Where complaints go.</param>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var group = new Argument<string>("GROUP") { Description = "The group, as 'unanswered' lists it." };
        var data = DataOption.Make();
        var bot = UnansweredCommand.BotOption();
        var pack = new Option<string>("--pack") { Description = "The folder of the pack that gets the draft.", HelpName = "DIR", Required = true };
        var answer = new Option<string?>("--answer") { Description = "What the bot shall answer. Without it the draft is a script that hands over to a person.", HelpName = "TEXT" };
        var script = new Option<bool>("--script") { Description = "Make a script, in place of a question with its answer in the knowledge." };
        var name = new Option<string?>("--name") { Description = "What the new files are called. Default: answer- and the group", HelpName = "NAME" };
        var command = new Command("draft", "Turn a group into a question-answer pair or a script, with a test for each wording; nothing is written unless all tests of the pack hold.") { group, data, bot, pack, answer, script, name };
        command.SetAction(parsed => Verb.Run(errors, () =>
        {
            var called = parsed.GetValue(name) ?? $"answer-{parsed.GetValue(group)}";
            if (!Name().IsMatch(called))
            {
                errors.WriteLine($"'{called}' cannot be the name of files. Use up to 30 small letters, digits and hyphens.");
                return BotCommandLine.Misuse;
            }

            var found = Find(DataOption.Directory(parsed.GetValue(data)), parsed.GetValue(bot), parsed.GetValue(group)!);
            var questions = Questions(found);
            if (questions.Count == 0)
            {
                throw new InvalidDataException($"No wording of '{found.Id}' can be used: each is too long, or holds nothing but personal data.");
            }

            var words = parsed.GetValue(answer)?.Trim() ?? "";
            var folder = parsed.GetValue(pack)!;
            var before = PackCompiler.Read(folder);
            var drafted = FaqImport.Draft(before, called, found.Language, questions, words, parsed.GetValue(script) || words.Length == 0);
            var done = $"Drafted an answer to {Count.Of(drafted.Questions, "wording")} in {folder}: {string.Join(", ", drafted.Added)}. Read them, then publish.";
            return FaqFiles.Write(drafted, before, folder, done, TerminalLanguage.Current, output, errors);
        }));
        return command;
    }

    private static QuestionGroup Find(string directory, string? bot, string id) =>
        UnansweredCommand.Groups(directory, bot, DateTimeOffset.MinValue).FirstOrDefault(group => group.Id == id)
        ?? throw new InvalidDataException($"There is no group '{id}'. See the groups with: unanswered");

    private static List<string> Questions(QuestionGroup group) =>
    [
        .. group.Wordings.Select(wording => Token().Replace(wording.Text.ReplaceLineEndings(" "), "").Trim())
            .Where(text => text.Length is > 0 and <= LongestQuestion && !text.Any(char.IsControl))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostQuestions),
    ];

    // What stands for personal data is of no use to others.
    [GeneratedRegex(@"\s*\[[a-z]+-\d+\]")]
    private static partial Regex Token();

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,29}$")]
    private static partial Regex Name();
}
