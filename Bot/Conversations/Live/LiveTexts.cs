using System.Collections.Concurrent;

namespace Bot.Conversations.Live;

/// <summary>What growing answers say right now, for clients that listen to their conversation.</summary>
internal sealed class LiveTexts(ConversationSignals signals)
{
    private readonly ConcurrentDictionary<string, LiveText> _texts = new(StringComparer.Ordinal);

    /// <summary>What grows in a conversation; null when nothing does.</summary>
    public LiveText? Find(string key) => _texts.GetValueOrDefault(key);

    /// <summary>Shows words in place of those before.</summary>
    public void Show(string key, string stream, string words)
    {
        _texts.AddOrUpdate(key, _ => new(stream, 1, words), (_, known) => new(stream, known.Stream == stream ? known.Number + 1 : 1, words));
        signals.Raise(key, ConversationSignal.Words);
    }

    /// <summary>The answer is whole; from now on it is found in the transcript only.</summary>
    public void End(string key) => _texts.TryRemove(key, out _);
}

/// <summary>A growing answer.</summary>
/// <param name="Stream">Its id.</param>
/// <param name="Number">How often it was shown.</param>
/// <param name="Words">All words so far.</param>
internal sealed record LiveText(string Stream, int Number, string Words);
