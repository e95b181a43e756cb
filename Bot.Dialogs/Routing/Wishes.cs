using System.Buffers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Routing;

/// <summary>Several wishes in one message: the first is served, the others announced and served after it, in order.</summary>
internal sealed partial class Wishes(ReleaseContent content, Turn turn, ScriptRunner runner)
{
    private const int Shortest = 8;
    private const int Longest = 400;
    private const int MostPlaces = 6;
    private const int MostWishes = 3;

    /// <summary>What parts two wishes.</summary>
    public static readonly IReadOnlyList<string> Breaks =
        [
            " and also ", " and then ", " and ", " also ", " as well as ", " then ", " & ", " plus ", ". ", "? ", "! ", "; ",
            "，另外", "，还有", "，顺便", "，再", "，还", "。", "？", "！", "；", "还有", "另外", "顺便", "然后", "还要", "还想", "同时", "并且", "而且", "以及",
        ];

    private static readonly SearchValues<string> AnyBreak = SearchValues.Create([.. Breaks], StringComparison.OrdinalIgnoreCase);

    private readonly WishSeries _series = new(content);

    /// <summary>Takes a message of two wishes or more; false when it has only one.</summary>
    public bool Take(CustomerSaid said, string text, MatchDecision whole)
    {
        if (whole is { Kind: MatchKind.One, Candidates: [{ Score: >= 1 }, ..] } || Of(text) is not { Count: > 1 } wishes)
        {
            return false;
        }

        Announce(wishes);
        turn.TakeUp(said with { Text = wishes[0].Text }, turn.Language);
        turn.State = turn.State with { Later = Others(wishes, above: 0), Which = null };
        runner.Start(wishes[0].Meant.Id, wishes[0].Text);
        return true;
    }

    /// <summary>Takes a message of two wishes or more beside an open question: one is served after the other, and then the question comes back.</summary>
    /// <returns>What is to be served now; null when the message has only one wish.</returns>
    public MatchCandidate? Both(string text)
    {
        if (turn.State.Later is not null || Of(text) is not { Count: > 1 } wishes || wishes.Any(wish => Runs(wish.Meant.Id)))
        {
            return null;
        }

        Announce(wishes);
        turn.State = turn.State with { Later = Others(wishes, turn.State.Frames.Count) };
        Shorten(wishes[0].Text);
        return wishes[0].Meant;
    }

    /// <summary>Whether a message is several wishes, each of which tells what would answer the open question, so that none of it is the answer.</summary>
    /// <param name="text">The message.</param>
    /// <param name="answer">Reads the answer from a part.</param>
    public bool TellTheirOwn(string text, Func<string, JsonElement?> answer) => Along(text, answer) is { Count: > 0 } wishes && wishes.All(wish => answer(wish.Text) is not null);

    /// <summary>Keeps wishes that come along with an answer for later.</summary>
    /// <param name="text">The message.</param>
    /// <param name="answer">Reads the answer from a part.</param>
    /// <returns>The answer; null when nothing else is wished for.</returns>
    public JsonElement? After(string text, Func<string, JsonElement?> answer)
    {
        if (!MayHaveTwo(text) || turn.State.Later is { Then: not null })
        {
            return null;
        }

        if (Along(text, answer) is { Count: > 0 } wishes && wishes.Where(wish => answer(wish.Text) is not null).Take(2).ToList() is [var telling])
        {
            Postpone(wishes, telling.Text);
            return answer(telling.Text);
        }

        foreach (var (first, second) in Parts(text))
        {
            if (WishSeries.IsWish(second) && Meant(second) is { } next && !Runs(next.Id) && turn.State.Later?.Script != next.Id && answer(first) is { } value && answer(second) is null)
            {
                Postpone([(second, next)], first);
                return value;
            }
        }

        return null;
    }

    /// <summary>Serves the next wish when the one before has ended.</summary>
    public void GoOn()
    {
        while (turn.State is { Later: { } later, Frames.Count: 0, Call: null, Model: null, Waiting.Count: 0 })
        {
            if (turn.State.Person != PersonState.None)
            {
                turn.State = turn.State with { Later = null };
                return;
            }

            runner.Serve(later);
        }
    }

    private void Announce(IReadOnlyList<(string Text, MatchCandidate Meant)> wishes)
    {
        List<string> scripts = [.. wishes.Take(MostWishes).Select(wish => wish.Meant.Id)];
        turn.Note("scripts", "two-wishes", script: scripts[0], reason: string.Join(", ", scripts.Skip(1)));
        runner.Tell(BuiltInScripts.TwoWishes, RepairWords.Wishes([.. scripts.Select(Title)], wishes.Count > MostWishes, turn.Language));
    }

    // Behind the one that waits already, if one does.
    private void Postpone(IReadOnlyList<(string Text, MatchCandidate Meant)> wishes, string answer)
    {
        var kept = wishes.Take(MostWishes - 1).ToList();
        foreach (var (_, next) in kept)
        {
            turn.Note("scripts", "later-wish", script: next.Id, score: next.Score, reason: next.Reason);
        }

        runner.Tell(BuiltInScripts.LaterWish, RepairWords.LaterWishes([.. kept.Select(wish => Title(wish.Meant.Id))], wishes.Count > kept.Count, turn.Language));
        var before = turn.State.Later;
        var queue = Queue(kept, before?.Above ?? 0);
        turn.State = turn.State with { Later = before is null ? queue : before with { Then = queue } };
        Shorten(answer);
    }

    private static LaterWish? Others(IReadOnlyList<(string Text, MatchCandidate Meant)> wishes, int above) => Queue(wishes.Take(MostWishes).Skip(1), above);

    private static LaterWish? Queue(IEnumerable<(string Text, MatchCandidate Meant)> wishes, int above) =>
        wishes.Reverse().Aggregate((LaterWish?)null, (then, wish) => new(wish.Meant.Id, wish.Text) { Above = above, Then = then });

    private string Title(string script) => content.Scripts.GetValueOrDefault(script)?.TitleIn(turn.Language) ?? script;

    private IReadOnlyList<(string Text, MatchCandidate Meant)> Of(string text) =>
        !MayHaveTwo(text) ? [] : _series.Of(text) is { Count: > 2 } many ? many : Split(text);

    // "Where is my order SO100001" is a wish that holds an answer, "my order is SO100001" only tells it.
    private IReadOnlyList<(string Text, MatchCandidate Meant)> Along(string text, Func<string, JsonElement?> answer) =>
        turn.State.Later is null && Of(text) is { Count: > 1 } wishes && wishes.All(wish => !Runs(wish.Meant.Id) && (answer(wish.Text) is null || AsideWords.Ask(wish.Text) || !Tells().IsMatch(wish.Text))) ? wishes : [];

    private IReadOnlyList<(string Text, MatchCandidate Meant)> Split(string text)
    {
        IReadOnlyList<(string, MatchCandidate)> best = [];
        var score = WishSeries.Clear;
        foreach (var (first, second) in Parts(text))
        {
            if (WishSeries.IsWish(first) && WishSeries.IsWish(second) && Meant(first) is { } one && Meant(second) is { } other && one.Id != other.Id && Math.Min(one.Score, other.Score) > score)
            {
                (best, score) = ([(first, one), (second, other)], Math.Min(one.Score, other.Score));
            }
        }

        return best;
    }

    private static IEnumerable<(string First, string Second)> Parts(string text)
    {
        var tried = 0;
        foreach (var gap in Breaks)
        {
            for (var at = text.IndexOf(gap, StringComparison.OrdinalIgnoreCase); at > 0 && tried < MostPlaces; at = text.IndexOf(gap, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                tried++;
                yield return (text[..at].Trim(' ', ',', '，'), text[(at + gap.Length)..].Trim(' ', ',', '，'));
            }
        }
    }

    // What scripts now hear is one part only.
    private void Shorten(string part) => turn.TakeUp(turn.Said! with { Text = part }, turn.Language);

    private static bool MayHaveTwo(string text) => text.Length is >= Shortest and <= Longest && text.AsSpan().ContainsAny(AnyBreak);

    private bool Runs(string script) => turn.State.Frames.Any(frame => frame.Script == script);

    private MatchCandidate? Meant(string text) => WishSeries.Meant(content, text);

    [GeneratedRegex(@"\b(?:is|it's|its|are|was)\b|是(?!不是|否)|为(?![什何啥])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tells();
}
