using System.Buffers;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Routing;

/// <summary>Two wishes in one message: the first is served, the second announced and served after it.</summary>
internal sealed class Wishes(ReleaseContent content, Turn turn, ScriptRunner runner)
{
    private const int Shortest = 8;
    private const int Longest = 400;
    private const int MostPlaces = 6;
    private const double Clear = 0.75;

    private static readonly string[] Breaks =
        [" and also ", " and then ", " and ", " also ", " plus ", ". ", "? ", "! ", "; ", "，另外", "，还有", "，顺便", "。", "？", "！", "；", "还有", "另外", "顺便", "然后"];

    private static readonly SearchValues<string> AnyBreak = SearchValues.Create(Breaks, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes a message of two wishes; false when it has only one.</summary>
    public bool Take(CustomerSaid said, string text, MatchDecision whole)
    {
        if (text.Length is < Shortest or > Longest || !text.AsSpan().ContainsAny(AnyBreak) || whole is { Kind: MatchKind.One, Candidates: [{ Score: >= 1 }, ..] } || Split(text) is not var (first, second, start, next))
        {
            return false;
        }

        turn.Note("scripts", "two-wishes", script: start, reason: next);
        runner.Tell(BuiltInScripts.TwoWishes, RepairWords.TwoWishes(Title(start), Title(next), turn.Language));
        turn.TakeUp(said with { Text = first }, turn.Language);
        turn.State = turn.State with { Later = new(next, second), Which = null };
        runner.Start(start);
        return true;
    }

    /// <summary>Serves the second wish when the first has ended.</summary>
    public void GoOn(DateTimeOffset at)
    {
        if (turn.State is not { Later: { } later, Frames.Count: 0, Call: null, Model: null, Waiting.Count: 0 })
        {
            return;
        }

        turn.State = turn.State with { Later = null };
        if (turn.State.Person != PersonState.None)
        {
            return;
        }

        turn.Note("scripts", "next-wish", script: later.Script);
        turn.TakeUp(new() { At = at, Text = later.Text }, turn.Language);
        runner.Tell(BuiltInScripts.NextWish, RepairWords.NextWish(Title(later.Script), turn.Language));
        runner.Start(later.Script);
    }

    private string Title(string script) => content.Scripts.GetValueOrDefault(script)?.TitleIn(turn.Language) ?? script;

    private (string First, string Second, string Start, string Next)? Split(string text)
    {
        (string, string, string, string)? best = null;
        var (score, tried) = (Clear, 0);
        foreach (var gap in Breaks)
        {
            for (var at = text.IndexOf(gap, StringComparison.OrdinalIgnoreCase); at > 0 && tried < MostPlaces; at = text.IndexOf(gap, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                tried++;
                var (first, second) = (text[..at].Trim(' ', ',', '，'), text[(at + gap.Length)..].Trim(' ', ',', '，'));
                if (IsWish(first) && IsWish(second) && Meant(first) is { } one && Meant(second) is { } other && one.Id != other.Id && Math.Min(one.Score, other.Score) > score)
                {
                    (best, score) = ((first, second, one.Id, other.Id), Math.Min(one.Score, other.Score));
                }
            }
        }

        return best;
    }

    private MatchCandidate? Meant(string text) =>
        content.Matcher.Decide(text) is { Kind: MatchKind.One, Candidates: [{ Score: > Clear } best, ..] } ? best : null;

    // "My cup and my plate": a thing is no wish.
    private static bool IsWish(string text) => text.Any(PlainText.IsHan) ? text.Count(PlainText.IsHan) > 2 : text.Count(c => c == ' ') > 1;
}
