using Bot.Dialogs.Packs;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Routing;

/// <summary>Finds three wishes or more in one message: a sentence that lists them, each of which clearly means a script of its own.</summary>
internal sealed class WishSeries(ReleaseContent content)
{
    /// <summary>How sure the matcher must be of a wish that is only a part of the message.</summary>
    public const double Clear = 0.75;

    private const int MostPieces = 8;

    // A comma parts wishes only where the message lists several.
    private static readonly string[] Commas = [", ", "，", "、"];

    /// <summary>What parts the wishes of a list.</summary>
    public static readonly IReadOnlyList<string> Breaks = [.. Commas, .. Wishes.Breaks];

    /// <summary>The wishes in order, each with what it means; none when there are fewer than three.</summary>
    public IReadOnlyList<(string Text, MatchCandidate Meant)> Of(string text)
    {
        var pieces = Pieces(text);
        if (pieces.Count < 3)
        {
            return [];
        }

        List<(string Text, MatchCandidate Meant)> wishes = [];
        for (var first = 0; first < pieces.Count;)
        {
            if (Longest(text, pieces, first) is not var (last, meant))
            {
                return [];
            }

            wishes.Add((Between(text, pieces[first], pieces[last]), meant));
            first = last + 1;
        }

        return wishes.Count > 2 && wishes.DistinctBy(wish => wish.Meant.Id).Count() == wishes.Count ? wishes : [];
    }

    /// <summary>The script that the words clearly mean.</summary>
    public static MatchCandidate? Meant(ReleaseContent content, string text) =>
        content.Matcher.Decide(text) is { Kind: MatchKind.One, Candidates: [{ Score: > Clear } best, ..] } ? best : null;

    /// <summary>"My cup and my plate": a thing is no wish.</summary>
    public static bool IsWish(string text) => text.Any(PlainText.IsHan) ? text.Count(PlainText.IsHan) > 2 : text.Count(c => c == ' ') > 1;

    // The shortest run of pieces that is a wish; what follows and is none by itself belongs to it.
    private (int Last, MatchCandidate Meant)? Longest(string text, List<(int Start, int End)> pieces, int first)
    {
        (int, MatchCandidate)? found = null;
        for (var last = first; last < pieces.Count; last++)
        {
            var (words, alone) = (Between(text, pieces[first], pieces[last]), Between(text, pieces[last], pieces[last]));
            if (found is not null && IsWish(alone) && Meant(content, alone) is not null)
            {
                return found;
            }

            found = IsWish(words) && Meant(content, words) is { } meant ? (last, meant) : found;
        }

        return found is (var end, _) && end == pieces.Count - 1 ? found : null;
    }

    private static List<(int Start, int End)> Pieces(string text)
    {
        List<(int Start, int End)> pieces = [];
        for (var start = 0; start < text.Length;)
        {
            var (at, gap) = pieces.Count == MostPieces - 1 ? (-1, "") : Next(text, start);
            var end = at < 0 ? text.Length : at;
            if (text[start..end].Any(char.IsLetterOrDigit))
            {
                pieces.Add((start, end));
            }

            start = at < 0 ? text.Length : at + gap.Length;
        }

        return pieces;
    }

    private static (int At, string Gap) Next(string text, int start)
    {
        var (at, found) = (-1, "");
        foreach (var gap in Breaks)
        {
            var here = text.IndexOf(gap, start, StringComparison.OrdinalIgnoreCase);
            if (here >= 0 && (at < 0 || here < at || (here == at && gap.Length > found.Length)))
            {
                (at, found) = (here, gap);
            }
        }

        return (at, found);
    }

    private static string Between(string text, (int Start, int End) first, (int Start, int End) last) => text[first.Start..last.End].Trim(' ', ',', '，', '、');
}
