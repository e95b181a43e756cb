using System.Buffers;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Slots.Numbers;

/// <summary>A number that is said digit by digit: 一零零零零二, 幺三八.</summary>
internal static partial class ChineseDigits
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>What such a number is written with.</summary>
    public static SearchValues<char> Signs { get; } = SearchValues.Create(Digits + "〇幺");

    /// <summary>The text with its runs of such digits as figures; fewer than four say an amount, or nothing of the kind.</summary>
    public static string Write(string text) => Run().Replace(text, run => string.Concat(run.Value.Select(Figure)));

    private static char Figure(char sign) => sign switch
    {
        '〇' => '0',
        '幺' => '1',
        _ => (char)('0' + Digits.IndexOf(sign, StringComparison.Ordinal)),
    };

    [GeneratedRegex("[零一二三四五六七八九〇幺]{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
