using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>Script names are unique, and at most one script greets.</summary>
internal sealed class UniqueScriptsRule : IPackRule
{
    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        foreach (var same in pack.Scripts.GroupBy(script => script.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            var first = same.First();
            foreach (var again in same.Skip(1))
            {
                problems.Error(again.At, "CB0206", $"There is another script '{same.Key}' in {first.At.File}, line {first.At.Line}. Give one of them another name.");
            }
        }

        var starts = pack.Scripts.Where(script => script.IsStart).ToList();
        foreach (var again in starts.Skip(1))
        {
            problems.Error(again.At, "CB0308", $"Only one script may greet, but '{starts[0].Name}' has 'start: true' too. Remove it from one of them.");
        }
    }
}
