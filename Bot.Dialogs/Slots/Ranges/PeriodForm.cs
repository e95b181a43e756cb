using System.Text.RegularExpressions;

namespace Bot.Dialogs.Slots.Ranges;

/// <summary>One way to name several days at once.</summary>
/// <param name="Form">What it looks like, after number words became digits.</param>
/// <param name="Range">The days meant; none when there are no such days.</param>
internal sealed record PeriodForm(Regex Form, Func<Match, SlotContext, DateRange?> Range)
{
    /// <summary>A form whose matching takes linear time.</summary>
    public static PeriodForm Of(string form, Func<Match, SlotContext, DateRange?> range) =>
        new(new Regex(form, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture), range);
}
