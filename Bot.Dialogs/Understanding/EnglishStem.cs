using System.Buffers;
using System.Collections.Frozen;

namespace Bot.Dialogs.Understanding;

/// <summary>Brings the forms of an English word to one stem: "orders", "ordered", "ordering" to "order"; "bought" to "buy".</summary>
internal static class EnglishStem
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly FrozenDictionary<string, string> Irregular = WordList.Lines("english-forms")
        .SelectMany(forms => forms[1..].Append(forms[0]).Select(form => (form, stem: forms[0])))
        .DistinctBy(pair => pair.form)
        .ToFrozenDictionary(pair => pair.form, pair => pair.stem, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Forms = Irregular.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The stem.</summary>
    /// <param name="word">A word in lower case.</param>
    /// <param name="buffer">Room for the stem, as long as the word.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (Forms.TryGetValue(word, out var stem))
        {
            return stem;
        }

        if (word.Length < 4 || !Ascii(word))
        {
            return word;
        }

        word.CopyTo(buffer);
        var length = WithoutPlural(buffer, word.Length);
        if (Forms.TryGetValue(buffer[..length], out stem))
        {
            return stem;
        }

        return buffer[..WithoutLastVowel(buffer, WithoutEnding(buffer, length))];
    }

    private static bool Ascii(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('a', 'z');

    private static int WithoutPlural(Span<char> word, int length)
    {
        var text = word[..length];
        if (length > 4 && (text.EndsWith("ies") || text.EndsWith("ied")))
        {
            word[length - 3] = 'y';
            return length - 2;
        }

        if (text.EndsWith("sses") || text.EndsWith("shes") || text.EndsWith("ches") || text.EndsWith("xes") || text.EndsWith("zes"))
        {
            return length - 2;
        }

        return text.EndsWith("s") && text[^2] is not ('s' or 'u' or 'i') ? length - 1 : length;
    }

    private static int WithoutEnding(Span<char> word, int length)
    {
        var text = word[..length];
        return text.EndsWith("ing") && length > 5 && HasVowel(text[..^3]) ? Single(text[..^3])
            : text.EndsWith("ed") && length > 4 && HasVowel(text[..^2]) ? Single(text[..^2])
            : text.EndsWith("ly") && length > 5 ? length - 2
            : length;
    }

    // "stopping" to "stop", but "calling" to "call".
    private static int Single(ReadOnlySpan<char> text) =>
        text.Length > 3 && text[^1] == text[^2] && text[^1] is not ('l' or 's' or 'z') ? text.Length - 1 : text.Length;

    private static int WithoutLastVowel(Span<char> word, int length)
    {
        length = length > 3 && word[length - 1] == 'e' ? length - 1 : length;
        if (length > 3 && word[length - 1] == 'y' && !IsVowel(word[length - 2]))
        {
            word[length - 1] = 'i';
        }

        return length;
    }

    private static bool HasVowel(ReadOnlySpan<char> text) => text.ContainsAny(Vowels);

    private static bool IsVowel(char c) => Vowels.Contains(c);
}
