using Bot.Conversations;
using Bot.Conversations.Journaling;
using Bot.Conversations.Live;
using Bot.Dialogs.Replies;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Lanying;

/// <summary>
/// Shows a growing answer: an ordinary message, then what is new of it; the reply that comes next replaces all of it.
/// Its first message is kept, so that after a crash the answer goes on in it and no half sentence is left standing.
/// </summary>
internal sealed class LanyingStream(
    LanyingChat chat, LanyingClient client, LanyingWriter writer, LanyingCourier courier, SentMessages sent, IOptions<LanyingOptions> options, TimeProvider time) : IReplyStream
{
    // The vendor's connector collects as many before it shows anything.
    private const int FewestNew = 10;

    // Nobody knows how many operations there were before a crash; clients drop those that are not above the last.
    private const int NumberAfterCrash = 1_000;

    private readonly bool _isResumed = chat.Begun != 0;
    private long _message = chat.Begun;
    private int _number = chat.Begun == 0 ? 0 : NumberAfterCrash;
    private long _shownAt;
    private string _shown = "";

    /// <inheritdoc/>
    public string? Id => _shown.Length == 0 ? null : new LanyingStreamId(_message, _number, _shownAt).ToString();

    /// <inheritdoc/>
    public TimeSpan Pace => options.Value.StreamInterval;

    /// <inheritdoc/>
    public bool PacesEnd => false;

    /// <inheritdoc/>
    public async Task<Showing> ShowAsync(string words, CancellationToken cancellationToken)
    {
        var language = LanyingWords.LanguageOf(words);
        var messages = writer.Render(new() { Language = language, Blocks = [new TextBlock(words) { Source = new("model") }] });
        if (messages is not [{ Media: null } only])
        {
            // Longer than one message may be: the rest comes with the whole answer.
            return Showing.Over;
        }

        var send = LanyingWriter.Words(chat.Place, only.Text, language, chat.Asked);
        if (!send.Text.StartsWith(_shown, StringComparison.Ordinal) || send.Text.Length - _shown.Length < FewestNew)
        {
            return Showing.Later;
        }

        _number++;
        var showing = _shown.Length == 0 ? await BeginAsync(send, cancellationToken) : await AppendAsync(send, cancellationToken);
        if (showing == Showing.Shown)
        {
            _shown = send.Text;
            _shownAt = time.GetUtcNow().ToUnixTimeMilliseconds();
        }

        return showing;
    }

    /// <inheritdoc/>
    public void End()
    {
        if (_isResumed && _shown.Length == 0)
        {
            courier.Take(chat.App, LanyingWriter.Recall(chat.Place, chat.Begun));
        }
    }

    private async Task<Showing> BeginAsync(LanyingSend send, CancellationToken cancellationToken)
    {
        if (_isResumed)
        {
            var again = await TellAsync(LanyingWriter.Edit(chat.App, send, LanyingContent.Replace, _message), cancellationToken);
            return again.Kind == DeliveryOutcomeKind.Delivered ? Showing.Shown : Showing.Over;
        }

        var first = send with { Transaction = LanyingTransactions.Of(chat.Name) };
        var outcome = await TellAsync(first, cancellationToken);
        if (outcome.Kind == DeliveryOutcomeKind.Retry)
        {
            // It may have gone out all the same: asked with the same number, the platform tells its id.
            outcome = await TellAsync(first, cancellationToken);
        }

        if (outcome is not { Kind: DeliveryOutcomeKind.Delivered, Ids: [var id, ..] })
        {
            return Showing.Over;
        }

        _message = id;
        await KeepAsync(id);
        return Showing.Shown;
    }

    // Nothing is tried again: the next words have these in them, and the end has all.
    private async Task<Showing> AppendAsync(LanyingSend send, CancellationToken cancellationToken)
    {
        var more = LanyingWriter.Edit(chat.App, send with { Text = send.Text[_shown.Length..], OnlineOnly = true }, LanyingContent.Append, _message);
        var outcome = await TellAsync(more, cancellationToken);
        return outcome.Kind switch
        {
            DeliveryOutcomeKind.Delivered => Showing.Shown,
            DeliveryOutcomeKind.Retry => Showing.Later,
            _ => Showing.Over,
        };
    }

    private Task<LanyingOutcome> TellAsync(LanyingSend send, CancellationToken cancellationToken) =>
        client.SendAsync(chat.App, send with { Ext = LanyingExt.Streamed(chat.Asked, Pace, _number, ends: false) }, cancellationToken);

    private async Task KeepAsync(long message)
    {
        try
        {
            await sent.KeepAsync(chat.Key, chat.CallId, LanyingReader.TextOf(message));
        }
        catch (JournalException)
        {
            // The answer goes on; only a crash within it would leave these words standing.
            return;
        }
    }
}
