namespace Bot.Dialogs.Guidelines.Output.Sentences;

/// <summary>What a piece of an answer is.</summary>
internal enum PieceKind
{
    /// <summary>A sentence, also one of a list item.</summary>
    Sentence,

    /// <summary>What announces the next: a line that ends with a colon, a heading, the head of a table.</summary>
    Announcement,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>A block of code.</summary>
    Code,
}
