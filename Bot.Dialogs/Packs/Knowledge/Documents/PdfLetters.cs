using System.Text;

namespace Bot.Dialogs.Packs.Knowledge.Documents;

/// <summary>
/// Many programs write ligatures, and radicals in place of the characters that look like them, into a PDF; nobody would find such words.
/// </summary>
internal static class PdfLetters
{
    // Unicode gives these radicals no character that they stand for.
    private const string Radicals = "⺠⺟⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰";
    private const string Characters = "民母虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙";

    /// <summary>The text as it is read.</summary>
    public static string Plain(string text)
    {
        if (!text.Any(IsOdd))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var radical = Radicals.IndexOf(letter, StringComparison.Ordinal);
            plain.Append(radical >= 0 ? Characters[radical] : IsOdd(letter) ? letter.ToString().Normalize(NormalizationForm.FormKC) : letter.ToString());
        }

        return plain.ToString();
    }

    private static bool IsOdd(char letter) => letter is (>= '\u2e80' and <= '\u2fdf') or (>= '\uf900' and <= '\ufaff') or (>= '\ufb00' and <= '\ufb06');
}
