using System.Text.RegularExpressions;

namespace Bot.Dialogs.Slots.Dates;

/// <summary>One way to write a day.</summary>
/// <param name="Form">What it looks like, after number words became digits.</param>
/// <param name="Day">The day meant; none when there is no such day.</param>
internal sealed record DateForm(Regex Form, Func<Match, SlotContext, DateOnly?> Day)
{
    /// <summary>Whether another date in the message makes this one superfluous, as in "Monday, March 2".</summary>
    public bool IsWeekday { get; init; }

    /// <summary>A form whose matching takes linear time.</summary>
    public static DateForm Of(string form, Func<Match, SlotContext, DateOnly?> day) =>
        new(new Regex(form, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture), day);
}
