using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Steps;

public class HoursTests
{
    private const string Hours = """
        timezone: Asia/Shanghai
        opening: { mon-fri: "9:00-12:00, 13:00-18:00", sat: ["10:00-14:00"], sun: closed }
        holidays:
          - 2026-04-06
          - { from: 2026-10-01, to: 2026-10-07, name: { en: National Day, zh: 国庆节 } }
          - { date: 12-24, opening: "9:00-12:00" }
        """;

    private const string Scripts = """
        script: main
        when: { patterns: ["^go$"] }
        steps:
          - say: "open={{ hours.open }} next={{ hours.next }} closes={{ hours.closes }} today={{ hours.today }} holiday={{ hours.is_holiday }}{{ hours.holiday }} person={{ person.available }}"
        ---
        script: pass-on
        when: { patterns: ["^pass on$"] }
        steps:
          - handoff: care
          - say: after
        """;

    private static string Settings => Packs.Settings + Hours;

    private static Conversation At(string at, string text = "go", string more = "", string? settings = null)
    {
        var release = Packs.Release(Scripts + more, ("pack.yaml", settings ?? Settings));
        return new Conversation(release).Take(new CustomerSaid { At = DateTimeOffset.Parse(at, null), Text = text, Locale = "en" });
    }

    [Theory]
    [InlineData("2026-03-02T09:00:00+08:00", "open=true next= closes=2026-03-02T12:00:00+08:00 today=9:00 AM-12:00 PM, 1:00 PM-6:00 PM holiday=false person=true")]
    [InlineData("2026-03-02T04:30:00Z", "open=false next=2026-03-02T13:00:00+08:00 closes= ")]
    [InlineData("2026-03-06T18:00:00+08:00", "open=false next=2026-03-07T10:00:00+08:00")]
    [InlineData("2026-03-07T14:00:00+08:00", "open=false next=2026-03-09T09:00:00+08:00")]
    [InlineData("2026-04-03T18:30:00+08:00", "next=2026-04-04T10:00:00+08:00")]
    [InlineData("2026-04-05T08:00:00+08:00", "next=2026-04-07T09:00:00+08:00")]
    [InlineData("2026-10-02T10:00:00+08:00", "open=false next=2026-10-08T09:00:00+08:00 closes= today= holiday=trueNational Day person=false")]
    [InlineData("2027-12-24T11:59:59+08:00", "open=true next= closes=2027-12-24T12:00:00+08:00 today=9:00 AM-12:00 PM holiday=true person=true")]
    [InlineData("2027-12-24T12:00:00+08:00", "open=false next=2027-12-25T10:00:00+08:00")]
    public void Hours_AtATime_AreKnownToScripts(string at, string said) => At(at).Bot(said);

    [Theory]
    [InlineData("2026-12-25T10:00:00+08:00", "open=false next=2026-12-26T10:00:00+08:00 closes= today= holiday=trueChristmas")]
    [InlineData("2027-02-04T17:00:00+08:00", "open=true next= closes=2027-02-04T18:00:00+08:00 today=9:00 AM-12:00 PM, 1:00 PM-6:00 PM holiday=false")]
    [InlineData("2027-02-05T10:00:00+08:00", "holiday=trueChinese New Year's Eve")]
    [InlineData("2027-02-08T10:00:00+08:00", "open=false next=2027-02-13T10:00:00+08:00 closes= today= holiday=trueChinese New Year's Eve")]
    public void Hours_OnANamedHoliday_AreClosed(string at, string said) =>
        At(at, settings: Settings.Replace("- 2026-04-06", "- christmas\n  - { holiday: spring-festival-eve, days: 8 }", StringComparison.Ordinal)).Bot(said);

    [Fact]
    public void Holiday_ThatNobodyKnows_IsTold()
    {
        var problems = Packs.Compile(("pack.yaml", Packs.Settings + "holidays: [ { holiday: spring-festivel } ]"), ("scripts/all.yaml", Scripts)).Problems;

        Assert.Contains("There is no holiday 'spring-festivel'. Did you mean 'spring-festival'?", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_NotGiven_CountAsOpen() => At("2026-03-01T03:00:00+08:00", settings: Packs.Settings).Bot("open=true next= closes= today= holiday=false person=true");

    [Fact]
    public void Hours_RoundTheClock_CloseOnTheHolidayOnly() =>
        At("2026-03-02T09:00:00Z", settings: Packs.Settings + "opening: { daily: 0:00-24:00 }\nholidays: [2026-03-05]").Bot("open=true next= closes=2026-03-05T00:00:00+00:00");

    [Fact]
    public void Hours_WhenTheClocksChange_KeepTheLocalTime() => At(
        "2026-03-28T20:00:00+01:00", settings: Packs.Settings + "timezone: Europe/Berlin\nopening: { mon-sun: 9:00-18:00 }").Bot("next=2026-03-29T09:00:00+02:00");

    [Theory]
    [InlineData("talk to a person", "care", "asked")]
    [InlineData("pass on", "care", "pass-on")]
    public void Handoff_OutsideHours_SaysWhenSomebodyIsBack(string text, string queue, string reason) =>
        At("2026-03-07T20:00:00+08:00", text).HandsOff(queue, reason).Bot("put this down for a colleague", "Nobody is here right now", "back on Monday, Mar 9, 9:00 AM");

    [Fact]
    public void Handoff_OutsideHours_TheScriptGoesOn() => At("2026-03-07T20:00:00+08:00", "pass on").Bot("Nobody is here right now", "after");

    [Fact]
    public void Handoff_InsideHours_SaysTheUsual() => At("2026-03-02T10:00:00+08:00", "pass on").Bot("put this down for a colleague", "after").BotNot("Nobody is here");

    [Theory]
    [InlineData("talk to a person")]
    [InlineData("pass on")]
    public void Handoff_OutsideHours_ThePacksOwnScriptSpeaks(string text)
    {
        var conversation = At("2026-03-07T20:00:00+08:00", text, "\n---\nscript: closed\nsteps:\n  - say: \"Back at {{ format.time hours.next }}.\"");

        conversation.Bot("Back at 9:00 AM.").BotNot("Nobody is here");
        Assert.Single(conversation.Last.Commands.OfType<HandOff>());
    }

    [Fact]
    public void Handoff_InTheClosedScriptItself_Ends() =>
        At("2026-03-07T20:00:00+08:00", "pass on", "\n---\nscript: closed\nsteps:\n  - handoff: night").Bot("Nobody is here right now", "after");

    [Theory]
    [InlineData("opening: { mon-fry: 9:00-18:00 }", "CB0201 'mon-fry' is no day")]
    [InlineData("opening: { fri-mon: 9:00-18:00 }", "CB0201 'fri-mon' is no day")]
    [InlineData("opening: { mon: 9-18 }", "CB0204 '9-18' is no opening time")]
    [InlineData("opening: { mon: 22:00-02:00 }", "A time that passes midnight is written on both days")]
    [InlineData("opening: { mon: 9:00-25:00 }", "CB0204")]
    [InlineData("opening: { mon: \"9:00-12:00, 11:00-13:00\" }", "CB0204 Two opening times of a day overlap")]
    [InlineData("opening: { mon-fri: 9:00-18:00, wed: closed }", "CB0206 The times of wed are given twice")]
    [InlineData("opening: [9:00-18:00]", "CB0203 'opening' must be a map")]
    [InlineData("opening: { mon: { from: 9 } }", "CB0203 Opening times must be a text")]
    [InlineData("holidays: [Christmas]", "CB0204 'Christmas' is no day")]
    [InlineData("holidays: [2026-02-30]", "CB0204 '2026-02-30' is no day")]
    [InlineData("holidays: [ { name: x } ]", "CB0202 The holiday has no 'date'")]
    [InlineData("holidays: [ { from: 2026-10-07, to: 2026-10-01 } ]", "CB0204 The holiday cannot go from 2026-10-07 to 2026-10-01")]
    [InlineData("holidays: [ { from: 10-01, to: 2026-10-07 } ]", "two days of the same form")]
    [InlineData("holidays: [ { day: 10-01 } ]", "CB0201 A holiday knows no 'day'")]
    public void Opening_Wrong_IsToldWithARemedy(string settings, string problem) =>
        Assert.Contains(Packs.Compile(("pack.yaml", Packs.Settings + settings), ("scripts/a.yaml", Scripts)).Problems, found => $"{found.Code} {found.Message}".Contains(problem, StringComparison.Ordinal));

    [Fact]
    public void Customer_Attributes_AreKnownToConditions()
    {
        var release = Packs.Release("script: main\nwhen: { patterns: [\"^go$\"] }\nsteps:\n  - if: customer.plan == \"gold\" && conversation.channel == \"directline\" && now.zone == \"UTC\"\n    then: [ { say: Gold }, { say: \"{{ customer.id }}\" } ]");
        var customer = new Customer("u1", "Ada") { Attributes = new Dictionary<string, string> { ["plan"] = "gold", ["id"] = "forged" } };

        new Conversation(release).Take(new CustomerSaid { At = Conversation.Start, Text = "go", Customer = customer }).Bot("Gold\nu1");
    }
}
