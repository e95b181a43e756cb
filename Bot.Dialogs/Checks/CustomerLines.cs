using System.Globalization;
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

    private static readonly Mark Nowhere = Mark.Start("tests");

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
        _texts = [.. literals.Texts.Concat(keys).Distinct(StringComparer.Ordinal).Take(30), "some words"];
        _numbers = [.. literals.Numbers.SelectMany(number => new[] { number, number + 1, number - 1 }).Distinct().Take(20).Append(3).Select(number => number.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>Lines that start a script.</summary>
    public static IEnumerable<PackTestLine> Starting(DialogScript script)
    {
        if (script.IsStart)
        {
            yield return new(Nowhere, LineAction.Opens, "");
        }

        foreach (var text in (script.When?.Examples ?? []).Take(3).Concat((script.When?.Keywords ?? []).Take(1)).Concat((script.When?.Patterns ?? []).Select(pattern => pattern.ToString().Trim('^', '$')).Take(1)))
        {
            yield return Says(text);
        }
    }

    /// <summary>Lines that answer, or do not answer, what is asked now.</summary>
    public IEnumerable<PackTestLine> Next(TestPlayer player)
    {
        var frame = player.State.Frames[^1];
        var step = _pack.Flow.Find(frame.Script)?.Script.Find(frame.Step);
        var buttons = TestPlayer.Buttons(player.Last).Select(button => button.Label).Where(label => label.Length > 0).Distinct(StringComparer.Ordinal).Take(8).Select(label => new PackTestLine(Nowhere, LineAction.Presses, label));
        return step switch
        {
            AskStep ask => Answers(ask.Slot).Select(Says).Append(Says("qwxz")),
            _ => buttons.Append(Says("qwxz")),
        };
    }

    private IEnumerable<string> Answers(Slot slot) => slot switch
    {
        NumberSlot or PercentageSlot => _numbers,
        MoneySlot => _numbers.Select(number => $"${number}"),
        DateSlot => ["2026-01-06", "2025-12-01", "2026-03-05"],
        TimeSlot => ["15:00"],
        DateRangeSlot => ["2026-01-06 to 2026-01-09"],
        EmailSlot => ["ada@example.com"],
        PhoneSlot => ["+8613800138000"],
        PatternSlot { Example: { } example } => [example, .. _texts],
        _ => _texts,
    };

    private static PackTestLine Says(string text) => new(Nowhere, LineAction.Says, text);

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
