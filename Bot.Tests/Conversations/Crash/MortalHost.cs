using Bot.Tests.Kit;

namespace Bot.Tests.Conversations.Crash;

/// <summary>The real host as a process that is killed and started again on the same data, while its clients go on.</summary>
internal sealed class MortalHost : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("channelbot-");
    private HostProcess? _process;
    private TaskCompletionSource<HttpClient> _live = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _acknowledged;
    private readonly CancellationTokenSource _hungUp = new();
    private volatile bool _over;

    /// <summary>Messages acknowledged so far, by all clients.</summary>
    public int Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>Whether clients shall end.</summary>
    public bool Over => _over;

    /// <summary>Cancelled when clients shall stop listening.</summary>
    public CancellationToken HungUp => _hungUp.Token;

    /// <summary>The journal.</summary>
    public string Journal => Path.Combine(_data.FullName, "channelbot.db");

    /// <summary>A client of the process that lives, or of the next one.</summary>
    public Task<HttpClient> LiveAsync() => Volatile.Read(ref _live).Task.WaitAsync(Limit, TestContext.Current.CancellationToken);

    /// <summary>Starts the process.</summary>
    public async Task StartAsync()
    {
        _process = await HostProcess.StartAsync(_data.FullName, [Repository.At("Bot.Benchmarks", "packs", "echo")], null, TestContext.Current.CancellationToken);
        _live.SetResult(new() { BaseAddress = _process.Address });
    }

    /// <summary>Kills the process (SIGKILL) and starts the next one.</summary>
    public async Task CrashAsync()
    {
        Volatile.Write(ref _live, new(TaskCreationOptions.RunContinuationsAsynchronously));
        await _process!.KillAsync();
        await _process.DisposeAsync();
        await StartAsync();
    }

    /// <summary>Counts a message that the host has acknowledged.</summary>
    public void Acknowledge() => Interlocked.Increment(ref _acknowledged);

    /// <summary>Waits until so many more messages are acknowledged.</summary>
    public Task WorkAsync(int messages)
    {
        var goal = Acknowledged + messages;
        return Eventually.HoldsAsync(() => Acknowledged >= goal, $"{goal} acknowledged messages");
    }

    /// <summary>Lets the clients finish.</summary>
    public void End() => _over = true;

    /// <summary>Lets the clients stop listening.</summary>
    public Task HangUpAsync() => _hungUp.CancelAsync();

    /// <summary>Stops the process in order and returns its exit code.</summary>
    public Task<int> StopAsync() => _process!.TerminateAsync(TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _hungUp.Dispose();
        _data.Delete(recursive: true);
    }
}
