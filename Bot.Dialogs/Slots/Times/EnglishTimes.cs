using System.Text.RegularExpressions;
using static Bot.Dialogs.Slots.Times.TimeForm;

namespace Bot.Dialogs.Slots.Times;

/// <summary>Times in digits and in English: 15:30, 3pm, half past three, ten minutes to four, noon, in two hours.</summary>
internal static class EnglishTimes
{
    private const string Half = "( ?(?<p>am|pm)\\b)?";

    /// <summary>The forms, longer ones first.</summary>
    public static readonly TimeForm[] Forms =
    [
        Of("(?<h>[0-9]{1,2})[:.](?<m>[0-9]{2})(:[0-9]{2})?" + Half, OnTheClock),
        Of("\\b(?<h>[0-9]{2})(?<m>[0-9]{2}) ?(hours|hrs|h)\\b", (match, _) => new Clock(Part(match, "h"), Part(match, "m"), IsExact: true)),
        Of("\\b(?<n>half|(a )?quarter|[0-9]{1,2}( minutes?| mins?)?) (past|after) (?<h>[0-9]{1,2}|noon|midnight)\\b( oclock)?" + Half, (match, _) => Moved(match, 1)),
        Of("\\b(?<n>(a )?quarter|[0-9]{1,2} (minutes?|mins?)) (to|till|before|of) (?<h>[0-9]{1,2}|noon|midnight)\\b( oclock)?" + Half, (match, _) => Moved(match, -1)),
        Of("\\bin (?<n>[0-9]{1,3}) (?<u>hours?|hrs?|minutes?|mins?)( time)?\\b", Shifted),
        Of("\\b(?<n>[0-9]{1,3}) (?<u>hours?|hrs?|minutes?|mins?) from now\\b", Shifted),
        Of("\\bin half an hour\\b|\\bhalf an hour from now\\b", (_, context) => Later(context, 30)),
        Of("\\bin an hour\\b|\\ban hour from now\\b", (_, context) => Later(context, 60)),
        Of("\\b(?<h>[0-9]{1,2}) oclock" + Half, (match, _) => At(match)),
        Of("\\b(?<h>[0-9]{1,2}) (oh |o )(?<m>[1-9])\\b" + Half, (match, _) => At(match)),
        Of("\\b(?<h>[0-9]{1,2}) (?<m>[1-5][0-9]) ?(?<p>am|pm)\\b", (match, _) => At(match)),
        Of("\\b(?<h>[0-9]{1,2})(?<m>[0-5][0-9])? ?(?<p>am|pm)\\b", (match, _) => At(match)),
        Of("\\b(12 )?(noon|midday)\\b", (_, _) => new Clock(12, 0, IsExact: true)),
        Of("\\b(12 )?midnight\\b", (_, _) => new Clock(0, 0, IsExact: true)),
        Of("\\b(right now|now)\\b", (_, context) => Later(context, 0)) with { IsWeak = true },
        Of("\\b(at|around|about) (?<h>[0-9]{1,2}) (?<m>[1-5][0-9])\\b", (match, _) => At(match)) with { IsWeak = true },
        Of("\\b(at|around) (?<h>[0-9]{1,2})\\b( sharp)?", (match, _) => At(match)) with { IsWeak = true },
        Of("^(about |maybe |say |make it |let's say )?(?<h>[0-9]{1,2})( (?<m>[1-5][0-9]))?( sharp)?(,? (please|thanks|thank you|tomorrow|today|works|is fine|would be good|is good|is ok|or so|in the (morning|afternoon|evening)|at night|tonight|this (morning|afternoon|evening)|tomorrow (morning|afternoon|evening|night)))*[.!]?$", (match, _) => At(match)) with { IsWeak = true },
    ];

    private static Clock At(Match match) => new(Part(match, "h"), Part(match, "m"), Suffix(match), Suffix(match) == DayPart.Morning);

    private static Clock? OnTheClock(Match match, SlotContext context) => Part(match, "m") > 59 ? null
        : At(match) with { IsExact = Suffix(match) == DayPart.Morning || match.Groups["h"].Value[0] == '0' };

    private static DayPart Suffix(Match match) => match.Groups["p"].Value switch { "am" => DayPart.Morning, "pm" => DayPart.Afternoon, _ => DayPart.None };

    private static Clock? Moved(Match match, int sign)
    {
        var name = match.Groups["n"].Value;
        var minutes = name == "half" ? 30 : name.EndsWith("quarter", StringComparison.Ordinal) ? 15 : Dates.Days.Number(name.Split(' ')[0]);
        var hour = match.Groups["h"].Value switch { "noon" => 12, "midnight" => 24, var digits => Dates.Days.Number(digits) };
        return minutes is < 1 or > 59 ? null
            : match.Groups["h"].Value is "noon" or "midnight" ? new Clock(hour % 24, sign * minutes, IsExact: true)
            : new Clock(hour, sign * minutes, Suffix(match), Suffix(match) == DayPart.Morning);
    }

    private static Clock? Shifted(Match match, SlotContext context) => Later(context, Part(match, "n") * (match.Groups["u"].Value[0] == 'h' ? 60 : 1));
}
