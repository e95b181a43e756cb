using System.Globalization;

namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>Reads the signs that lie in the shape of a message as typed.</summary>
internal static class MessageShape
{
    private const int LongFrom = 1_500;
    private const int RunFrom = 12;

    private static readonly string[] Templates = ["<|", "|>", "[inst]", "[/inst]", "<<sys>>", "<</sys>>", "</s>", "<s>", "### instruction", "### response", "###instruction", "<system>", "</system>", "[system]", "{{#system", "<start_of_turn>", "<end_of_turn>", "<system_prompt>", "<instructions>", "</user>", "<assistant>", "【系统】", "[系统]", "<系统>"];
    private static readonly string[] Codes = ["```", "import ", "def ", "function(", "function ", "<script", "();", "= \"", "='", "subprocess", "eval(", "print(", "console.log", "</div", "select * from", "curl ", "sudo ", "rm -rf", "<?php", "#include", "system(", "${", "{{", "drop table", "http.post", "requests.post"];
    private static readonly string[] Blanks = ["___", "[blank]", "[mask]", "<blank>", "[insert", "{insert", "<insert", "[name]", "\": \"\"", "\":\"\"", "\": null", "(blank)", "____", "[fill", "＿＿", "……是", "（填", "[填", "空格]"];

    /// <summary>Whether the sign is there; signs that need the message's lines or words are read elsewhere.</summary>
    public static IEnumerable<ShapeSign> Read(string text, string lower)
    {
        if (text.Length > LongFrom)
        {
            yield return ShapeSign.Long;
        }

        if (Any(lower, Templates))
        {
            yield return ShapeSign.Template;
        }

        if (Any(lower, Codes))
        {
            yield return ShapeSign.Code;
        }

        if (Any(lower, Blanks))
        {
            yield return ShapeSign.Blank;
        }

        if (HiddenCharacters(text) >= 3)
        {
            yield return ShapeSign.Hidden;
        }

        if (LongestRun(text) >= RunFrom || Repeats(text))
        {
            yield return ShapeSign.Noise;
        }

        if (OddSigns(text))
        {
            yield return ShapeSign.Gibberish;
        }

        if (LoneLetters(text) >= 8)
        {
            yield return ShapeSign.Spaced;
        }

        if (Shouts(text))
        {
            yield return ShapeSign.Shouting;
        }
    }

    private static bool Any(string text, string[] parts) => parts.Any(part => text.Contains(part, StringComparison.Ordinal));

    private static int HiddenCharacters(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            count += text[i] > '\x7f' && char.GetUnicodeCategory(text, i) == UnicodeCategory.Format && text[i] is not '\u200d' and not '\ufeff' ? 1 : 0;
        }

        return count;
    }

    private static int LongestRun(string text)
    {
        var (run, longest) = (1, 0);
        for (var i = 1; i < text.Length; i++)
        {
            run = text[i] == text[i - 1] && text[i] is not ' ' and not '.' and not '!' and not '?' && !char.IsDigit(text[i]) ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    // One short thing over and over: the text equals itself shifted by up to twelve characters.
    private static bool Repeats(string text)
    {
        for (var period = 2; period <= 12 && text.Length >= 60; period++)
        {
            var run = 0;
            for (var i = period; i < text.Length; i++)
            {
                run = text[i] == text[i - period] ? run + 1 : 0;
                if (run >= Math.Max(40, period * 5) && text.AsSpan(i - period, period).Trim().Length > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Brackets, slashes and quotation marks between letters, and capitals inside words, as optimisers leave them.
    private static bool OddSigns(string text)
    {
        var odd = 0;
        for (var i = 1; i + 1 < text.Length; i++)
        {
            var between = char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]) && text[i] is '\\' or '{' or '}' or '[' or ']' or '^' or '|' or '=' or '*' or '~' or '"';
            var capital = char.IsAsciiLetterLower(text[i - 1]) && char.IsAsciiLetterUpper(text[i]) && char.IsAsciiLetterLower(text[i + 1]);
            var pair = text[i] is ']' or '}' or ')' or '\\' && text[i + 1] is '(' or '{' or '[' or '}' or '+' or '!' or '"';
            odd += between || pair ? 2 : capital ? 1 : 0;
        }

        return odd >= 5 && odd * 25 > text.Length;
    }

    // Single letters with one sign between them, in a row.
    private static int LoneLetters(string text)
    {
        var (run, longest) = (0, 0);
        for (var i = 0; i < text.Length; i += run > 0 ? 2 : 1)
        {
            var lone = char.IsLetter(text[i]) && (i + 1 == text.Length || text[i + 1] is ' ' or '-' or '.' or '_' or '*');
            run = lone ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static bool Shouts(string text)
    {
        var (upper, lower) = (text.Count(char.IsAsciiLetterUpper), text.Count(char.IsAsciiLetterLower));
        return upper >= 20 && upper > 2 * lower;
    }
}
