using System.Buffers;
using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Routing;

/// <summary>Several wishes in one message: the first is served, the others announced and served after it, in order.</summary>
internal sealed class Wishes(ReleaseContent content, Turn turn, ScriptRunner runner)
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
        if (!MayHaveTwo(text) || whole is { Kind: MatchKind.One, Candidates: [{ Score: >= 1 }, ..] })
        {
            return false;
        }

        var wishes = _series.Of(text) is { Count: > 2 } many ? many : Split(text) is { } two ? [(two.First, two.Start.Id), (two.Second, two.Next.Id)] : (IReadOnlyList<(string Text, string Script)>)[];
        if (wishes.Count == 0)
        {
            return false;
        }

        Announce([.. wishes.Take(MostWishes).Select(wish => wish.Script)], wishes.Count > MostWishes);
        turn.TakeUp(said with { Text = wishes[0].Text }, turn.Language);
        turn.State = turn.State with { Later = wishes.Take(MostWishes).Skip(1).Reverse().Aggregate((LaterWish?)null, (then, wish) => new(wish.Script, wish.Text) { Then = then }), Which = null };
        runner.Start(wishes[0].Script, wishes[0].Text);
        return true;
    }

    /// <summary>Takes a message of two wishes beside an open question: the second waits, unless words alone serve the first.</summary>
    /// <returns>What is to be served now; null when the message has only one wish.</returns>
    public MatchCandidate? Both(string text)
    {
        if (!MayHaveTwo(text) || turn.State.Later is not null || Split(text) is not { } two || Runs(two.Start.Id) || Runs(two.Next.Id))
        {
            return null;
        }

        Announce([two.Start.Id, two.Next.Id], more: false);
        if (IsTold(two.Start.Id))
        {
            runner.Tell(two.Start.Id, "");
            Shorten(two.Second);
            return two.Next;
        }

        turn.State = turn.State with { Later = new(two.Next.Id, two.Second) };
        Shorten(two.First);
        return two.Start;
    }

    /// <summary>Keeps a wish that comes along with an answer for later.</summary>
    /// <param name="text">The message.</param>
    /// <param name="answer">Reads the answer from the first part.</param>
    /// <returns>The answer; null when nothing else is wished for.</returns>
    public JsonElement? After(string text, Func<string, JsonElement?> answer)
    {
        if (!MayHaveTwo(text) || turn.State.Later is { Then: not null })
        {
            return null;
        }

        foreach (var (first, second) in Parts(text))
        {
            if (WishSeries.IsWish(second) && Meant(second) is { } next && !Runs(next.Id) && turn.State.Later?.Script != next.Id && answer(first) is { } value && answer(second) is null)
            {
                turn.Note("scripts", "later-wish", script: next.Id, score: next.Score, reason: next.Reason);
                runner.Tell(BuiltInScripts.LaterWish, RepairWords.LaterWish(Title(next.Id), turn.Language));
                turn.State = turn.State with { Later = turn.State.Later is { } before ? before with { Then = new(next.Id, second) } : new(next.Id, second) };
                Shorten(first);
                return value;
            }
        }

        return null;
    }

    /// <summary>Serves the next wish when the one before has ended.</summary>
    public void GoOn(DateTimeOffset at)
    {
        while (turn.State is { Later: { } later, Frames.Count: 0, Call: null, Model: null, Waiting.Count: 0 })
        {
            if (turn.State.Person != PersonState.None)
            {
                turn.State = turn.State with { Later = null };
                return;
            }

            turn.State = turn.State with { Later = later.Then };
            turn.Note("scripts", "next-wish", script: later.Script);
            turn.TakeUp(new() { At = at, Text = later.Text }, turn.Language);
            runner.Tell(BuiltInScripts.NextWish, RepairWords.NextWish(Title(later.Script), turn.Language));
            runner.Start(later.Script, later.Text);
        }
    }

    private void Announce(IReadOnlyList<string> scripts, bool more)
    {
        turn.Note("scripts", scripts.Count == 2 ? "two-wishes" : "several-wishes", script: scripts[0], reason: string.Join(", ", scripts.Skip(1)));
        runner.Tell(BuiltInScripts.TwoWishes, RepairWords.Wishes([.. scripts.Select(Title)], more, turn.Language));
    }

    private string Title(string script) => content.Scripts.GetValueOrDefault(script)?.TitleIn(turn.Language) ?? script;

    private (string First, string Second, MatchCandidate Start, MatchCandidate Next)? Split(string text)
    {
        (string, string, MatchCandidate, MatchCandidate)? best = null;
        var score = WishSeries.Clear;
        foreach (var (first, second) in Parts(text))
        {
            if (WishSeries.IsWish(first) && WishSeries.IsWish(second) && Meant(first) is { } one && Meant(second) is { } other && one.Id != other.Id && Math.Min(one.Score, other.Score) > score)
            {
                (best, score) = ((first, second, one, other), Math.Min(one.Score, other.Score));
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

    // A script that only says something.
    private bool IsTold(string script) =>
        content.Scripts.GetValueOrDefault(script) is { } told && told.Steps.All(step => step is SayStep or CardStep or IfStep or SwitchStep or RememberStep or EndStep);

    private static bool MayHaveTwo(string text) => text.Length is >= Shortest and <= Longest && text.AsSpan().ContainsAny(AnyBreak);

    private bool Runs(string script) => turn.State.Frames.Any(frame => frame.Script == script);

    private MatchCandidate? Meant(string text) => WishSeries.Meant(content, text);
}
