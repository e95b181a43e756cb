using System.Collections.Frozen;

namespace Bot.Dialogs.Slots.Addresses;

/// <summary>Whether a text is an address in Latin script: a number and a street, a post-office box, or a street, number and postcode.</summary>
internal static class EnglishAddress
{
    private const int MostNameWords = 4;

    private static readonly FrozenSet<string> Streets = (
        "street st road rd avenue ave av lane ln drive dr boulevard blvd court ct place pl square sq terrace ter close crescent cres highway hwy parkway pkwy circle cir "
        + "alley row gardens mews plaza walk grove hill green park trail broadway esplanade quay wharf bypass turnpike loop ridge rise parade vale view heights bridge "
        + "strasse straße rue via calle chaussee weg platz").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] StreetEndings = ["strasse", "straße", "str.", "weg", "platz", "gasse", "laan", "straat", "gade", "vej", "gatan"];

    private static readonly FrozenSet<string> Directions = "n s e w ne nw se sw north south east west".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NoNames = (
        "days day weeks hours minutes items dollars bucks percent pm am years months stars times people kids shirts shoes of in on and or a an the for i is are was my your "
        + "it wrong more less orders parcels pairs boxes").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly char[] Breaks = [' ', ',', '\t', ';', '(', ')'];

    /// <summary>Whether the text is one.</summary>
    public static bool IsAddress(string text)
    {
        if (text.EndsWith('?') || text.Any(PlainText.IsHan))
        {
            return false;
        }

        var words = text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 40 && (IsBox(words) || HasStreet(words) || IsReversed(text, words));
    }

    private static bool IsBox(string[] words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var isPost = words[i].Replace(".", "", StringComparison.Ordinal).Equals("po", StringComparison.OrdinalIgnoreCase) && words[i + 1].Equals("box", StringComparison.OrdinalIgnoreCase);
            if (isPost && i + 2 < words.Length && char.IsAsciiDigit(words[i + 2][0]))
            {
                return true;
            }
        }

        return false;
    }

    // 221B Baker Street; 1600 Pennsylvania Ave NW; 12 The High Street.
    private static bool HasStreet(string[] words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (!IsNumber(words[i]))
            {
                continue;
            }

            for (var street = i + 1; street < words.Length && street <= i + MostNameWords + 1; street++)
            {
                var word = words[street].TrimEnd('.');
                if (Streets.Contains(word) && (street > i + 1 || word.Equals("broadway", StringComparison.OrdinalIgnoreCase)) && IsName(words[(i + 1)..street]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsName(string[] words) => words.All(word =>
        (char.IsLetter(word[0]) || IsOrdinal(word)) && (!NoNames.Contains(word) || word.Equals("the", StringComparison.OrdinalIgnoreCase)))
        && (words.Length == 0 || !words.All(Directions.Contains));

    private static bool IsOrdinal(string word) => char.IsAsciiDigit(word[0]) && word.Length > 2 && word[^2..].ToLowerInvariant() is "st" or "nd" or "rd" or "th";

    private static bool IsNumber(string word) =>
        char.IsAsciiDigit(word[0]) && word.Length <= 9 && word.Count(char.IsAsciiLetter) <= 1 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/');

    // Hauptstrasse 5, 10115 Berlin.
    private static bool IsReversed(string text, string[] words)
    {
        for (var i = 0; i + 2 < words.Length; i++)
        {
            var isStreet = Array.Exists(StreetEndings, ending => words[i].EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || (i > 0 && Streets.Contains(words[i]));
            if (isStreet && IsNumber(words[i + 1]) && text.Contains(',', StringComparison.Ordinal) && Array.Exists(words[(i + 2)..], word => word.Length is >= 4 and <= 6 && word.All(char.IsAsciiDigit)))
            {
                return true;
            }
        }

        return false;
    }
}
