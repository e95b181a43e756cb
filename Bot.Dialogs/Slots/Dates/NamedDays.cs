using System.Globalization;

namespace Bot.Dialogs.Slots.Dates;

/// <summary>Days that have a name: those of the calendar, of the moon and of the week of a month.</summary>
internal static class NamedDays
{
    private static readonly ChineseLunisolarCalendar Moon = new();

    /// <summary>All of them; a name that holds another one stands before it.</summary>
    public static IReadOnlyList<NamedDay> All { get; } =
    [
        new("spring-festival-eve", "(chinese|lunar) new year'?s eve|spring festival eve", "除夕(夜)?|大年30|年30", year => Lunar(year, 1, 1).AddDays(-1)) { Title = "Chinese New Year's Eve", ChineseTitle = "除夕" },
        new("spring-festival", "spring festival|(chinese|lunar) new year('?s day)?", "春节|大年初1|正月初1|农历新年", year => Lunar(year, 1, 1)) { Title = "Spring Festival", ChineseTitle = "春节" },
        new("new-years-eve", "new year'?s eve", "跨年夜|元旦前夜", year => new(year, 12, 31)) { Title = "New Year's Eve", ChineseTitle = "跨年夜" },
        new("new-year", "new year'?s day|new years?|new year's", "元旦(节)?", year => new(year, 1, 1)) { Title = "New Year", ChineseTitle = "元旦" },
        new("christmas-eve", "(christmas|xmas) eve", "平安夜|圣诞(节)?前夜", year => new(year, 12, 24)) { Title = "Christmas Eve", ChineseTitle = "平安夜" },
        new("christmas", "(christmas|xmas)( day)?", "圣诞(节)?", year => new(year, 12, 25)) { Title = "Christmas", ChineseTitle = "圣诞节" },
        new("boxing-day", "boxing day", "节礼日", year => new(year, 12, 26)) { Title = "Boxing Day", ChineseTitle = "节礼日" },
        new("good-friday", "good friday", "耶稣受难日", year => Easter(year).AddDays(-2)) { Title = "Good Friday", ChineseTitle = "耶稣受难日" },
        new("easter-monday", "easter monday", "复活节(星期|周)(1|一)", year => Easter(year).AddDays(1)) { Title = "Easter Monday", ChineseTitle = "复活节星期一" },
        new("easter", "easter( sunday)?", "复活节", Easter) { Title = "Easter", ChineseTitle = "复活节" },
        new("valentines-day", "valentine'?s?( day)?", "情人节", year => new(year, 2, 14)) { Title = "Valentine's Day", ChineseTitle = "情人节" },
        new("womens-day", "(international )?women'?s day", "(三八|38)?妇女节", year => new(year, 3, 8)) { Title = "Women's Day", ChineseTitle = "妇女节" },
        new("qingming", "qingming( festival)?|tomb[- ]sweeping day", "清明(节)?", Qingming) { Title = "Qingming", ChineseTitle = "清明节" },
        new("mothers-day", "mother'?s'? day", "母亲节", year => InMonth(year, 5, DayOfWeek.Sunday, 2)) { Title = "Mother's Day", ChineseTitle = "母亲节" },
        new("labour-day", "may day|international workers'? day", "(国际)?劳动节", year => new(year, 5, 1)) { Title = "Labour Day", ChineseTitle = "劳动节" },
        new("childrens-day", "children'?s day", "儿童节", year => new(year, 6, 1)) { Title = "Children's Day", ChineseTitle = "儿童节" },
        new("fathers-day", "father'?s'? day", "父亲节", year => InMonth(year, 6, DayOfWeek.Sunday, 3)) { Title = "Father's Day", ChineseTitle = "父亲节" },
        new("dragon-boat-festival", "dragon boat( festival)?", "端午(节)?", year => Lunar(year, 5, 5)) { Title = "Dragon Boat Festival", ChineseTitle = "端午节" },
        new("qixi", "qixi( festival)?", "(七|7)夕(节)?", year => Lunar(year, 7, 7)) { Title = "Qixi Festival", ChineseTitle = "七夕" },
        new("mid-autumn-festival", "mid-? ?autumn( festival)?|moon festival", "中秋(节)?", year => Lunar(year, 8, 15)) { Title = "Mid-Autumn Festival", ChineseTitle = "中秋节" },
        new("national-day", "(china'?s |chinese )?national day", "国庆(节)?", year => new(year, 10, 1)) { Title = "National Day", ChineseTitle = "国庆节" },
        new("double-ninth-festival", "double (ninth|9th)( festival)?|chongyang( festival)?", "重阳(节)?", year => Lunar(year, 9, 9)) { Title = "Double Ninth Festival", ChineseTitle = "重阳节" },
        new("lantern-festival", "lantern festival", "元宵(节)?|正月(15|十五)", year => Lunar(year, 1, 15)) { Title = "Lantern Festival", ChineseTitle = "元宵节" },
        new("halloween", "hallowe'?en", "万圣(节前)?夜", year => new(year, 10, 31)) { Title = "Halloween", ChineseTitle = "万圣夜" },
        new("singles-day", "singles'?s? day|double (11|eleven)", "双(十一|11)|光棍节", year => new(year, 11, 11)) { Title = "Singles' Day", ChineseTitle = "双十一" },
        new("thanksgiving", "thanksgiving( day)?", "感恩节", year => InMonth(year, 11, DayOfWeek.Thursday, 4)) { Title = "Thanksgiving", ChineseTitle = "感恩节" },
        new("black-friday", "black friday", "黑色星期(5|五)|黑(5|五)", year => InMonth(year, 11, DayOfWeek.Thursday, 4).AddDays(1)) { Title = "Black Friday", ChineseTitle = "黑色星期五" },
    ];

    /// <summary>The day of a name that packs use, if there is one.</summary>
    public static NamedDay? Find(string id) => All.FirstOrDefault(day => day.Id == id);

    /// <summary>Years in which all of them are known: the moon's calendar ends there.</summary>
    public static bool Knows(int year) => year is > 1901 and < 2100;

    // Gauss, as Butcher wrote it down.
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var day = h + l - (7 * m) + 114;
        return new(year, day / 31, (day % 31) + 1);
    }

    private static DateOnly InMonth(int year, int month, DayOfWeek weekday, int which)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (which - 1)));
    }

    // A leap month before it moves a month's place by one.
    private static DateOnly Lunar(int year, int month, int day)
    {
        var leap = Moon.GetLeapMonth(year);
        var place = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Moon.ToDateTime(year, place, day, 0, 0, 0, 0));
    }

    // The sun stands at 15 degrees on April 4 or 5, in a few years of the last century on the 6th.
    private static DateOnly Qingming(int year)
    {
        var (ofCentury, shift) = (year % 100, year >= 2000 ? 4.81 : 5.59);
        return new(year, 4, (int)((ofCentury * 0.2422) + shift) - (ofCentury / 4));
    }
}
