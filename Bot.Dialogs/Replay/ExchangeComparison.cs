using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Replay;

/// <summary>Tells in what way something comes out otherwise for the customer; ids, sources and traces do not count.</summary>
internal static class ExchangeComparison
{
    private static readonly BlockSource Nowhere = new("");

    /// <summary>The way and what it concerns; null when customers see no difference.</summary>
    public static (ChangeKind Kind, string Subject)? Of(Exchange before, Exchange after)
    {
        if (after.Failed && !before.Failed)
        {
            return (ChangeKind.Failed, "");
        }

        if (after.Unrecorded is { } asked && before.Unrecorded is null)
        {
            return (ChangeKind.Unrecorded, asked);
        }

        return Lost(before, after) ?? Handoff(before, after) ?? Course(before, after) ?? Replies(before, after);
    }

    private static (ChangeKind, string)? Lost(Exchange before, Exchange after) =>
        before.Replies.Count > 0 && after.Replies.Count == 0 ? (ChangeKind.Silent, "")
        : before.Handoffs.Count > 0 && after.Handoffs.Count == 0 ? (ChangeKind.HandoffLost, before.Handoffs[0].Queue)
        : after.Honest && !before.Honest ? (ChangeKind.NotUnderstood, before.Entered.FirstOrDefault() ?? "")
        : null;

    private static (ChangeKind, string)? Handoff(Exchange before, Exchange after) =>
        before.Handoffs.Select(handoff => (handoff.Queue, handoff.Reason)).SequenceEqual(after.Handoffs.Select(handoff => (handoff.Queue, handoff.Reason)))
            ? null
            : (ChangeKind.Handoff, after.Handoffs[^1].Queue);

    // Another script that says the same is no change for customers.
    private static (ChangeKind, string)? Course(Exchange before, Exchange after)
    {
        if (!before.Entered.SequenceEqual(after.Entered) && (Replies(before, after) is not null || before.Closed != after.Closed))
        {
            return (ChangeKind.Script, after.Entered.FirstOrDefault(script => !before.Entered.Contains(script)) ?? after.Entered.LastOrDefault() ?? "");
        }

        if (before.Calls.SequenceEqual(after.Calls))
        {
            return null;
        }

        var call = after.Calls.Except(before.Calls).Concat(before.Calls.Except(after.Calls)).FirstOrDefault() ?? after.Calls.Concat(before.Calls).First();
        return (ChangeKind.Calls, call[..call.IndexOf(' ', StringComparison.Ordinal)]);
    }

    private static (ChangeKind, string)? Replies(Exchange before, Exchange after)
    {
        for (var i = 0; i < Math.Max(before.Replies.Count, after.Replies.Count); i++)
        {
            var (then, now) = (before.Replies.ElementAtOrDefault(i), after.Replies.ElementAtOrDefault(i));
            if (then is null || now is null || then.Language != now.Language)
            {
                return (ChangeKind.Wording, Source(now ?? then!, 0));
            }

            if (Blocks(then, now) is { } block)
            {
                return block;
            }

            if (!then.Choices.SequenceEqual(now.Choices) || then.ExpectsAnswer != now.ExpectsAnswer)
            {
                return (ChangeKind.Choices, Source(now, now.Blocks.Count - 1));
            }
        }

        return null;
    }

    private static (ChangeKind, string)? Blocks(Reply before, Reply after)
    {
        for (var i = 0; i < Math.Max(before.Blocks.Count, after.Blocks.Count); i++)
        {
            var (then, now) = (before.Blocks.ElementAtOrDefault(i), after.Blocks.ElementAtOrDefault(i));
            if (!Same(then, now))
            {
                var kind = then is TextBlock or null && now is TextBlock or null ? ChangeKind.Wording : ChangeKind.Card;
                return (kind, now is null ? Source(before, i) : Source(after, i));
            }
        }

        return null;
    }

    // By what the customer gets: not by where it comes from, nor by the id that a form's answer carries.
    private static bool Same(ReplyBlock? then, ReplyBlock? now) => (then, now) switch
    {
        (TextBlock left, TextBlock right) => left.Text == right.Text,
        (null, _) or (_, null) => false,
        _ => then.GetType() == now.GetType() && Content(then).Span.SequenceEqual(Content(now).Span),
    };

    private static ReadOnlyMemory<byte> Content(ReplyBlock block)
    {
        var bare = block is FormBlock form ? form with { Question = "" } : block;
        return TurnJson.Write(new Reply { Language = "", Blocks = [bare with { Source = Nowhere }] }, DialogsJson.Default.Reply);
    }

    private static string Source(Reply reply, int block) =>
        reply.Blocks.ElementAtOrDefault(block)?.Source is { } source ? source.Script ?? source.Kind : "a reply";
}
