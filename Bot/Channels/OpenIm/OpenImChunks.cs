using Bot.Conversations;
using Bot.Conversations.Live;

namespace Bot.Channels.OpenIm;

/// <summary>Shows a growing answer to those who read the stream, and by callback where the app has one. What a callback misses, the next one has.</summary>
internal sealed class OpenImChunks(OpenImApp app, ConversationKey key, string callId, OpenImCallbacks callbacks, LiveTexts texts, TimeSpan pace) : IReplyStream
{
    private const int MostFailures = 3;

    // The whole answer waits for the chunk before it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly string _name = key.ToString();
    private readonly string _stream = $"{OpenImReplyId.Of(key, 0, 0)}-{callId}";
    private int _number;
    private int _failures;

    /// <inheritdoc/>
    public string? Id => _stream;

    /// <inheritdoc/>
    public TimeSpan Pace => pace;

    /// <inheritdoc/>
    public bool PacesEnd => false;

    /// <inheritdoc/>
    public async Task<Showing> ShowAsync(string words, CancellationToken cancellationToken)
    {
        texts.Show(_name, _stream, words);
        if (app.CallbackUrl is null)
        {
            return Showing.Shown;
        }

        var outcome = await callbacks.PostAsync(app, OpenImView.Grow(app, key, _stream, ++_number, words), Patience, cancellationToken);
        _failures = outcome.Kind == DeliveryOutcomeKind.Delivered ? 0 : _failures + 1;
        return _failures == 0 ? Showing.Shown : _failures < MostFailures ? Showing.Later : Showing.Over;
    }

    /// <inheritdoc/>
    public void End() => texts.End(_name);
}
