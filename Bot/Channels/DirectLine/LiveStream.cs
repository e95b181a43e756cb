using Bot.Conversations.Live;

namespace Bot.Channels.DirectLine;

/// <summary>Shows a growing answer to the clients that listen: each reads it at its own pace.</summary>
internal sealed class LiveStream(LiveTexts texts, string key, string id) : IReplyStream
{
    /// <inheritdoc/>
    public string? Id => id;

    /// <inheritdoc/>
    public TimeSpan Pace { get; } = TimeSpan.FromMilliseconds(300);

    /// <inheritdoc/>
    public bool PacesEnd => false;

    /// <inheritdoc/>
    public Task<Showing> ShowAsync(string words, CancellationToken cancellationToken)
    {
        texts.Show(key, id, words);
        return Task.FromResult(Showing.Shown);
    }

    /// <inheritdoc/>
    public void End() => texts.End(key);
}
