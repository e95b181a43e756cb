using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Dialogs.Understanding;

/// <summary>Tells that a message is surely neither English nor Chinese.</summary>
internal static class OtherLanguages
{
    private const int FewestWords = 3;

    private static readonly FrozenSet<string> Foreign = (
        "le les une des du est que qui pour dans avec je vous nous sur mon ma mes combien bonjour merci puis comment quel quelle "
        + "der die das und ist nicht ein eine ich sie wir mit auf wie viel kann bitte danke guten haben kostet welche für "
        + "el los las una es para por con yo usted cuánto cuanto hola gracias puedo tengo está esta dónde donde mi precio "
        + "o os um uma é não nao você voce quanto obrigado obrigada como posso meu minha isso olá ola preço "
        + "il gli che per con sono quanto ciao grazie posso mio mia questo quale costa buongiorno").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> English = (
        "the a an is are do does how what when where which who why can could i you we my your it this that to of in on for with and or not please "
        + "much many price plan have has want need get help about from").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is.</summary>
    public static bool Speaks(string text)
    {
        var (known, other) = Letters(text);
        if (other > 0 && other >= known)
        {
            return true;
        }

        string[] words = [.. text.Split([' ', ',', '.', '!', '?', ';', ':', '\'', '’', '¿', '¡', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries)];
        var foreign = words.Count(Foreign.Contains);
        return words.Length >= FewestWords && foreign >= 2 && foreign > 2 * words.Count(English.Contains);
    }

    // Letters of the Latin and Chinese scripts, and of all others.
    private static (int Known, int Other) Letters(string text)
    {
        var (known, other) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(rune.Value) is not (UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter))
            {
                continue;
            }

            var isKnown = rune.Value < 0x250 || rune.Value is (>= 0x3400 and <= 0x9fff) or (>= 0xf900 and <= 0xfaff) or (>= 0xff21 and <= 0xff5a) or >= 0x20000;
            (known, other) = isKnown ? (known + 1, other) : (known, other + 1);
        }

        return (known, other);
    }
}
