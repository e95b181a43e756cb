using Bot.Dialogs.Testing;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Steps;

/// <summary>The customer's own clock: what "tomorrow" means, and when somebody is back.</summary>
public sealed class CustomerZoneTests
{
    private const string Scripts = """
        script: book
        title: { en: Book, zh: 预约 }
        when: { keywords: [book, 预约] }
        steps:
          - ask: day
            say: { en: Which day?, zh: 哪一天？ }
            expect: date
          - form: visit
            say: { en: And when?, zh: 什么时候？ }
            fields: [ { ask: second, say: { en: Which other day?, zh: 还有哪天？ }, expect: date } ]
          - say: { en: "{{ day }} {{ visit.second }}", zh: "{{ day }} {{ visit.second }}" }
        ---
        script: clock
        title: { en: Clock, zh: 时钟 }
        when: { keywords: [clock] }
        steps:
          - say: { en: "{{ customer.zone }} {{ customer.time }} {{ format.time hours.next customer.zone }} {{ format.moment hours.next customer.zone }} {{ format.time hours.next }}", zh: 一 }
        ---
        script: people
        title: { en: People, zh: 人工 }
        when: { keywords: [people] }
        steps: [ { handoff: care } ]
        """;

    // A Monday, 23:30 in Shanghai: in Los Angeles it is still Monday morning, in Auckland Tuesday.
    private const string Begin = "test: one\nnow: 2026-03-02T23:30:00+08:00\n";

    [Theory]
    [InlineData("", "2026-03-03 2026-03-02")]
    [InlineData("zone: America/Los_Angeles\n", "2026-03-03 2026-03-02")]
    [InlineData("zone: Pacific/Auckland\n", "2026-03-04 2026-03-03")]
    [InlineData("zone: Nowhere/At_All\n", "2026-03-03 2026-03-02")]
    public void Tomorrow_IsTheCustomers(string zone, string days) =>
        Holds($"{zone}conversation:\n  - customer: book\n  - customer: tomorrow\n  - submit: {{ second: today }}\n  - equals: {days}");

    [Theory]
    [InlineData("", "Asia/Shanghai 2026-03-02T23:30:00+08:00 9:00 AM Tuesday, Mar 3, 9:00 AM 9:00 AM")]
    [InlineData("zone: America/Los_Angeles\n", "America/Los_Angeles 2026-03-02T07:30:00-08:00 5:00 PM Monday, Mar 2, 5:00 PM 9:00 AM")]
    public void Hours_OnTheCustomersClock(string zone, string said) => Holds($"{zone}conversation:\n  - customer: clock\n  - equals: {said}");

    [Fact]
    public void Handoff_OutsideTheHours_SaysWhenOnTheCustomersClock() =>
        Holds("zone: America/Los_Angeles\nconversation:\n  - customer: people\n  - bot: back on Monday, Mar 2, 5:00 PM");

    private static void Holds(string test)
    {
        var release = Packs.Release(
            Scripts, ("pack.yaml", Packs.Settings + "timezone: Asia/Shanghai\nopening: { mon-fri: \"9:00-18:00\" }\n"), ("tests/all.yaml", Begin + test + "\n"));
        var result = Assert.Single(PackTests.Run(release));
        Assert.True(result.Passed, result.ToString());
    }
}
