using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Flow;

/// <summary>Finds the step that stands at a place.</summary>
internal sealed class StepPlaces
{
    private readonly Dictionary<string, List<(int Order, Step Step)>> _steps = new(StringComparer.Ordinal);

    /// <summary>Collects the steps of a pack.</summary>
    public StepPlaces(PackDraft pack)
    {
        foreach (var steps in pack.Scripts.SelectMany(script => script.Steps).GroupBy(step => step.Place.At.File, StringComparer.Ordinal))
        {
            _steps[steps.Key] = [.. steps.Select(step => (Order(step.Place.At), step)).OrderBy(pair => pair.Item1)];
        }
    }

    /// <summary>The last step that begins before a place: a step's own words mostly stand between its beginning and the next step's.</summary>
    public Step? StepAt(Mark at)
    {
        if (!_steps.TryGetValue(at.File, out var steps))
        {
            return null;
        }

        var (low, high) = (0, steps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = steps[middle].Order <= Order(at) ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : steps[low - 1].Step;
    }

    private static int Order(Mark at) => (at.Line * 1_000) + Math.Min(at.Column, 999);
}
