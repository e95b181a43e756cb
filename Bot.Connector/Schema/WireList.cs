namespace Bot.Connector.Schema;

/// <summary>Lists as records hold them: never null, and no nulls inside, whatever was sent.</summary>
internal static class WireList
{
    public static IReadOnlyList<T> WithoutNulls<T>(IReadOnlyList<T>? items)
    {
        if (items is null)
        {
            return [];
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is null)
            {
                return [.. items.Where(item => item is not null)];
            }
        }

        return items;
    }
}
