using System.Text.RegularExpressions;

namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>Finds numbers in a reply.</summary>
internal static partial class NumberMarks
{
    /// <summary>Whether all numbers of a reply, but those of lists and times, are known or were said by the customer.</summary>
    public static bool AllOf(string reply, string known, string said)
    {
        var permitted = Numbers(known).Concat(Numbers(said)).ToHashSet(StringComparer.Ordinal);
        var bare = Time().Replace(ListNumber().Replace(reply.Normalize(System.Text.NormalizationForm.FormKC), ""), "");
        return Numbers(bare).All(permitted.Contains);
    }

    private static IEnumerable<string> Numbers(string text) =>
        Number().Matches(text.Normalize(System.Text.NormalizationForm.FormKC)).Select(match => match.Value.Replace(",", "", StringComparison.Ordinal).TrimEnd('.'));

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Number();

    [GeneratedRegex(@"\d{1,2}:\d{2}(?::\d{2})?")]
    private static partial Regex Time();

    [GeneratedRegex(@"^\s*\d{1,2}[.)、]\s", RegexOptions.Multiline)]
    private static partial Regex ListNumber();
}
