namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>A sequence of groups with at most so many tokens between neighbours; any of several groups at each place.</summary>
/// <param name="Groups">The groups of each place.</param>
/// <param name="Gaps">How many tokens may lie before each place; the first is unused.</param>
/// <param name="AtStart">Whether it must begin within the first tokens of the message.</param>
/// <param name="EitherOrder">Whether it may also stand the other way round.</param>
internal sealed record AttackClause(int[][] Groups, int[] Gaps, bool AtStart, bool EitherOrder)
{
    private const int Start = 3;

    /// <summary>Whether each place has a group that occurs at all.</summary>
    public bool MayOccur(GroupHits hits)
    {
        foreach (var place in Groups)
        {
            if (!hits.HasAny(place))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The tokens of an occurrence, or null.</summary>
    public (int First, int Last)? Find(GroupHits hits) => Find(hits, Groups, Gaps) ?? (EitherOrder ? Find(hits, [.. Groups.Reverse()], [0, .. Gaps.Skip(1).Reverse()]) : null);

    private (int First, int Last)? Find(GroupHits hits, int[][] groups, int[] gaps)
    {
        List<(int First, int Last)> reached = [];
        foreach (var group in groups[0])
        {
            reached.AddRange(hits.Of(group).Where(hit => !AtStart || hit.First < Start));
        }

        for (var place = 1; place < groups.Length && reached.Count > 0; place++)
        {
            reached = Continue(reached, hits, groups[place], gaps[place]);
        }

        return reached.Count > 0 ? reached[0] : null;
    }

    // One occurrence per place to go on from is enough, so that the time stays in proportion to the hits.
    private static List<(int First, int Last)> Continue(List<(int First, int Last)> reached, GroupHits hits, int[] groups, int gap)
    {
        reached.Sort((one, other) => one.Last.CompareTo(other.Last));
        List<(int First, int Last)> next = [];
        foreach (var group in groups)
        {
            var from = 0;
            foreach (var hit in hits.Of(group).OrderBy(hit => hit.First))
            {
                while (from < reached.Count && reached[from].Last < hit.First - 1 - gap)
                {
                    from++;
                }

                if (from < reached.Count && reached[from].Last < hit.First)
                {
                    next.Add((reached[from].First, hit.Last));
                }
            }
        }

        return next;
    }
}
