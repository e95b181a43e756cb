namespace Bot.Channels.AzureBot;

/// <summary>
/// How many deliveries are read and stored at once. When thousands come in the same second, the others wait as the bytes they came in,
/// a tenth of what they are once read; the disk takes no more of them at a time anyway. A place is held for the time of one commit.
/// </summary>
internal sealed class Intake : IDisposable
{
    private const int Most = 256;

    private readonly SemaphoreSlim _places = new(Most, Most);

    /// <summary>Waits for a place.</summary>
    public Task EnterAsync() => _places.WaitAsync();

    /// <summary>Gives the place to the next.</summary>
    public void Leave() => _places.Release();

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();
}
