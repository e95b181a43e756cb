namespace Bot.Channels.Tencent;

/// <summary>Which files an account takes from us, by kind.</summary>
/// <param name="Kinds">Kind, media types, and most bytes; the first that fits counts.</param>
internal sealed record MediaLimits(params IReadOnlyList<MediaKind> Kinds)
{
    // Smaller files are refused.
    private const int Smallest = 6;

    /// <summary>The kind as which a file goes out; null: a link must do.</summary>
    public string? KindOf(string type, int length) =>
        length < Smallest ? null : Kinds.FirstOrDefault(kind => length <= kind.Most && (kind.Types.Count == 0 || kind.Types.Contains(type, StringComparer.OrdinalIgnoreCase)))?.Name;
}

/// <summary>A kind of file.</summary>
/// <param name="Name">image, voice, video or file.</param>
/// <param name="Most">Most bytes.</param>
/// <param name="Types">Media types; none: all.</param>
internal sealed record MediaKind(string Name, int Most, params IReadOnlyList<string> Types);
