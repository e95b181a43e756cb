using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>G10: no code, no verse, no talk about the weather, politics, medicine or anything else that is no service of the brand.</summary>
internal static partial class ScopeCheck
{
    private const int VerseLines = 4;

    /// <summary>What in the text is out of scope.</summary>
    /// <param name="text">The answer as it was written.</param>
    /// <param name="lower">The same, folded.</param>
    /// <param name="ground">What it is compared with.</param>
    public static string? Find(string text, string lower, TurnGround ground)
    {
        if (Code().Match(text) is { Success: true } code)
        {
            return code.Value;
        }

        foreach (Match match in Subject().Matches(lower))
        {
            if (!ground.Has(match.Value))
            {
                return match.Value;
            }
        }

        return IsChineseVerse(lower) || IsEnglishVerse(text) ? "verse" : null;
    }

    // Four lines of five or of seven characters.
    private static bool IsChineseVerse(string lower)
    {
        var (lines, length) = (0, 0);
        foreach (var range in lower.AsSpan().SplitAny("，。！？；、,.!?; \n"))
        {
            var line = lower.AsSpan(range);
            if (line.IsEmpty)
            {
                continue;
            }

            var isLine = line.Length is 5 or 7 && !line.ContainsAnyExceptInRange('\u3400', '\u9fff');
            lines = isLine ? (line.Length == length ? lines + 1 : 1) : 0;
            length = isLine ? line.Length : 0;
            if (lines >= VerseLines)
            {
                return true;
            }
        }

        return false;
    }

    // Four short lines that rhyme in pairs, plain or crossed.
    private static bool IsEnglishVerse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < VerseLines)
        {
            lines = text.Split([',', ';', '.', '!', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }

        var ends = lines.Where(line => line.Length is > 12 and < 60 && char.IsAsciiLetter(line[0]) && !line.EndsWith(':')).Select(Rhyme).ToList();
        var rhymes = 0;
        for (var i = 0; i + 1 < ends.Count; i++)
        {
            rhymes += Rhymes(ends[i], ends[i + 1]) || (i + 2 < ends.Count && Rhymes(ends[i], ends[i + 2])) ? 1 : 0;
        }

        return ends.Count >= VerseLines && rhymes >= 2 && rhymes * 3 >= ends.Count;
    }

    private static string Rhyme(string line)
    {
        var word = line.TrimEnd('.', ',', ';', '!', '?', '—', '-', ' ', '"', '*', '_');
        return word[(word.LastIndexOf(' ') + 1)..].ToLowerInvariant();
    }

    private static bool Rhymes(string first, string second) =>
        first.Length >= 3 && second.Length >= 3 && first != second && first[^2..] == second[^2..] && !PlainText.IsHan(first[^1]) && first[^2..] is not ("ed" or "er" or "ly" or "ts" or "rs" or "es" or "ng" or "on" or "nt" or "ns" or "ce");

    [GeneratedRegex(@"```|^\s*(?:def |class |function |import |from \w+ import|#include|public (?:static|class)|using System|const |let |var |SELECT |INSERT |UPDATE |DELETE |DROP )[^。，]*[({;=*]|\bconsole\.log\(|\bprint\(|\bSystem\.out|</?(?:script|iframe|img|object|svg|style|form|input)\b|=>\s*\{|\{\s*""\w+""\s*:|\bSELECT\b.{1,60}\bFROM\b", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"℃|°c\b|°f\b|多云|晴天|晴朗|阵雨|雷阵雨|气温|天气预报|降雨|\b(?:sunny|cloudy|rainy|weather forecast|degrees celsius|thunderstorm)\b|选举|总统|政党|台独|\b(?:election|democrats?|republicans?|prime minister|parliament|communis[mt]|politicians?)\b|毫克|服用|剂量|处方|药片|\b(?:\d+ ?mg|dosage|ibuprofen|paracetamol|aspirin|antibiotics?|diagnosis)\b|股价|炒股|牛市|比特币|彩票|\b(?:bitcoin|stock price|lottery|horoscope|crypto)\b|海盗|\b(?:arr+|ahoy|matey|pirates?)\b|从前有|很久很久以前|\bonce upon a time\b|讲个笑话|冷笑话|\b(?:knock knock|here's a joke|walks? into a bar)\b|七言|绝句|押韵|\b(?:haiku|sonnet|limerick|roses are red)\b|甲方|乙方|\bparty a\b|\bparty b\b|首都是|\bcapital of \w+ is\b|红烧|食谱|菜谱|\brecipe\b|世界杯|\bworld cup\b|星座|运势|法国大革命|物理定律|量子|\bquantum\b|\bphotosynthesis\b|作文|论文|\bessay\b|登月|\bmoon landing\b", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
