using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Testing;
using Scriban.Syntax;

namespace Bot.Dialogs.Checks;

/// <summary>What a customer could say at a point of a conversation, so that every way on is tried.</summary>
internal sealed class CustomerLines
{
    private const int MostRows = 12;
    private const int MostTexts = 30;
    private const int MostButtons = 20;
    private const char FirstHan = '\u4e00';

    // Words that mean nothing to any script; and none, for questions that any words answer.
    private const string Nonsense = "qwxz";
    private const string NoWords = "...";

    private static readonly Mark Nowhere = Mark.Start("tests");
    private static readonly SlotContext Today = new(new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero), "en");

    private readonly PackDraft _pack;
    private readonly List<string> _texts;
    private readonly List<string> _numbers;

    /// <summary>Collects what the pack compares answers with, and the keys of its tables.</summary>
    public CustomerLines(PackDraft pack)
    {
        _pack = pack;
        var literals = new LiteralVisitor();
        pack.Reading.Formulas.ForEach(formula => literals.Visit(formula.Syntax));
        var keys = pack.Tables.Where(table => table.Columns.Count > 0).SelectMany(table => table.Rows.Take(MostRows).Select(row => row.GetProperty(table.Columns[0]).ToString()));
        _texts = [.. literals.Texts.Concat(keys).Distinct(StringComparer.Ordinal).Take(300), "some words"];
        _numbers = [.. literals.Numbers.SelectMany(number => new[] { number, number + 1, number - 1 }).Distinct().Take(20).Append(3).Select(number => number.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>The line of a customer who says something.</summary>
    public static PackTestLine Says(string text) => new(Nowhere, LineAction.Says, text);

    /// <summary>Lines that start a script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="language">The language of the examples; absent for any.</param>
    public static IEnumerable<PackTestLine> Starting(DialogScript script, string? language = null)
    {
        if (script.IsStart)
        {
            yield return new(Nowhere, LineAction.Opens, "");
        }

        var (examples, keywords) = (Of(script.When?.Examples), Of(script.When?.Keywords));
        foreach (var text in examples.Take(3).Concat(keywords.Take(1)).Concat((script.When?.Patterns ?? []).Select(pattern => pattern.ToString().Trim('^', '$')).Take(1)))
        {
            yield return Says(text);
        }

        IEnumerable<string> Of(IReadOnlyList<string>? texts) => (texts ?? []).Where(text => language is null || text.Any(letter => letter >= FirstHan) == (language == "zh"));
    }

    /// <summary>Lines that answer, or do not answer, what is asked now.</summary>
    public IEnumerable<PackTestLine> Next(TestPlayer player)
    {
        var frame = player.State.Frames[^1];
        var step = _pack.Flow.Find(frame.Script)?.Script.Find(frame.Step);
        var buttons = ReplyReading.Buttons(player.Last).Select(button => button.Label).Where(label => label.Length > 0).Distinct(StringComparer.Ordinal).Take(MostButtons).Select(label => new PackTestLine(Nowhere, LineAction.Presses, label));
        return step switch
        {
            FormStep form => [.. Filled(form), Says(Nonsense)],
            AskStep { Slot: FileSlot file } => [new(Nowhere, LineAction.Says, "") { Files = [new(FileSlot.TypeOf(Sent(file)), $"https://files.example/{Sent(file)}", Sent(file))] }, Says(Nonsense)],
            AskStep { Slot: LocationSlot } => [new(Nowhere, LineAction.Says, "") { Place = new(31.23, 121.47, "Shanghai") }, Says(Nonsense)],
            AskStep ask => Answers(ask.Slot).Select(Says).Concat(ask.Optional ? buttons : []).Append(Says(Unfit(ask.Slot) ?? Nonsense)),
            WaitStep => [new(Nowhere, LineAction.Waits, "1d") { Wait = TimeSpan.FromDays(1) }],
            _ => buttons.Append(Says(Nonsense)),
        };
    }

    /// <summary>Words that are no answer of a kind; null when any are one.</summary>
    public static string? Unfit(Slot slot) => new[] { Nonsense, NoWords }.FirstOrDefault(words => !slot.Read(words, Today).IsRead);

    private static string Sent(FileSlot file) => file.Types is [] or ["image", ..] or ["png", ..] ? "photo.png" : $"file.{(file.Types[0] == "word" ? "docx" : file.Types[0] == "excel" ? "xlsx" : file.Types[0])}";

    // The form filled rightly, once for each option of its first choice; and with nothing in it.
    private IEnumerable<PackTestLine> Filled(FormStep form)
    {
        var choices = form.Parts.Select(part => part.Asks).OfType<ChooseStep>().FirstOrDefault(choose => choose.From is null);
        foreach (var option in choices?.Options.Select(option => option.Value.Written("")) ?? [""])
        {
            yield return Submits(form.Parts.ToDictionary(part => part.Name, part => part.Asks switch
            {
                ChooseStep choose when choose == choices => option,
                ChooseStep { From: null } choose => choose.Options[0].Value.Written(""),
                AskStep ask => Answers(ask.Slot).FirstOrDefault() ?? Nonsense,
                _ => "yes",
            }, StringComparer.Ordinal));
        }

        yield return Submits([]);
    }

    private static PackTestLine Submits(Dictionary<string, string> inputs) =>
        new(Nowhere, LineAction.Submits, "") { Inputs = JsonSerializer.SerializeToElement(inputs) };

    private IEnumerable<string> Answers(Slot slot) => slot switch
    {
        NumberSlot or PercentageSlot => _numbers,
        MoneySlot => _numbers.Select(number => $"${number}"),
        DateSlot => ["2026-01-06", "2025-12-01", "2026-03-05"],
        TimeSlot => ["15:00"],
        DateRangeSlot => ["2026-01-06 to 2026-01-09"],
        EmailSlot => ["ada@example.com"],
        PhoneSlot => ["+8613800138000"],
        PatternSlot pattern => (pattern.Example is { } example ? _texts.Prepend(example) : _texts).Where(text => pattern.Read(text, Today).IsRead).Distinct(StringComparer.Ordinal).Take(MostTexts),
        _ => _texts.Take(MostTexts).Prepend(_texts[^1]),
    };

    private sealed class LiteralVisitor : ScriptVisitor
    {
        public List<string> Texts { get; } = [];

        public List<decimal> Numbers { get; } = [];

        public override void Visit(ScriptLiteral node)
        {
            switch (node.Value)
            {
                case string { Length: > 0 } text:
                    Texts.Add(text);
                    break;
                case int or long or decimal or double:
                    Numbers.Add(Convert.ToDecimal(node.Value, CultureInfo.InvariantCulture));
                    break;
            }
        }
    }
}
