using Bot.Dialogs.Reading;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>Something starts every script.</summary>
internal sealed class ReachableScriptsRule : IPackRule
{
    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        var called = pack.Reading.References.Where(use => use.Kind == ReferenceKind.Script && use.Name != use.Script).Select(use => use.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var script in pack.Scripts.Where(script => script is { When: null, IsStart: false, InMenu: false } && !BuiltInScripts.Names.Contains(script.Name) && !called.Contains(script.Name)))
        {
            problems.Warning(script.At, "CB0313", $"Nothing starts the script '{script.Name}'. Give it 'when', or start it from another script with 'do' or 'go'.");
        }
    }
}
