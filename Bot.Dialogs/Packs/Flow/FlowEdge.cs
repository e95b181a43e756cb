using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Flow;

/// <summary>A way from one step of a script to another.</summary>
/// <param name="From">Number of the step.</param>
/// <param name="To">Number of the next step; <see cref="ScriptFlow.End"/> where the script ends.</param>
/// <param name="Way">The way.</param>
internal sealed record FlowEdge(int From, int To, StepWay Way);
