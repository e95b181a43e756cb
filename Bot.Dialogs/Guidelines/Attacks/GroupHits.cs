namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>Where the groups of words occur in a message, in the order of their ends.</summary>
internal sealed class GroupHits(int groups)
{
    private const int MostPerGroup = 200;

    private readonly List<(int First, int Last)>?[] _places = new List<(int First, int Last)>?[groups];

    /// <summary>Notes an occurrence.</summary>
    public void Add(int group, int first, int last)
    {
        var list = _places[group] ??= [];
        if (list.Count < MostPerGroup)
        {
            list.Add((first, last));
        }
    }

    /// <summary>Whether the group occurs.</summary>
    public bool Has(int group) => _places[group] is not null;

    /// <summary>Whether one of the groups occurs.</summary>
    public bool HasAny(int[] groups)
    {
        foreach (var group in groups)
        {
            if (_places[group] is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The tokens of each occurrence.</summary>
    public IReadOnlyList<(int First, int Last)> Of(int group) => _places[group] ?? (IReadOnlyList<(int First, int Last)>)[];
}
