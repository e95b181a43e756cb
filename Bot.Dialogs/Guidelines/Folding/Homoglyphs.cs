namespace Bot.Dialogs.Guidelines.Folding;

/// <summary>Cyrillic and Greek letters that look like Latin ones, put right where they pose as such.</summary>
internal static class Homoglyphs
{
    // A letter as it was typed, then the Latin one that a reader sees.
    private static readonly Dictionary<char, char> Latin = Read(
        "АaаaВbвbСcсcЕeеeЁeёeНhнhІiіiЇiїiЈjјjКkкkМmмmОoоoРpрpЅsѕsТtтtХxхxУyуyԁdԛqԝwһhҺhӏlӀlѵvѴvԌgɡg" +
        "ΑaαaΒbβbΕeεeΖzΗhηnΙiιiΚkκkΜmΝnνvΟoοoσoΡpρpΤtτtΥyυuΧxχx");

    /// <summary>Replaces look-alikes in words that mix scripts, and everywhere when no letter of the text is beyond doubt not Latin.</summary>
    public static void Replace(ref FoldingBuffer folded, string original)
    {
        if (!folded.Characters.ContainsAnyInRange('\u0370', '\u052f'))
        {
            return;
        }

        var all = OnlyLookAlikes(folded, original);
        for (var start = 0; start < folded.Length;)
        {
            var end = start;
            var mixed = false;
            while (end < folded.Length && char.IsLetter(folded.Characters[end]))
            {
                mixed |= char.IsAsciiLetter(folded.Characters[end++]);
            }

            if (mixed || all)
            {
                ReplaceWord(folded, original, start, end);
            }

            start = Math.Max(end, start + 1);
        }
    }

    private static void ReplaceWord(FoldingBuffer folded, string original, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsForeign(folded.Characters[i]) && Latin.TryGetValue(original[folded.Origins[i]], out var latin))
            {
                folded.Characters[i] = latin;
            }
        }
    }

    private static bool OnlyLookAlikes(FoldingBuffer folded, string original)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (IsForeign(folded.Characters[i]) && !Latin.ContainsKey(original[folded.Origins[i]]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsForeign(char c) => c is >= '\u0370' and <= '\u052f';

    private static Dictionary<char, char> Read(string table) => table.Chunk(2).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]);
}
