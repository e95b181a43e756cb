namespace Bot.Dialogs.Guidelines.Output.Sentences;

/// <summary>The smallest part of an answer that is kept or left out as a whole.</summary>
/// <param name="Lead">White space before it.</param>
/// <param name="Marker">The list number, bullet or quote mark before it; empty for most.</param>
/// <param name="Text">Its words.</param>
/// <param name="End">Where the answer goes on.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Piece(string Lead, string Marker, string Text, int End, PieceKind Kind)
{
    /// <summary>Whether it begins a line.</summary>
    public bool BeginsLine => Marker.Length > 0 || Lead.Contains('\n', StringComparison.Ordinal);
}
