namespace Bot.Dialogs.Reading;

/// <summary>A place in a file of the pack.</summary>
/// <param name="File">Path inside the pack.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal readonly record struct Mark(string File, int Line, int Column)
{
    /// <summary>The first character of a file.</summary>
    public static Mark Start(string file) => new(file, 1, 1);
}
