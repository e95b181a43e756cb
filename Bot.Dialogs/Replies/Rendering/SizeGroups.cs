namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Things in order, as many together as there is room for.</summary>
internal static class SizeGroups
{
    /// <summary>The groups; a thing that is too large alone is a group of its own.</summary>
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> things, Func<T, int> sizeOf, int room)
    {
        var group = new List<T>();
        var used = 0;
        foreach (var thing in things)
        {
            var size = sizeOf(thing) + 1;
            if (group.Count > 0 && used + size > room)
            {
                yield return group;
                (group, used) = ([], 0);
            }

            group.Add(thing);
            used += size;
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }
}
