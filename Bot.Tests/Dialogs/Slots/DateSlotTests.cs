using Bot.Dialogs.Slots;
using FsCheck.Xunit;

namespace Bot.Tests.Dialogs.Slots;

public sealed class DateSlotTests
{
    // Today is Wednesday, 2026-03-04.
    public static TheoryData<string, string> English => Phrases.Of("""
        2026-03-05 | 2026/3/5 | 2026.03.05 | 20260305 | on 2026-03-05 please | ２０２６-０３-０５ | 2026-03-05T10:00:00Z => 2026-03-05
        3 March 2026 | March 3, 2026 | march 3 2026 | 3rd of March 2026 | Mar 3rd, 2026 | the 3rd of March, 2026 | 3-Mar-2026 | 03 mar 2026 | third of March 2026 | March the 3rd 2026 => 2026-03-03
        March 3rd | 3 march | MARCH 3 | on March 3rd | the third of march | 3/3 | Mar. 3 | yesterday => 2026-03-03
        3/4/2026 | 03/04/2026 | 3/4/26 | today | Today! | tonight | 3/4 => 2026-03-04
        25/4/2026 | 25.4.2026 | April 25 | 4/25/2026 | 25th April | twenty-fifth of April => 2026-04-25
        December 25 | Dec 25th | 25 December => 2025-12-25
        December 25 next year => 2027-12-25
        tomorrow | Tomorrow please | tmrw | tommorow | how about tomorrow? | in a day | in one day | 1 day from now | Thursday | this Thursday | coming thursday => 2026-03-05
        the day after tomorrow | day after tomorrow | in 2 days | in two days | Friday | fri | in a couple of days => 2026-03-06
        the day before yesterday | 2 days ago | two days ago | last Monday | Monday this week => 2026-03-02
        in 3 days | three days from now | 3 days later | Saturday => 2026-03-07
        next Monday | Monday | monday next week | next week Monday => 2026-03-09
        next Friday => 2026-03-13
        last Friday => 2026-02-27
        in a week | a week from today | in 7 days | next Wednesday => 2026-03-11
        in two weeks | in 14 days | in a fortnight => 2026-03-18
        a week ago | last Wednesday => 2026-02-25
        in a month | in 1 month => 2026-04-04
        in a year => 2027-03-04
        end of the month | end of this month => 2026-03-31
        end of next month => 2026-04-30
        the 5th | on the 5th | Thursday, March 5 | Thu 5 March 2026 | tomorrow, March 5 => 2026-03-05
        the 5th of next month => 2026-04-05
        29 February 2024 => 2024-02-29
        30 February 2026 | 2026-13-01 | 31/31/2026 | soon | next week | 5 | SO20260305 | hello | from March 3 to March 5 | Monday or Tuesday | 12345678 | in 99999 years | never => -
        """);

    public static TheoryData<string, string> Chinese => Phrases.Of("""
        2026-03-05 | 2026年3月5日 | 2026年3月5号 | 二〇二六年三月五日 | 2026/3/5 | ２０２６年３月５日 | 26年3月5日 | 3月5日 | 3月5号 | 三月五号 | 三月五日 | 今年3月5日 | 5号 | 五号 | 3月份5号 | 3/5 => 2026-03-05
        明天 | 明日 | 明儿 | 明天下午三点 | 一天后 | 周四 | 星期四 | 礼拜四 | 这周四 | 本周四 | 明天可以吗 | 明晚 | 這週四 => 2026-03-05
        今天 | 今日 | 今天吧 | 今晚 | 就今天 | 周三 | 本周三 => 2026-03-04
        后天 | 後天 | 两天后 | 2天后 | 两天以后 | 过两天 | 星期五 => 2026-03-06
        大后天 | 三天后 | 3天后 | 3天之后 | 三天之後 | 周六 => 2026-03-07
        昨天 | 昨日 | 一天前 | 3月3日 => 2026-03-03
        前天 | 两天前 | 这周一 => 2026-03-02
        大前天 | 三天前 | 3天以前 => 2026-03-01
        下周一 | 下星期一 | 下礼拜一 | 下个星期一 | 周一 | 下週一 => 2026-03-09
        下周日 | 下周天 | 下星期天 => 2026-03-15
        下下周一 => 2026-03-16
        周日 | 星期天 | 礼拜天 | 这周日 => 2026-03-08
        上周三 | 一周前 | 7天前 => 2026-02-25
        一周后 | 7天后 | 一个星期后 | 下周三 => 2026-03-11
        两周后 | 两个星期以后 => 2026-03-18
        一个月后 | 1个月后 | 下个月4号 | 下月4日 => 2026-04-04
        半个月后 => 2026-03-19
        一年后 | 明年3月4日 | 明年三月四号 => 2027-03-04
        去年12月25日 | 12月25日 | 十二月二十五号 => 2025-12-25
        月底 | 这个月底 | 本月底 | 本月31号 => 2026-03-31
        下个月底 => 2026-04-30
        年底 => 2026-12-31
        2月30日 | 十三月一号 | 尽快 | 下周 | 5 | 你好 | 周一或周二 | 3月5日到3月8日 | 不知道 | 随时 | 改天 => -
        """);

    [Theory]
    [MemberData(nameof(English))]
    public void Read_English_DayMeant(string said, string means) => Assert.Equal(means, new DateSlot().Read(said, "en"));

    [Theory]
    [MemberData(nameof(Chinese))]
    public void Read_Chinese_DayMeant(string said, string means) => Assert.Equal(means, new DateSlot().Read(said, "zh"));

    [Fact]
    public void Read_TimeZone_DecidesWhatTodayIs()
    {
        var lateInLondon = new DateTimeOffset(2026, 3, 4, 23, 0, 0, TimeSpan.Zero);
        var shanghai = TimeZoneInfo.CreateCustomTimeZone("shop", TimeSpan.FromHours(8), "shop", "shop");

        Assert.Equal("2026-03-04", new DateSlot().Read("today", new(lateInLondon, "en")).Value?.GetString());
        Assert.Equal("2026-03-05", new DateSlot().Read("today", new(lateInLondon, "en", shanghai)).Value?.GetString());
    }

    [Fact]
    public void Read_TwoDays_IsAmbiguous() =>
        Assert.Equal(SlotProblem.Ambiguous, new DateSlot().Read("March 3 or March 5", Phrases.Context("en")).Problem);

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Hint_Example_IsItselfReadable(string language)
    {
        var example = new DateSlot().Hint(language).Split(["example ", "例如 "], StringSplitOptions.None)[1][..10];

        Assert.Equal("2026-03-05", new DateSlot().Read(example, language));
    }

    [Property]
    public void Read_AnyDayInAnyCommonForm_ReadsBack(DateTime any)
    {
        var day = DateOnly.FromDateTime(any.AddYears(Math.Max(0, 1900 - any.Year)));
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        foreach (var form in (string[])["yyyy-MM-dd", "yyyy年M月d日", "d MMMM yyyy", "MMMM d, yyyy", "MMM d yyyy", "M/d/yyyy"])
        {
            Assert.Equal(day.ToString("yyyy-MM-dd", invariant), new DateSlot().Read(day.ToString(form, invariant), "en"));
        }
    }
}
