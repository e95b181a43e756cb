namespace Bot.Dialogs.Templates.Adaptive;

/// <summary>A word of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its letters; of a text, what it says.</param>
/// <param name="At">Where it starts in the expression, from 0.</param>
internal readonly record struct AdaptiveToken(AdaptiveTokenKind Kind, string Text, int At);

/// <summary>Kinds of words.</summary>
internal enum AdaptiveTokenKind
{
    /// <summary>Nothing more.</summary>
    End,

    /// <summary>A name.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>An operator, a bracket or a comma.</summary>
    Sign,
}
