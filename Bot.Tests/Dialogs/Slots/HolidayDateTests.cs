using Bot.Dialogs.Slots;
using Bot.Dialogs.Slots.Dates;

namespace Bot.Tests.Dialogs.Slots;

public sealed class HolidayDateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, string> English => Phrases.Of("""
        Christmas | at Christmas | on Christmas Day | xmas | next Christmas | Christmas 2026 | this year's Christmas | please deliver it by hand on christmas day => 2026-12-25
        last Christmas => 2025-12-25
        Christmas 2028 | Christmas of 2028 => 2028-12-25
        Christmas Eve | on xmas eve => 2026-12-24
        boxing day => 2026-12-26
        New Year's Eve => 2026-12-31
        New Year's Day | on new year => 2027-01-01
        Chinese New Year | at Spring Festival | Lunar New Year => 2027-02-06
        last Spring Festival => 2026-02-17
        Chinese New Year's Eve => 2027-02-05
        Easter | Easter Sunday | this Easter => 2026-04-05
        next year's Easter | Easter next year => 2027-03-28
        Good Friday => 2026-04-03
        Easter Monday => 2026-04-06
        Mother's Day | mothers day => 2026-05-10
        Father's Day => 2026-06-21
        Thanksgiving => 2026-11-26
        Black Friday => 2026-11-27
        Mid-Autumn Festival => 2026-09-25
        Dragon Boat Festival => 2026-06-19
        Qingming | tomb-sweeping day => 2026-04-05
        halloween => 2026-10-31
        National Day | China's national day => 2026-10-01
        before Christmas | after Easter | the Christmas holidays | not on Christmas | Christmas or New Year's Eve | every Christmas => -
        """);

    public static TheoryData<string, string> Chinese => Phrases.Of("""
        圣诞节 | 圣诞 | 圣诞节那天 | 今年圣诞节 | 2026年圣诞节 => 2026-12-25
        平安夜 => 2026-12-24
        春节 | 春节当天 | 明年春节 | 大年初一 | 2027年春节 => 2027-02-06
        今年春节 => 2026-02-17
        去年春节 => 2025-01-29
        除夕 | 大年三十 => 2027-02-05
        元宵节 => 2026-03-03
        清明 | 清明节 => 2026-04-05
        五一 | 五一劳动节 | 劳动节 => 2026-05-01
        六一儿童节 | 儿童节 => 2026-06-01
        端午 | 端午节 | 端午節 => 2026-06-19
        七夕 | 七夕节 => 2026-08-19
        中秋 | 中秋节 | 今年中秋 => 2026-09-25
        明年中秋节 => 2027-09-15
        国庆 | 国庆节 => 2026-10-01
        重阳节 => 2026-10-18
        双十一 | 双11 => 2026-11-11
        元旦 => 2027-01-01
        母亲节 => 2026-05-10
        感恩节 => 2026-11-26
        春节前 | 国庆以后 | 国庆假期 | 春节期间 | 圣诞节或元旦 => -
        """);

    [Theory]
    [MemberData(nameof(English))]
    public void Read_English_HolidayMeant(string said, string means) => Assert.Equal(means, Read(said, "en"));

    [Theory]
    [MemberData(nameof(Chinese))]
    public void Read_Chinese_HolidayMeant(string said, string means) => Assert.Equal(means, Read(said, "zh"));

    // Days as calendars printed them, in years with and without a leap month.
    [Theory]
    [InlineData("spring-festival", 2023, "2023-01-22")]
    [InlineData("spring-festival", 2033, "2033-01-31")]
    [InlineData("mid-autumn-festival", 2023, "2023-09-29")]
    [InlineData("mid-autumn-festival", 2025, "2025-10-06")]
    [InlineData("dragon-boat-festival", 2020, "2020-06-25")]
    [InlineData("dragon-boat-festival", 2025, "2025-05-31")]
    [InlineData("qixi", 2025, "2025-08-29")]
    [InlineData("double-ninth-festival", 2025, "2025-10-29")]
    [InlineData("lantern-festival", 2024, "2024-02-24")]
    [InlineData("qingming", 2024, "2024-04-04")]
    [InlineData("qingming", 2027, "2027-04-05")]
    [InlineData("easter", 2024, "2024-03-31")]
    [InlineData("easter", 2038, "2038-04-25")]
    [InlineData("thanksgiving", 2024, "2024-11-28")]
    public void In_AYear_IsTheDayOfTheCalendar(string id, int year, string day) =>
        Assert.Equal(day, NamedDays.Find(id)!.In(year).ToString("yyyy-MM-dd", null));

    private static string Read(string said, string language) => new DateSlot().Read(said, new(Now, language)).Value?.GetString() ?? "-";
}
