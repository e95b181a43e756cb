namespace Bot.Dialogs.Guidelines.Folding;

/// <summary>A text in the one form that rules compare, and where each of its characters came from.</summary>
/// <param name="Text">The folded text.</param>
/// <param name="Origins">For each character of the folded text, its place in the original.</param>
/// <param name="OriginalLength">Length of the original.</param>
public sealed record FoldedText(string Text, IReadOnlyList<int> Origins, int OriginalLength)
{
    /// <summary>The part of the original that a part of the folded text came from.</summary>
    /// <param name="start">Where the part starts in the folded text.</param>
    /// <param name="length">How long it is there, at least one.</param>
    public Range OriginOf(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        var last = start + length - 1;
        var end = last + 1 < Origins.Count ? Origins[last + 1] : OriginalLength;
        return Origins[start]..Math.Max(end, Origins[last] + 1);
    }
}
