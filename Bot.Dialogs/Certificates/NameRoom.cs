namespace Bot.Dialogs.Certificates;

/// <summary>Keeps lists of a certificate within their room, and notes when one was cut.</summary>
internal sealed class NameRoom
{
    // Quotes and a comma.
    private const int Around = 3;

    /// <summary>Whether anything was left out.</summary>
    public bool Cut { get; set; }

    /// <summary>The first names that fit.</summary>
    public IReadOnlyList<string> Names(IReadOnlyList<string>? names, int room) => Fit(names, room, name => LengthOf(name) + Around);

    /// <summary>The first entries that fit.</summary>
    public IReadOnlyList<T> Fit<T>(IReadOnlyList<T>? entries, int room, Func<T, int> length)
    {
        if (entries is null || entries.Count == 0)
        {
            return [];
        }

        var count = 0;
        for (var left = room; count < entries.Count && (left -= length(entries[count])) >= 0;)
        {
            count++;
        }

        return First(entries, count);
    }

    /// <summary>So many entries at most.</summary>
    public IReadOnlyList<T> First<T>(IReadOnlyList<T> entries, int count)
    {
        if (entries.Count <= count)
        {
            return entries;
        }

        Cut = true;
        return [.. entries.Take(count)];
    }

    /// <summary>Bytes of a name at most: letters beyond ASCII take up to three.</summary>
    public static int LengthOf(string name)
    {
        var length = name.Length;
        foreach (var c in name)
        {
            length += c < 0x80 ? 0 : 2;
        }

        return length;
    }
}
