using System.Globalization;
using System.Text;

namespace Bot.Dialogs.Guidelines.Folding;

/// <summary>One character in the one form that rules compare: NFKC, lower case, no accents, simplified, nothing invisible.</summary>
internal static class CharacterFolding
{
    private const int Pages = 0x10000 >> 8;
    private const string SmallCapitals = "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";
    private const string OddLetters = "ßsøołlđdðdıiħhŧtþpɑaɡgɩiɾrʋvǀlꞌ'";
    private const string OddMarks = "‘'’'‚'‛'`'´'“\"”\"„\"‟\"«\"»\"「\"」\"『\"』\"‐-‑-‒-–-—-―-−-•·∙·⋅·・·‧·⁄/∕/∣|│|¦|∗*∶:˸:";

    private static readonly Dictionary<char, char> Lookups = Pairs(SmallCapitals + OddLetters + OddMarks);
    private static readonly string?[]?[] Known = new string?[]?[Pages];

    /// <summary>The folded form of a character of the basic plane; empty when nothing is to be seen of it.</summary>
    public static string Fold(char c)
    {
        // Two threads may fill the same page: both write the same, so that no lock is needed.
        var page = Known[c >> 8] ??= new string?[256];
        return page[c & 0xff] ??= char.IsSurrogate(c) ? "" : Compute(new Rune(c));
    }

    /// <summary>The folded form of a character outside the basic plane.</summary>
    public static string Fold(Rune rune) => rune.Value switch
    {
        >= 0xE0020 and <= 0xE007E => Fold((char)(rune.Value - 0xE0000)),        // tag characters: invisible ASCII
        >= 0xE0000 and <= 0xE0FFF => "",
        >= 0x1F130 and <= 0x1F149 => Letter(rune.Value - 0x1F130),
        >= 0x1F150 and <= 0x1F169 => Letter(rune.Value - 0x1F150),
        >= 0x1F170 and <= 0x1F189 => Letter(rune.Value - 0x1F170),
        >= 0x1F1E6 and <= 0x1F1FF => Letter(rune.Value - 0x1F1E6),
        _ => Compute(rune),
    };

    private static string Letter(int place) => ((char)('a' + place)).ToString();

    private static string Compute(Rune rune)
    {
        if (IsHidden(rune))
        {
            return "";
        }

        if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
        {
            return rune.Value is '\n' or 0x85 or 0x2028 or 0x2029 ? "\n" : rune.Value is 0 or '\r' or 8 or 0x7f ? "" : " ";
        }

        var composed = rune.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var folded = new StringBuilder(composed.Length);
        foreach (var c in NeedsPlainLetters(composed) ? composed.Normalize(NormalizationForm.FormKD) : composed)
        {
            if (!IsAccent(c))
            {
                folded.Append(SimplifiedTable.Of(Lookups.GetValueOrDefault(c, char.ToLowerInvariant(c))));
            }
        }

        return folded.ToString();
    }

    private static bool NeedsPlainLetters(string text) => text.AsSpan().ContainsAnyInRange('\u00c0', '\u03ff') || text.AsSpan().ContainsAnyInRange('\u1e00', '\u1fff');

    // Accents of Latin, Greek and Cyrillic letters; the vowel signs of Indian or Thai writing stay.
    private static bool IsAccent(char c) => c is (>= '\u0300' and <= '\u036f') or (>= '\u1ab0' and <= '\u1aff') or (>= '\u1dc0' and <= '\u1dff') or (>= '\u20d0' and <= '\u20ff') or (>= '\ufe20' and <= '\ufe2f');

    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format
        || rune.Value is 0x115f or 0x1160 or 0x17b4 or 0x17b5 or 0x2800 or 0x3164 or 0xffa0 or 0x34f
        || rune.Value is (>= 0x180b and <= 0x180f) or (>= 0xfe00 and <= 0xfe0f) or (>= 0xfff0 and <= 0xffff)
        || (rune.Value <= 0xffff && IsAccent((char)rune.Value));

    private static Dictionary<char, char> Pairs(string table)
    {
        var pairs = new Dictionary<char, char>();
        for (var i = 0; i < table.Length; i += 2)
        {
            pairs[table[i]] = table[i + 1];
        }

        return pairs;
    }
}
