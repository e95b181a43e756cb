using System.Text.RegularExpressions;

namespace Bot.Dialogs.Slots.Times;

/// <summary>One way to write a time of day.</summary>
/// <param name="Form">What it looks like, after number words became digits.</param>
/// <param name="Clock">The time meant; none when it is no time after all.</param>
internal sealed record TimeForm(Regex Form, Func<Match, SlotContext, Clock?> Clock)
{
    /// <summary>Whether it is only looked for when no surer form was found.</summary>
    public bool IsWeak { get; init; }

    /// <summary>A form whose matching takes linear time.</summary>
    public static TimeForm Of(string form, Func<Match, SlotContext, Clock?> clock) =>
        new(new Regex(form, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture), clock);

    /// <summary>A number of the match; the given one when it is not there.</summary>
    public static int Part(Match match, string name, int otherwise = 0) => match.Groups[name] is { Success: true } group ? Dates.Days.Number(group.Value) : otherwise;

    /// <summary>A moment so many minutes from now, in the customer's time zone.</summary>
    public static Clock Later(SlotContext context, int minutes)
    {
        var now = context.Local.TimeOfDay.Add(TimeSpan.FromMinutes(minutes));
        return new(now.Hours, now.Minutes, IsExact: true);
    }
}
