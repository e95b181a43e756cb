using Bot.Dialogs.Reading;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>Somebody sets every value that is read.</summary>
internal sealed class KnownValuesRule : IPackRule
{
    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        var remembered = pack.Scripts.SelectMany(script => script.Steps).Where(step => step.Remembers).SelectMany(step => step.Sets).ToHashSet(StringComparer.Ordinal);
        foreach (var script in pack.Scripts)
        {
            Check(script, [.. remembered, .. TurnValues.Names, .. script.Steps.SelectMany(step => step.Sets)], problems);
        }
    }

    private static void Check(DialogScript script, HashSet<string> known, ProblemList problems)
    {
        foreach (var step in script.Steps)
        {
            foreach (var name in step.Reads.Where(name => !known.Contains(name)).Distinct(StringComparer.Ordinal))
            {
                problems.Warning(
                    step.Place.At,
                    "CB0406",
                    $"This step reads '{name}', which nothing in the script '{script.Name}' sets and no script remembers.{Nearest.Hint(name, known)} It would be empty.");
            }
        }
    }
}
