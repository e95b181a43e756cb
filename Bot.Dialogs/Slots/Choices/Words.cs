using System.Collections.Frozen;

namespace Bot.Dialogs.Slots.Choices;

/// <summary>A folded text as words; each Chinese character is one.</summary>
internal static class Words
{
    private static readonly FrozenSet<string> Fillers =
        ("the a an one ones i i'd i'll want would like take choose pick select go with for my is it that this please thanks thank you give "
        + "me to of and let's because was think "
        + "我 要 想 选 择 那 个 这 的 了 吧 是 请 就 给 来 款 种 谢 因 为").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words, without marks.</summary>
    public static List<string> Of(string folded)
    {
        var words = new List<string>();
        for (var i = 0; i < folded.Length;)
        {
            var end = i + 1;
            if (PlainText.IsHan(folded[i]))
            {
                words.Add(folded[i..end]);
            }
            else if (IsLetter(folded[i]))
            {
                while (end < folded.Length && IsLetter(folded[end]))
                {
                    end++;
                }

                words.Add(folded[i..end].Trim('\''));
            }

            i = end;
        }

        return words;
    }

    /// <summary>Whether the word says nothing about what is chosen.</summary>
    public static bool IsFiller(string word) => Fillers.Contains(word);

    /// <summary>Whether the word turns what follows into its opposite.</summary>
    public static bool IsNegation(string word) => word is "not" or "no" or "don't" or "dont" or "except" or "不" or "别" or "非" or "没";

    /// <summary>Whether the word joins two wishes.</summary>
    public static bool IsConnective(string word) => word is "and" or "or" or "also" or "plus" or "but" or "和" or "与" or "或" or "且" or "又" or "也" or "还" or "但";

    private static bool IsLetter(char c) => PlainText.IsWordLetter(c) || c is '\'' or '+' || char.IsSurrogate(c);
}
