using System.Text;
using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>G7: nothing encoded comes out, for nobody can tell what it says.</summary>
internal static partial class EncodingCheck
{
    /// <summary>Leaves a sentence out that is made of marks only; a line across the page is none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="verdict">Takes what is found.</param>
    public static void Check(Sentence sentence, Verdict verdict)
    {
        var marks = sentence.Lower.Where(char.IsAscii).Where(char.IsPunctuation).ToArray();
        if (marks.Length > 3 && marks.Distinct().Count() > 1 && !sentence.Lower.Any(char.IsLetterOrDigit))
        {
            verdict.Remove(GateChecks.Encoding, sentence.Lower);
        }
    }

    /// <summary>What is encoded in the text.</summary>
    /// <param name="text">The answer in plain form, capitals kept.</param>
    /// <param name="lower">The same, folded.</param>
    /// <param name="ground">What it is compared with.</param>
    public static string? Find(string text, string lower, TurnGround ground)
    {
        foreach (Match match in Run().Matches(text))
        {
            if (!ground.Has(match.Value.ToLowerInvariant()) && !ground.Said.Has(match.Value.ToLowerInvariant()) && IsBase64(match.Value))
            {
                return match.Value;
            }
        }

        var code = Code().Match(text);
        return code.Success && !ground.Has(code.Value.ToLowerInvariant()) ? code.Value
            : Mixed().Match(text) is { Success: true } mixed ? mixed.Value
            : IsRotated(lower, ground) ? "rot13" : null;
    }

    // Words run into one another have small letters; encoded bytes have capitals, digits and marks among them.
    private static bool IsBase64(string run)
    {
        var kinds = (run.Any(char.IsAsciiLetterLower) ? 1 : 0) + (run.Any(char.IsAsciiLetterUpper) ? 1 : 0) + (run.AsSpan(0, run.Length - 2).ContainsAnyInRange('0', '9') || run.AsSpan().ContainsAny("+/=") ? 1 : 0);
        return (run.Length >= 24 && kinds == 3) || run.EndsWith("==", StringComparison.Ordinal) || (kinds >= 2 && Decodes(run));
    }

    private static bool Decodes(string run)
    {
        var bytes = new byte[run.Length];
        if (!Convert.TryFromBase64String(run.PadRight((run.Length + 3) / 4 * 4, '='), bytes, out var length) || length < 6)
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return !text.Contains('\ufffd', StringComparison.Ordinal) && text.All(c => !char.IsControl(c));
    }

    // English turned by thirteen letters holds no vowels where English has them; its own words tell it at once.
    private static bool IsRotated(string lower, TurnGround ground)
    {
        if (lower.Contains(" the ", StringComparison.Ordinal) || lower.Contains(" you", StringComparison.Ordinal) || !lower.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            return false;
        }

        var words = Vocabulary.Words(lower).Where(word => word.Length > 2 && !word.Any(char.IsAsciiDigit)).ToList();
        if (words.Count < 6)
        {
            return false;
        }

        var plain = words.Count(word => Names.CommonWords.Has(word) || ground.HasWord(word));
        return plain * 4 < words.Count && words.Count(word => Names.CommonWords.Has(Rotated(word)) || ground.HasWord(Rotated(word))) * 2 > words.Count;
    }

    private static string Rotated(string word) => string.Create(word.Length, word, static (turned, original) =>
    {
        for (var i = 0; i < turned.Length; i++)
        {
            turned[i] = original[i] is >= 'a' and <= 'z' ? (char)('a' + ((original[i] - 'a' + 13) % 26)) : original[i];
        }
    });

    [GeneratedRegex(@"(?<![A-Za-z0-9+/=._-])[A-Za-z0-9+/]{12,}={0,2}(?![A-Za-z0-9+/=])", RegexOptions.CultureInvariant)]
    private static partial Regex Run();

    [GeneratedRegex(@"(?:\\u[0-9a-fA-F]{4}){2,}|(?:\\x[0-9a-fA-F]{2}){3,}|(?:%[0-9a-fA-F]{2}){3,}|(?:&#x?[0-9a-fA-F]+;\s?){2,}|(?<![0-9a-zA-Z])(?:[0-9a-fA-F]{2}[ :]){7,}[0-9a-fA-F]{2}(?![0-9a-zA-Z])|(?<![0-9a-zA-Z-])(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{20,}(?![0-9a-zA-Z-])|(?:[01]{7,8}[ ,]){3,}|(?:[.\-]{1,5}[ /]{1,3}){5,}|(?<!\d)(?:\d{2,3}[ ,]){7,}\d{2,3}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    // Latin with look-alike letters of other alphabets inside one word.
    [GeneratedRegex(@"[A-Za-z][\u0370-\u03ff\u0400-\u04ff]+[A-Za-z]|[\u0370-\u03ff\u0400-\u04ff][A-Za-z]{2,}|[A-Za-z]{2,}[\u0370-\u03ff\u0400-\u04ff]", RegexOptions.CultureInvariant)]
    private static partial Regex Mixed();
}
