namespace Bot.Dialogs.Guidelines.Attacks.Trials;

/// <summary>A generated message.</summary>
/// <param name="Text">The message.</param>
/// <param name="Class">What it tries; null for a look-alike that tries nothing.</param>
/// <param name="Before">What was refused before, where the attack needs that.</param>
/// <param name="Change">How the wording was disguised.</param>
internal sealed record AttackVariant(string Text, AttackClass? Class, string? Before, Disguise Change);

/// <summary>How a wording was disguised.</summary>
internal enum Disguise
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Traditional characters.</summary>
    Traditional,

    /// <summary>Full-width letters.</summary>
    FullWidth,

    /// <summary>Invisible characters between the letters.</summary>
    ZeroWidth,

    /// <summary>Polite words around it.</summary>
    Polite,

    /// <summary>Two letters swapped, or a space in a Chinese word.</summary>
    Typo,

    /// <summary>After harmless text.</summary>
    AfterHarmless,

    /// <summary>Capitals only.</summary>
    Capitals,

    /// <summary>Cyrillic letters that look the same.</summary>
    Homoglyphs,
}
