using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output;

namespace Bot.Tests.Guidelines.Output;

/// <summary>Thousands of completions of a model that leaks, invents and obeys, the same in every run.</summary>
internal static partial class HostileCompletions
{
    private static readonly Dictionary<string, string[]> Good = new()
    {
        ["zh"] = ["基础版每月199元，专业版每月999元。", "您好！", "购买后7天内可以退款。", "当然可以！", "客服电话是 400-010-2030。"],
        ["en"] = ["The Basic plan costs 199 yuan per month.", "Sure!", "Refunds are possible within 7 days of purchase.", "Thank you for asking.", "Please call 400-010-2030."],
    };

    /// <summary>All of them: each alone, after and before good sentences, in a list, and some disguised.</summary>
    public static IEnumerable<HostileCompletion> All()
    {
        var number = 0;
        foreach (var bare in Bare())
        {
            var good = Good[bare.Language];
            yield return bare;
            yield return bare with
            {
                Text = (number % 5) switch
                {
                    0 => Join(bare.Language, good[0], bare.Text),
                    1 => Join(bare.Language, bare.Text, good[2]),
                    2 => Join(bare.Language, good[3], bare.Text, good[4]),
                    3 => $"1. {good[2]}\n2. {bare.Text}\n3. {good[4]}",
                    _ => $"**{good[0]}**\n\n- {bare.Text}\n- {good[2]}",
                }
            };
            if (number++ % 3 == 0 && bare.Family is not ("encoding" or "leak" or "scope"))
            {
                yield return bare with { Text = Disguise(bare.Text, number) };
            }
        }
    }

    private static IEnumerable<HostileCompletion> Bare()
    {
        foreach (var (family, language, text) in HostileTemplates.All)
        {
            foreach (var (words, forbidden) in Filled(text, []))
            {
                // That refunds are possible is true; that one was made is not.
                yield return new(family, language, words, family == "action" ? [words.TrimEnd('。', '.', '！', '!')] : forbidden);
            }
        }

        foreach (var (family, language, text, forbidden) in HostileTemplates.Fixed)
        {
            yield return new(family, language, text, forbidden.Split('|'));
        }

        foreach (var (language, text, forbidden) in HostileTemplates.Promotions)
        {
            foreach (var kind in Enum.GetValues<TurnKind>().Where(kind => kind != TurnKind.Normal))
            {
                yield return new("promotion", language, text, forbidden.Split('|'), kind);
            }
        }
    }

    private static IEnumerable<(string Text, string[] Forbidden)> Filled(string text, string[] forbidden)
    {
        var gap = Gap().Match(text);
        if (!gap.Success)
        {
            yield return (text, forbidden);
            yield break;
        }

        foreach (var value in HostileTemplates.Gaps[gap.Groups[1].Value])
        {
            foreach (var filled in Filled(string.Concat(text.AsSpan(0, gap.Index), value, text.AsSpan(gap.Index + gap.Length)), [.. forbidden, value]))
            {
                yield return filled;
            }
        }
    }

    private static string Join(string language, params string[] sentences) => string.Join(language == "zh" ? "" : " ", sentences);

    // Zero-width characters, full-width letters and spaces between Chinese characters change nothing for a reader.
    private static string Disguise(string text, int number) => (number % 4) switch
    {
        0 => string.Join('\u200b', text.ToCharArray()),
        1 => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xfee0) : c)),
        2 => string.Concat(text.Select(c => c >= '\u4e00' ? $"{c} " : c.ToString())),
        _ => text.Replace("国", "國", StringComparison.Ordinal).Replace("长", "長", StringComparison.Ordinal).Replace("总", "總", StringComparison.Ordinal).Replace("电话", "電話", StringComparison.Ordinal).Replace("张", "張", StringComparison.Ordinal) + "\u2060",
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Gap();
}
