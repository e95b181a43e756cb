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

        Announce(wishes, MostWishes);
        turn.TakeUp(said with { Text = wishes[0].Text }, turn.Language);
        turn.State = turn.State with { Later = Queue(wishes.Take(MostWishes).Skip(1), above: 0), Which = null };
        runner.Start(wishes[0].Meant.Id, wishes[0].Text);
        return true;
    }

    /// <summary>Takes a message of two wishes or more beside an open question: one is served after the other, before those that wait already, and then the question comes back.</summary>
    /// <returns>What is to be served now; null when the message has only one wish.</returns>
    public MatchCandidate? Both(string text)
    {
        if (Of(text) is not { Count: > 1 } all || all.Any(wish => Runs(wish.Meant.Id)) || Fresh(all) is not { Count: > 0 } wishes)
        {
            return null;
        }

        var most = Room + 1;
        Announce(wishes, most);
        turn.State = turn.State with { Later = Queue(wishes.Take(most).Skip(1), turn.State.Frames.Count, turn.State.Later) };
        Shorten(wishes[0].Text);
        return wishes[0].Meant;
    }

    /// <summary>Whether a message is several wishes, and what would answer the open question belongs to them: more than one tells it, none more can wait, or it may mean another thing there.</summary>
    /// <param name="text">The message.</param>
    /// <param name="ownForm">Whether an answer is known by its form wherever it stands.</param>
    /// <param name="answer">Reads the answer from a part.</param>
    public bool TellTheirOwn(string text, bool ownForm, Func<string, JsonElement?> answer) =>
        Along(text, answer).Count(wish => answer(wish.Text) is not null) is > 0 and var telling && (telling > 1 || Room == 0 || !ownForm) && Led(text, answer) is null;

    /// <summary>Keeps wishes that come along with an answer for later.</summary>
    /// <param name="text">The message.</param>
    /// <param name="answer">Reads the answer from a part.</param>
    /// <returns>The answer; null when nothing else is wished for.</returns>
    public JsonElement? After(string text, Func<string, JsonElement?> answer)
    {
        if (!MayHaveTwo(text))
        {
            return null;
        }

        if (Led(text, answer) is var (told, listed))
        {
            Postpone(listed, told);
            return answer(told);
        }

        if (Along(text, answer) is { Count: > 0 } wishes && wishes.Where(wish => answer(wish.Text) is not null).Take(2).ToList() is [var telling])
        {
            // The wish that holds the answer is kept before others are.
            var ahead = wishes.TakeWhile(wish => wish != telling).Take(Room - 1);
            Postpone([.. ahead.Append(telling).Union(wishes)], telling.Text);
            return answer(telling.Text);
        }

        foreach (var (first, second) in Parts(text, Breaks))
        {
            if (WishSeries.IsWish(second) && Meant(second) is { } next && !Runs(next.Id) && !Waits(next.Id) && answer(first) is { } value && answer(second) is null)
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
            runner.Serve(later);
        }
    }

    /// <summary>Has a wish that waits wait no longer, because it is served now.</summary>
    public void Drop(string script)
    {
        if (Waits(script))
        {
            turn.State = turn.State with { Later = Chain(Waiting().Where(wish => wish.Script != script), null) };
        }
    }

    private void Announce(IReadOnlyList<(string Text, MatchCandidate Meant)> wishes, int most)
    {
        List<string> scripts = [.. wishes.Take(most).Select(wish => wish.Meant.Id)];
        if (scripts.Count > 1)
        {
            turn.Note("scripts", "two-wishes", script: scripts[0], reason: string.Join(", ", scripts.Skip(1)));
            runner.Tell(BuiltInScripts.TwoWishes, RepairWords.Wishes([.. scripts.Select(Title)], wishes.Count > most, turn.Language));
        }
        else if (wishes.Count > 1)
        {
            AskForTheRest();
        }
    }

    // Behind those that wait already, if some do.
    private void Postpone(IReadOnlyList<(string Text, MatchCandidate Meant)> all, string answer)
    {
        var wishes = Fresh(all);
        var kept = wishes.Take(Room).ToList();
        foreach (var (_, next) in kept)
        {
            turn.Note("scripts", "later-wish", script: next.Id, score: next.Score, reason: next.Reason);
        }

        if (kept.Count > 0)
        {
            runner.Tell(BuiltInScripts.LaterWish, RepairWords.LaterWishes([.. kept.Select(wish => Title(wish.Meant.Id))], wishes.Count > kept.Count, turn.Language));
            var waiting = Waiting().ToList();
            turn.State = turn.State with { Later = Chain(waiting, Queue(kept, waiting is [.., var last] ? last.Above : 0)) };
        }
        else if (wishes.Count > 0)
        {
            AskForTheRest();
        }

        Shorten(answer);
    }

    // The host's own words: a pack's words for later wishes promise that they are not forgotten, and these are.
    private void AskForTheRest()
    {
        turn.Note("scripts", "wishes-left-out");
        turn.Reply.Say(RepairWords.OnlyRest(turn.Language), new("standing"));
    }

    private static LaterWish? Queue(IEnumerable<(string Text, MatchCandidate Meant)> wishes, int above, LaterWish? behind = null) =>
        wishes.Reverse().Aggregate(behind, (then, wish) => new(wish.Meant.Id, wish.Text) { Above = above, Then = then });

    private static LaterWish? Chain(IEnumerable<LaterWish> wishes, LaterWish? behind) => wishes.Reverse().Aggregate(behind, (then, wish) => wish with { Then = then });

    private int Room => Math.Max(0, MostWishes - 1 - Waiting().Count());

    private IEnumerable<LaterWish> Waiting()
    {
        for (var wish = turn.State.Later; wish is not null; wish = wish.Then)
        {
            yield return wish;
        }
    }

    private bool Waits(string script) => Waiting().Any(wish => wish.Script == script);

    private IReadOnlyList<(string Text, MatchCandidate Meant)> Fresh(IEnumerable<(string Text, MatchCandidate Meant)> wishes) => [.. wishes.Where(wish => !Waits(wish.Meant.Id))];

    private string Title(string script) => content.Scripts.GetValueOrDefault(script)?.TitleIn(turn.Language) ?? script;

    private IReadOnlyList<(string Text, MatchCandidate Meant)> Of(string text) =>
        !MayHaveTwo(text) ? [] : _series.Of(text) is { Count: > 2 } many ? many : Split(text);

    // "Where is my order SO100001" is a wish that holds an answer, "my order is SO100001" only tells it.
    private IReadOnlyList<(string Text, MatchCandidate Meant)> Along(string text, Func<string, JsonElement?> answer) =>
        Of(text) is { Count: > 1 } wishes && wishes.All(wish => !Runs(wish.Meant.Id) && (answer(wish.Text) is null || !OnlyTells(wish.Text))) ? wishes : [];

    private static bool OnlyTells(string text) => Tells().IsMatch(text) && !AsideWords.Ask(text);

    // "SO100001, when are you open and how can I pay": the answer by itself, and then a list of wishes.
    private (string Told, IReadOnlyList<(string Text, MatchCandidate Meant)> Wishes)? Led(string text, Func<string, JsonElement?> answer)
    {
        foreach (var (first, second) in Parts(text, WishSeries.Breaks))
        {
            if (answer(first) is not null && answer(second) is null && !HasWish(first) && Of(second) is { Count: > 1 } wishes && !wishes.Any(wish => Runs(wish.Meant.Id)))
            {
                return (first, wishes);
            }
        }

        return null;
    }

    private bool HasWish(string text) => text.Split([.. WishSeries.Breaks], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Any(piece => WishSeries.IsWish(piece) && !OnlyTells(piece) && Meant(piece) is not null);

    private IReadOnlyList<(string Text, MatchCandidate Meant)> Split(string text)
    {
        IReadOnlyList<(string, MatchCandidate)> best = [];
        var score = WishSeries.Clear;
        foreach (var (first, second) in Parts(text, Breaks))
        {
            if (WishSeries.IsWish(first) && WishSeries.IsWish(second) && Meant(first) is { } one && Meant(second) is { } other && one.Id != other.Id && Math.Min(one.Score, other.Score) > score)
            {
                (best, score) = ([(first, one), (second, other)], Math.Min(one.Score, other.Score));
            }
        }

        return best;
    }

    private static IEnumerable<(string First, string Second)> Parts(string text, IReadOnlyList<string> gaps)
    {
        var tried = 0;
        foreach (var gap in gaps)
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
