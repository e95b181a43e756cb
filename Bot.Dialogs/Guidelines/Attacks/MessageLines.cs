namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>Reads the signs that lie in the lines of a message: invented turns, banners, many examples, assigned parts.</summary>
internal static class MessageLines
{
    private const int FewShots = 4;
    private static readonly string[] Speakers = ["system", "assistant", "user", "human", "ai", "chatgpt", "gpt", "bot", "developer", "admin", "root", "system prompt", "system message", "instruction", "instructions", "new instruction", "new instructions", "prompt", "response", "output", "ai response", "model", "系统", "助手", "用户", "客服", "机器人", "系统指令", "系统提示", "系统消息", "管理员", "开发者", "指令", "新指令", "人类", "回答", "你"];
    private static readonly string[] Examples = ["q", "a", "user", "human", "assistant", "ai", "bot", "question", "answer", "input", "output", "客服", "用户", "问", "答", "顾客", "助手", "人类", "问题", "回答", "系统"];

    /// <summary>The signs of the folded text.</summary>
    public static IEnumerable<ShapeSign> Read(string folded)
    {
        var (turns, examples, banners, pieces) = (0, 0, 0, 0);
        foreach (var range in folded.AsSpan().Split('\n'))
        {
            var line = folded.AsSpan(range);
            var speaker = Speaker(line);
            turns += speaker.Length > 0 && Has(Speakers, speaker) ? 1 : 0;
            examples += speaker.Length > 0 && Has(Examples, speaker) ? 1 : 0;
            banners += IsBanner(line) ? 1 : 0;
        }

        pieces = Assignments(folded);
        if (turns > 0)
        {
            yield return ShapeSign.Turn;
        }

        if (examples + InlineExamples(folded) >= FewShots)
        {
            yield return ShapeSign.Shots;
        }

        if (banners > 0)
        {
            yield return ShapeSign.Delimiter;
        }

        if (pieces > 1)
        {
            yield return ShapeSign.Pieces;
        }
    }

    // What stands before a colon at the start of a line, without the signs around it.
    private static ReadOnlySpan<char> Speaker(ReadOnlySpan<char> line)
    {
        var colon = line[..Math.Min(line.Length, 40)].IndexOf(':');
        return colon < 0 ? [] : line[..colon].Trim(" #*[](){}<>-_=\"'>/|【】0123456789.");
    }

    private static bool Has(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var one in words)
        {
            if (word.SequenceEqual(one))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBanner(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        if (trimmed.Length < 3)
        {
            return false;
        }

        var head = trimmed[..3];
        return head is "===" or "---" or "%%%" or "###" or "***" or "~~~" or "+++" or "<<<" or ">>>" or "\"\"\"" or "'''" or "///" or "___" or "$$$" or "@@@"
            || trimmed.EndsWith("%%%") || trimmed.EndsWith("===") || trimmed.EndsWith("###");
    }

    private static int InlineExamples(string folded)
    {
        var count = 0;
        foreach (var speaker in (ReadOnlySpan<string>)[" q:", " a:", " user:", " human:", " assistant:", " 用户:", "问:", "答:", "客服:", "顾客:"])
        {
            for (var at = folded.IndexOf(speaker, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(speaker, at + 1, StringComparison.Ordinal))
            {
                count++;
            }
        }

        return count;
    }

    private static int Assignments(string folded)
    {
        var count = 0;
        for (var i = 1; i + 2 < folded.Length; i++)
        {
            var name = folded[i] == '=' && char.IsAsciiLetterOrDigit(folded[folded[i - 1] == ' ' && i > 1 ? i - 2 : i - 1]);
            count += name && (folded[i + 1] is '"' or '\'' || (folded[i + 1] == ' ' && folded[i + 2] is '"' or '\'')) ? 1 : 0;
        }

        return count;
    }
}
