using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Steps;

/// <summary><c>go</c>: jumps to a step of this script, or leaves for another script.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="Target">The step's id; absent when another script is meant.</param>
/// <param name="Script">The other script.</param>
internal sealed record GoStep(StepPlace Place, string? Target, string? Script) : Step(Place)
{
    /// <inheritdoc/>
    public override string Kind => "go";

    /// <summary>Number of the target, set when the whole script is read.</summary>
    public int TargetNumber { get; set; } = -1;

    /// <inheritdoc/>
    public override bool Speaks => false;

    /// <inheritdoc/>
    public override bool Pauses => false;

    /// <inheritdoc/>
    public override IEnumerable<StepWay> Ways => [Script is null ? new("go") { First = TargetNumber } : new("go") { Script = Script }];

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading)
    {
        if (reading.Map.Node("go") is not YamlMap map)
        {
            var id = reading.Map.Scalar("go");
            if (id is not null)
            {
                reading.Refer(ReferenceKind.Step, id);
            }

            return id is null ? null : new GoStep(reading.Place, id.Text, null);
        }

        var leaving = new MapReader(map, reading.Problems);
        leaving.Required("script", "Name the script to go to.");
        var script = leaving.Scalar("script");
        leaving.Done("'go'");
        if (script is not null)
        {
            reading.Refer(ReferenceKind.Script, script);
        }

        return script is null ? null : new GoStep(reading.Place, null, script.Text);
    }

    /// <inheritdoc/>
    public override StepOutcome Enter(Turn turn) => Script is null ? StepOutcome.Jump(TargetNumber) : new(Flow.Leave, Script: Script);
}
