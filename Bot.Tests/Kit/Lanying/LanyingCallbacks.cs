namespace Bot.Tests.Kit.Lanying;

/// <summary>Announces messages as the platform may: some twice, some only after the next one of the same user.</summary>
/// <param name="announce">Announces one message.</param>
/// <param name="repeated">Share of messages that are announced twice.</param>
/// <param name="late">Share of messages that are overtaken by the next one.</param>
/// <param name="seed">Chooses them.</param>
internal sealed class LanyingCallbacks(Func<LanyingStored, CancellationToken, Task> announce, double repeated, double late, int seed)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);
    private readonly Dictionary<long, LanyingStored> _held = [];

    /// <summary>Messages that were announced twice.</summary>
    public int Repeated { get; private set; }

    /// <summary>Messages that were overtaken.</summary>
    public int Late { get; private set; }

    /// <summary>Announces a message, or keeps it for a while.</summary>
    public async Task AnnounceAsync(LanyingStored message, CancellationToken cancellationToken)
    {
        LanyingStored? overtaken;
        bool again;
        lock (_gate)
        {
            again = _random.NextDouble() < repeated;
            var waits = _random.NextDouble() < late;
            if (!_held.Remove(message.From, out overtaken) && waits)
            {
                _held[message.From] = message;
                return;
            }

            Repeated += again ? 1 : 0;
            Late += overtaken is null ? 0 : 1;
        }

        await announce(message, cancellationToken);
        if (overtaken is not null)
        {
            await announce(overtaken, cancellationToken);
        }

        if (again)
        {
            await announce(message, cancellationToken);
        }
    }

    /// <summary>Announces what is still kept.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        List<LanyingStored> held;
        lock (_gate)
        {
            held = [.. _held.Values];
            _held.Clear();
        }

        await Task.WhenAll(held.Select(message => announce(message, cancellationToken)));
    }
}
