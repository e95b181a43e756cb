using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Steps;

/// <summary>All kinds of steps, each with its reader.</summary>
internal static class StepCatalog
{
    /// <summary>A kind of step.</summary>
    /// <param name="Name">The name that tells it.</param>
    /// <param name="Read">Reads it; null when it cannot be read.</param>
    internal sealed record StepKind(string Name, Func<StepReading, Step?> Read);

    // The first name found in a step decides: those that other steps have as a part, such as 'say', are last.
    private static readonly StepKind[] Kinds =
    [
        new("ask", AskStep.Read),
        new("choose", ChooseStep.Read),
        new("confirm", ConfirmStep.Read),
        new("form", FormStep.Read),
        new("rate", RateStep.Read),
        new("answer", AnswerStep.Read),
        new("wait", WaitStep.Read),
        new("card", CardStep.Read),
        new("if", IfStep.Read),
        new("switch", SwitchStep.Read),
        new("remember", RememberStep.Read),
        new("call", CallStep.Read),
        new("do", DoStep.Read),
        new("go", GoStep.Read),
        new("handoff", HandoffStep.Read),
        new("end", EndStep.Read),
        new("each", EachStep.Read),
        new("say", SayStep.Read),
    ];

    // A card shows 'each' of a list, and many steps 'say' something.
    private static readonly string[] Parts = ["each", "say"];

    /// <summary>The names of all kinds.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Kinds.Select(kind => kind.Name)];

    /// <summary>The kind of a step; a problem and nothing when it has none or several.</summary>
    public static StepKind? Find(MapReader map, YamlMap step)
    {
        var found = Kinds.Where(kind => step.Keys.Contains(kind.Name)).ToList();
        if (found.Count == 0)
        {
            var first = step.Entries.Select(entry => entry.Key).FirstOrDefault();
            map.Problems.Error(
                first?.At ?? step.At,
                "CB0301",
                $"This is no step{(first is null ? "" : $": '{first.Text}'")}.{Nearest.Hint(first?.Text ?? "", Names)} Steps are: {Nearest.List(Names)}.");
            return null;
        }

        if (found.Count > 1 && !Parts.Contains(found[1].Name))
        {
            var second = step.Entries.Last(entry => found.Exists(kind => kind.Name == entry.Key.Text)).Key;
            map.Problems.Error(second.At, "CB0302", $"A step does one thing, but this has '{found[0].Name}' and '{found[1].Name}'. Begin a new step with '- {second.Text}:'.");
            return null;
        }

        return found[0];
    }
}
