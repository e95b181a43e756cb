using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Types;

/// <summary>Tells what is wrong with the types of one formula.</summary>
/// <param name="problems">Where problems go.</param>
/// <param name="at">Where the formula begins.</param>
internal sealed class TypeFindings(ProblemList problems, Mark at)
{
    /// <summary>Two values that cannot be compared.</summary>
    public void Compared(string formula, ValueType left, ValueType right) =>
        problems.Error(at, "CB0605", $"'{formula}' compares {left.Words} with {right.Words}, which can never come out right. Compare things of one kind: numbers with numbers, dates with dates such as '2026-03-05'.");

    /// <summary>A part of several values is meant, not the whole.</summary>
    public void ComparedWhole(string formula, ValueType record) =>
        problems.Error(at, "CB0605", $"'{formula}' compares a whole record with one value, which can never come out right. Compare one of its parts: {Nearest.List(record.Members?.Keys ?? [])}.");

    /// <summary>A fixed text that a value can never be.</summary>
    public void Never(string formula, ValueType type, string text) =>
        problems.Error(at, "CB0605", $"'{formula}' can never be true: it compares {type.Words} with '{text}'. Compare it with {Example(type)}.");

    /// <summary>An option that does not exist.</summary>
    public void NoOption(string name, string value, IReadOnlyList<string> options) =>
        problems.Warning(at, "CB0606", $"'{name}' is never '{value}', because the customer chooses among: {Nearest.List(options)}.{Nearest.Hint(value, options)} Correct the value, or add the option.");

    /// <summary>A calculation with something else than numbers.</summary>
    public void Calculated(string formula, ValueType type) =>
        problems.Error(at, "CB0605", $"'{formula}' calculates with {type.Words}, which is no number. Calculate with numbers, for example with a part or a column of the type number.");

    /// <summary>A list is wanted and something else given.</summary>
    public void NoList(string formula, ValueType type) =>
        problems.Error(at, "CB0605", $"'{formula}' must be a list, but it is {type.Words}. Give a list, for example what 'list' of a service returns, or the answer to a question with 'many'.");

    /// <summary>A function that cannot do anything with a value.</summary>
    public void Refused(string function, string formula, ValueType type) =>
        problems.Error(at, "CB0605", $"'{function}' can do nothing with '{formula}', which is {type.Words}. Use a function for such values, or another value.");

    /// <summary>A part of something that has no parts.</summary>
    public void NoParts(string formula, string part, ValueType type) =>
        problems.Error(at, "CB0605", $"'{formula}' is {type.Words} and has no '{part}'. Use it as it is.");

    /// <summary>A part that a record does not have.</summary>
    public void NoMember(string formula, string part, ValueType record)
    {
        var members = record.Members!.Keys;
        if (record.Table is { } table)
        {
            problems.Warning(at, "CB0311", $"'{formula}' is a row of the table '{table}', which has no column '{part}'.{Nearest.Hint(part, members)} Its columns are: {Nearest.List(members)}.");
        }
        else
        {
            problems.Warning(at, "CB0406", $"'{formula}' has no '{part}', so that it would be empty.{Nearest.Hint(part, members)} It has: {Nearest.List(members)}.");
        }
    }

    private static string Example(ValueType type) => type.Kind switch
    {
        ValueKind.Number => "a number such as 12",
        ValueKind.Flag => "true or false",
        ValueKind.Date => "a date such as '2026-03-05'",
        ValueKind.Time => "a time such as '15:00'",
        _ => "one of its parts",
    };
}
