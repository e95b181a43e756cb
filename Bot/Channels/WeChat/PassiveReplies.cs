using Bot.Channels.Tencent;
using Bot.Conversations;
using Microsoft.Extensions.Options;

namespace Bot.Channels.WeChat;

/// <summary>
/// Answers within the callback, all that an unverified account may do. The platform waits five seconds and comes three times with the same message:
/// the first two tries wait until it comes again, the last one says that the answer comes later. Every try gets the same answer,
/// so whichever the platform hears, the follower sees it once.
/// </summary>
internal sealed class PassiveReplies(
    ConversationService conversations, CallbackTranslator translator, PassiveTries tries, PassivePages pages, IOptions<WeChatOptions> options, TimeProvider time)
{
    private const int Kept = 4;

    // Longer than the platform waits, in case nobody tells us that it has gone.
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(6);

    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>The words to answer with; empty: nothing to say; null: this try must not answer.</summary>
    /// <param name="message">The message or event.</param>
    /// <param name="query">The query of its address.</param>
    /// <param name="place">Where it belongs.</param>
    /// <param name="open">The follower.</param>
    /// <param name="gone">The platform has hung up.</param>
    public async Task<string?> AnswerAsync(CallbackMessage message, CallbackQuery query, CallbackPlace place, WeChatPlace open, CancellationToken gone)
    {
        var began = time.GetTimestamp();
        var attempt = tries.Begin(place.Key, message.Id);
        var asks = message.Kind == "text" && WeChatWords.AsksForMore(message.Member("Content"));
        var inbound = asks ? null : await translator.TranslateAsync(message, place, gone);
        if (!asks && inbound is null)
        {
            return "";
        }

        var question = await InTurnAsync(place.Key, () => TakeAsync(message, place, open, inbound, gone));
        if (inbound is { Event: null })
        {
            // Who left reads nothing any more.
            return "";
        }

        var isLast = attempt.IsLast(message, query, question.IsKnown);
        var settled = await SettleAsync(place.Key, question.Awaits, isLast ? options.Value.AnswerWithin - time.GetElapsedTime(began) : Hold, gone);
        return attempt.IsNewest && (settled || isLast) ? await InTurnAsync(place.Key, () => ShowAsync(message, place, open, question, settled, gone)) : null;
    }

    // What was read is noted before it is shown; two messages at once must not note over each other.
    private async Task<T> InTurnAsync<T>(ConversationKey key, Func<Task<T>> work)
    {
        var turn = _turns[(uint)key.GetHashCode() % (uint)_turns.Length];
        await turn.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Question> TakeAsync(CallbackMessage message, CallbackPlace place, WeChatPlace open, Inbound? inbound, CancellationToken cancellationToken)
    {
        var stored = WeChatPlace.Parse(conversations.ReferenceOf(place.Key));
        var read = stored ?? open;
        var hasMore = inbound is null && await pages.HasAsync(place.Key, read.Read, cancellationToken);
        var isOpen = read.Promised > 0 && !conversations.IsSettled(place.Key, read.Promised);
        var fetches = inbound is null && (hasMore || isOpen || read.Answers.Any(answer => answer.Message == message.Id));
        var where = place with { Reference = stored is null ? open.ToJson() : null };
        inbound = fetches ? CallbackTranslator.Keep(message, where) : inbound ?? await translator.TranslateAsync(message, where, cancellationToken);
        var accepted = await conversations.AcceptAsync(place.Key, inbound! with { Reference = where.Reference }, cancellationToken);
        return new(accepted.Item, fetches, accepted.Duplicate, fetches && isOpen && !hasMore ? read.Promised : accepted.Turn);
    }

    private async Task<bool> SettleAsync(ConversationKey key, long turn, TimeSpan limit, CancellationToken gone)
    {
        if (limit > TimeSpan.Zero && !conversations.IsSettled(key, turn))
        {
            await foreach (var _ in conversations.RepliesAsync(key, turn, limit, gone))
            {
                // All are shown together, once the turn is settled.
            }
        }

        return conversations.IsSettled(key, turn);
    }

    private async Task<string?> ShowAsync(CallbackMessage message, CallbackPlace place, WeChatPlace open, Question question, bool settled, CancellationToken gone)
    {
        var read = WeChatPlace.Parse(conversations.ReferenceOf(place.Key)) ?? open;
        long? asked = question.Fetches ? null : question.Item;
        if (read.Answers.FirstOrDefault(answer => answer.Message == message.Id) is { } given)
        {
            return Words(await pages.ReadAsync(place.Key, given.From, given.To, asked, gone), given.Promises, place, question);
        }

        var from = question.Fetches ? read.Read : await pages.AfterBegunAsync(place.Key, read.Read, gone);
        var page = await pages.ReadAsync(place.Key, from, null, asked, gone);
        var words = Words(page, !settled, place, question);
        if (words.Length > 0)
        {
            gone.ThrowIfCancellationRequested();
            var noted = read with
            {
                Read = page.To,
                Promised = settled ? (read.Promised == question.Awaits ? 0 : read.Promised) : question.Awaits,
                Answers = [new(message.Id, from, page.To, !settled), .. read.Answers.Take(Kept - 1)],
            };
            await conversations.AcceptAsync(place.Key, new() { Reference = noted.ToJson() }, CancellationToken.None);
        }

        return words;
    }

    private string Words(PassivePage page, bool promises, CallbackPlace place, Question question)
    {
        var language = page.Language ?? conversations.LastReplies(place.Key, Kept).FirstOrDefault()?.Language ?? place.Locale;
        var more = page.GoesOn ? WeChatWords.GoesOn(language)
            : promises ? WeChatWords.Working(language)
            : page.Text.Length == 0 && question.Fetches ? WeChatWords.NoMore(language)
            : "";
        return page.Text.Length > 0 && more.Length > 0 ? $"{page.Text}\n\n{more}" : page.Text + more;
    }

    /// <summary>A message as it was taken.</summary>
    /// <param name="Item">Its number in the transcript; 0 for events.</param>
    /// <param name="Fetches">Whether it only asks for what was promised.</param>
    /// <param name="IsKnown">Whether the journal had it before.</param>
    /// <param name="Awaits">The turn whose answer it waits for.</param>
    private sealed record Question(long Item, bool Fetches, bool IsKnown, long Awaits);
}
