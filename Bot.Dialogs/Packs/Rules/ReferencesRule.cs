using Bot.Dialogs.Reading;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>Scripts, steps and files that a step names exist.</summary>
internal sealed class ReferencesRule : IPackRule
{
    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        var scripts = pack.Scripts.DistinctBy(script => script.Name).ToDictionary(script => script.Name, StringComparer.Ordinal);
        foreach (var use in pack.Reading.References)
        {
            switch (use.Kind)
            {
                case ReferenceKind.Script when !scripts.ContainsKey(use.Name):
                    problems.Error(use.At, "CB0303", $"There is no script '{use.Name}'.{Nearest.Hint(use.Name, scripts.Keys)} Write it, or correct the name.");
                    break;
                case ReferenceKind.Step when scripts.GetValueOrDefault(use.Script) is { } script && script.Find(use.Name) is null:
                    problems.Error(use.At, "CB0307", $"The script '{use.Script}' has no step with the id '{use.Name}'.{Nearest.Hint(use.Name, script.Steps.Select(step => step.Place.Id))} Give a step this id.");
                    break;
                case ReferenceKind.File when !pack.Source.Files.ContainsKey(use.Name):
                    problems.Error(use.At, "CB0309", $"The pack has no file '{use.Name}'.{Nearest.Hint(use.Name, pack.Source.Files.Keys)} Add it, or give an address that begins with https://.");
                    break;
            }
        }

        foreach (var script in scripts.Values)
        {
            Link(script);
        }
    }

    private static void Link(DialogScript script)
    {
        foreach (var step in script.Steps.OfType<GoStep>().Where(step => step.Target is not null))
        {
            step.TargetNumber = script.Find(step.Target!)?.Place.Number ?? -1;
        }
    }
}
