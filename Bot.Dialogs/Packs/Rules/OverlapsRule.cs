using Bot.Dialogs.Reading;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>No two scripts have the same example, or nearly the same.</summary>
internal sealed class OverlapsRule : IPackRule
{
    private static readonly HashSet<string> Small =
    [
        "a", "an", "the", "my", "your", "please", "pls", "i", "to", "can", "could", "you", "want", "would", "like", "do", "is", "it", "me", "hi", "hello", "hey", "d", "ll", "m", "s", "this", "that", "just", "now", "some",
    ];

    private static readonly string[] SmallHan = ["请问", "请", "我想要", "我想", "我要", "麻烦", "你好", "您好", "一下", "吗", "呢", "吧", "啊", "了", "的", "你们", "您"];

    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        var exact = new Dictionary<string, WrittenExample>(StringComparer.Ordinal);
        var near = new Dictionary<string, WrittenExample>(StringComparer.Ordinal);
        foreach (var example in pack.Reading.Examples)
        {
            var (whole, core) = (Letters(PlainText.Fold(example.Text)), Core(example.Text));
            if (exact.TryGetValue(whole, out var same) && same.Script != example.Script)
            {
                problems.Warning(example.At, "CB0801", $"The example '{example.Text}' stands in the script '{same.Script}' too ({same.At.File}, line {same.At.Line}), so that the bot must ask which is meant. Keep it in one of them.");
            }
            else if (core.Length > 0 && near.TryGetValue(core, out var like) && like.Script != example.Script)
            {
                problems.Warning(example.At, "CB0801", $"The example '{example.Text}' says nearly the same as '{like.Text}' of the script '{like.Script}' ({like.At.File}, line {like.At.Line}). Keep one, or add the words in which they differ.");
            }

            exact.TryAdd(whole, example);
            near.TryAdd(core, example);
        }
    }

    private static string Letters(string folded) => string.Concat(folded.Where(char.IsLetterOrDigit));

    // What is left without small words, in any order; too little says nothing.
    private static string Core(string text)
    {
        var folded = PlainText.Fold(text);
        if (folded.Any(PlainText.IsHan))
        {
            var letters = SmallHan.Aggregate(Letters(folded), (rest, small) => rest.Replace(small, "", StringComparison.Ordinal));
            return letters.Length >= 4 ? letters : "";
        }

        var words = string.Concat(folded.Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Small.Contains(word)).ToList();
        return words.Count >= 2 ? string.Join(' ', words.Order(StringComparer.Ordinal)) : "";
    }
}
