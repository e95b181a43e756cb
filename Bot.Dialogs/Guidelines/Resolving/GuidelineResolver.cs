namespace Bot.Dialogs.Guidelines.Resolving;

/// <summary>
/// Decides which guidelines act. Refusals come first, then the higher priority, then the order of the file; who comes first
/// excludes the others. Equal input gives an equal result, whatever the order in which conditions were looked at.
/// </summary>
internal static class GuidelineResolver
{
    /// <summary>Decides.</summary>
    /// <param name="guidelines">All guidelines, in the order of the file.</param>
    /// <param name="holds">Whether a guideline's condition holds.</param>
    /// <param name="acted">Names of those that have acted before in the conversation.</param>
    public static GuidelineDecision Resolve(IReadOnlyList<Guideline> guidelines, Func<Guideline, bool> holds, IReadOnlyCollection<string> acted)
    {
        var (idle, candidates, dropped) = (new List<string>(), new List<Guideline>(), new List<DroppedGuideline>());
        foreach (var guideline in guidelines)
        {
            if (!holds(guideline))
            {
                idle.Add(guideline.Name);
            }
            else if (guideline.Once && acted.Contains(guideline.Name))
            {
                dropped.Add(new(guideline.Name, DropReason.Once));
            }
            else
            {
                candidates.Add(guideline);
            }
        }

        // Stable, so that the order of the file decides between equals.
        candidates = [.. candidates.OrderByDescending(Refuses).ThenByDescending(guideline => guideline.Priority)];
        return new(idle, Settle(candidates, dropped), dropped);
    }

    private static bool Refuses(Guideline guideline) => guideline.Effect?.Kind == EffectKind.Refuse;

    // Whoever loses what it depends on is out for good; then all is looked at anew, as it may have excluded others.
    private static List<Guideline> Settle(List<Guideline> candidates, List<DroppedGuideline> dropped)
    {
        while (true)
        {
            var (fired, excluded) = Exclude(candidates);
            var lost = fired.FirstOrDefault(guideline => guideline.Depends.Any(name => !fired.Exists(other => other.Name == name)));
            if (lost is null)
            {
                dropped.AddRange(excluded);
                return Win(fired, dropped);
            }

            dropped.Add(new(lost.Name, DropReason.Depends, lost.Depends.First(name => !fired.Exists(other => other.Name == name))));
            candidates = [.. candidates.Where(guideline => !ReferenceEquals(guideline, lost))];
        }
    }

    private static (List<Guideline> Fired, List<DroppedGuideline> Excluded) Exclude(List<Guideline> candidates)
    {
        var (fired, excluded) = (new List<Guideline>(), new List<DroppedGuideline>());
        foreach (var guideline in candidates)
        {
            if (fired.Find(other => other.Excludes.Contains(guideline.Name) && (!Refuses(guideline) || Refuses(other))) is { } by)
            {
                excluded.Add(new(guideline.Name, DropReason.Excluded, by.Name));
            }
            else
            {
                fired.Add(guideline);
            }
        }

        return (fired, excluded);
    }

    // Of a refusal and other words only the refusal is said; of two texts instead of an answer only the first. People may be called all the same.
    private static List<Guideline> Win(List<Guideline> fired, List<DroppedGuideline> dropped)
    {
        var first = fired.Find(guideline => Refuses(guideline)) ?? fired.Find(guideline => guideline.Effect?.Kind == EffectKind.Replace);
        if (first is null)
        {
            return fired;
        }

        var left = new List<Guideline>();
        foreach (var guideline in fired)
        {
            var speaks = guideline.Effect?.Kind is EffectKind.Add && Refuses(first);
            var instead = guideline.Effect?.Kind is EffectKind.Refuse or EffectKind.Replace;
            if (!ReferenceEquals(guideline, first) && (speaks || instead))
            {
                dropped.Add(new(guideline.Name, Refuses(first) && !Refuses(guideline) ? DropReason.RefuseWins : DropReason.Outranked, first.Name));
            }
            else
            {
                left.Add(guideline);
            }
        }

        return left;
    }
}
