using System.Buffers;

namespace Bot.Dialogs.Guidelines.Output.Sentences;

/// <summary>Words that say that something cannot be answered, done or known.</summary>
internal static class RefusalWords
{
    private static readonly string[] Words =
    [
        "抱歉", "无法", "不便", "不能", "不提供", "不予", "保密", "没有相关", "不清楚", "不了解", "不知道", "不方便", "不评论", "不讨论", "不会透露", "不透露", "没有资料", "没有这方面", "没有该", "无权", "不涉及", "不在我", "没有信息", "不可以", "暂无", "暂不", "并非", "不是",
        "sorry", "can't", "cannot", "can not", "unable", "not able", "not something", "don't have", "do not have", "don't discuss", "do not discuss", "don't share", "do not share", "not share", "only help with", "confidential",
        "won't", "will not", "not in a position", "no information", "not available", "couldn't", "could not", "don't know", "do not know", "isn't", "is not", "not aware", "don't comment", "do not comment", "decline",
    ];

    private static readonly SearchValues<string> Signs = SearchValues.Create(Words, StringComparison.Ordinal);

    /// <summary>Whether one of them stands in the text.</summary>
    /// <param name="lower">A folded text.</param>
    public static bool In(string lower) => lower.AsSpan().ContainsAny(Signs);
}
