using System.Text.RegularExpressions;
using static Bot.Dialogs.Slots.Times.TimeForm;

namespace Bot.Dialogs.Slots.Times;

/// <summary>
/// Times in Chinese: 三点一刻, 下午3点半, 差五分四点, 两小时后. Before they are looked for, 点 became 时 (so that 三点五 is no
/// decimal number) and 分 became ′ (so that 十分 is no "very").
/// </summary>
internal static class ChineseTimes
{
    private const string Minutes = "(过)?(?<q>半|[13]刻)(钟)?|(?<x>过|零)?(?<m>[0-9]{1,2})(?<f>′)?|整|钟|差(?<l>[0-9]{1,2}′|[0-9]{1,2}刻)";

    /// <summary>The forms, longer ones first.</summary>
    public static readonly TimeForm[] Forms =
    [
        Of("差(?<l>[0-9]{1,2}′|1刻)(钟)?(就|到)?(?<h>[0-9]{1,2})时(整|钟)?", (match, _) => new Clock(Part(match, "h"), -Short(match))),
        Of($"(?<h>[0-9]{{1,2}})时(钟)?({Minutes})?", At),
        Of("(?<n>[0-9]{1,3})个?(?<u>小时|钟头|′钟|刻钟)(之|以)?后", (match, context) => Later(context, Part(match, "n") * Length(match))),
        Of("过(?<n>[0-9]{1,3})个?(?<u>小时|钟头|′钟|刻钟)", (match, context) => Later(context, Part(match, "n") * Length(match))),
        Of("半个?(小时|钟头)(之|以)?后", (_, context) => Later(context, 30)),
        Of("(?<n>[0-9]{1,2})个半(小时|钟头)(之|以)?后", (match, context) => Later(context, (Part(match, "n") * 60) + 30)),
        Of("现在|此刻", (_, context) => Later(context, 0)) with { IsWeak = true },
        Of("正午|中午", (_, _) => new Clock(12, 0, IsExact: true)) with { IsWeak = true },
        Of("午夜", (_, _) => new Clock(0, 0, IsExact: true)) with { IsWeak = true },
    ];

    private static Clock? At(Match match, SlotContext context)
    {
        var (hour, digits) = (Part(match, "h"), match.Groups["m"].Value);
        return match.Groups["l"].Success ? new Clock(hour, -Short(match))
            : match.Groups["q"].Value is [var first, ..] ? new Clock(hour, first == '半' ? 30 : first == '1' ? 15 : 45)
            : digits.Length == 1 && !match.Groups["x"].Success && !match.Groups["f"].Success ? null
            : digits.Length > 0 && Part(match, "m") > 59 ? null
            : new Clock(hour, Part(match, "m"));
    }

    private static int Short(Match match) => match.Groups["l"].Value is [.. var number, '刻'] ? Dates.Days.Number(number) * 15 : Dates.Days.Number(match.Groups["l"].Value.TrimEnd('′'));

    private static int Length(Match match) => match.Groups["u"].Value[0] switch { '′' => 1, '刻' => 15, _ => 60 };
}
