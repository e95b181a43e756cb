using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>There is a <c>pack.yaml</c> and at least one script.</summary>
internal sealed class SettingsFileRule : IPackRule
{
    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        var file = Mark.Start(SettingsReader.File);
        if (!pack.Source.Files.ContainsKey(SettingsReader.File))
        {
            problems.Error(file, "CB0101", "The pack has no pack.yaml. Create it with at least: pack: NAME and languages: [en].");
        }

        if (pack.Scripts.Count == 0 && !pack.Source.Files.Keys.Any(path => path.StartsWith("scripts/", StringComparison.Ordinal)))
        {
            problems.Error(file, "CB0110", "The pack has no scripts. Put at least one into scripts/, in a file that ends in .yaml.");
        }
    }
}
