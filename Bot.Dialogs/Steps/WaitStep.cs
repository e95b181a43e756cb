using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Templates;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Dialogs.Steps;

/// <summary><c>wait</c>: goes on after some time. What the customer says meanwhile is answered as always.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="Span">How long; absent when it waits until a moment.</param>
/// <param name="Clock">The time of day until which it waits.</param>
/// <param name="Until">The moment until which it waits.</param>
internal sealed record WaitStep(StepPlace Place, TimeSpan? Span, TimeOnly? Clock, Expression? Until) : Step(Place)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <inheritdoc/>
    public override string Kind => "wait";

    /// <inheritdoc/>
    public override IEnumerable<string> Reads => Until?.Names ?? [];

    /// <inheritdoc/>
    public override bool Pauses => Until is null;

    /// <inheritdoc/>
    public override bool Speaks => false;

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading)
    {
        switch (reading.Map.Required("wait", Spans.Remedy))
        {
            case YamlMap until:
                return ReadUntil(reading, new(until, reading.Problems));
            case YamlScalar scalar when Spans.Read(scalar.Text) is { } span && span > TimeSpan.Zero && span <= Longest:
                return new WaitStep(reading.Place, span, null, null);
            case { } other:
                reading.Problems.Error(other.At, "CB0204", $"This is no time to wait. {Spans.Remedy} Or wait until a moment: wait: {{ until: hours.next }} or {{ until: \"18:00\" }}.");
                return null;
            default:
                return null;
        }
    }

    /// <inheritdoc/>
    public override StepOutcome Enter(Turn turn)
    {
        if (Due(turn) is not { } due || due <= turn.At)
        {
            turn.Note("step", "not-waited", this, reason: "the moment is over or cannot be read");
            return StepOutcome.Next;
        }

        var timer = turn.NewId('t');
        turn.Frame = turn.Frame with { Step = Place.Id, Waits = FrameWait.Timer, Timer = timer };
        turn.Do(new SetTimer(timer, due < turn.At + Longest ? due : turn.At + Longest));
        turn.Note("step", "waits", this, reason: due.ToString("O", CultureInfo.InvariantCulture));
        return StepOutcome.Wait;
    }

    private static WaitStep? ReadUntil(StepReading reading, MapReader map)
    {
        map.Required("until", "Give a moment, such as hours.next, or a time of day, such as \"18:00\".");
        var until = map.Scalar("until");
        map.Done("'wait'");
        if (until is null)
        {
            return null;
        }

        if (TimeOnly.TryParseExact(until.Text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
        {
            return new(reading.Place, null, clock, null);
        }

        return reading.Pack.Expression(until) is { } expression ? new(reading.Place, null, null, expression) : null;
    }

    private DateTimeOffset? Due(Turn turn)
    {
        if (Span is { } span)
        {
            return turn.At + span;
        }

        var zone = turn.Settings.TimeZone;
        if (Clock is { } clock)
        {
            var now = TimeZoneInfo.ConvertTime(turn.At, zone).DateTime;
            var today = now.Date + clock.ToTimeSpan();
            return In(zone, today > now ? today : today.AddDays(1));
        }

        var value = Until!.Evaluate(turn.Scope);
        return value.ValueKind == JsonValueKind.String && DateTime.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            ? moment.Kind == DateTimeKind.Unspecified ? In(zone, moment) : DateFunctions.Read(value.GetString())
            : null;
    }

    private static DateTimeOffset In(TimeZoneInfo zone, DateTime local) => new(local, zone.GetUtcOffset(local));
}
