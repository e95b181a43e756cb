using System.Collections.Concurrent;
using Bot.Conversations.Journaling;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Conversations;

/// <summary>What is said to be stored is on the disk: nothing succeeds before the log was flushed, nor when that failed.</summary>
public sealed class LogFlusherTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("journal");
    private readonly ConcurrentQueue<int> _written = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_SucceedOnlyOnceTheLogIsFlushed_AndAreCommittedMeanwhile()
    {
        using var begun = new SemaphoreSlim(0);
        using var disk = new SemaphoreSlim(1);
        using var writing = new SemaphoreSlim(0);
        using var held = new ManualResetEventSlim();
        using var writer = Open(() =>
        {
            begun.Release();
            disk.Wait(TimeSpan.FromMinutes(1));
        });
        var before = new WriteRequest<bool>(_ =>
        {
            writing.Release();
            return held.Wait(TimeSpan.FromMinutes(1));
        });
        writer.Add(before);
        await writing.WaitAsync(Stop);
        var first = Enumerable.Range(0, 8).Select(number => Write(writer, number)).ToList();
        held.Set();
        Assert.True(await before.Done);
        await begun.WaitAsync(Stop);
        await begun.WaitAsync(Stop);

        var later = Enumerable.Range(8, 20).Select(number => Write(writer, number)).ToList();
        await Eventually.HoldsAsync(() => _written.Count == 28, "all of them in a transaction while the first flush lasts");
        Assert.All(first.Concat(later), request => Assert.False(request.IsCompleted));

        disk.Release(100);
        Assert.Equal(Enumerable.Range(0, 28), await Task.WhenAll(first.Concat(later)));
        Assert.Equal(Enumerable.Range(0, 28), _written);
    }

    [Fact]
    public async Task Request_ThatIsAlone_SucceedsOnlyOnceTheLogIsFlushed()
    {
        using var begun = new SemaphoreSlim(0);
        using var disk = new SemaphoreSlim(0);
        using var writer = Open(() =>
        {
            begun.Release();
            disk.Wait(TimeSpan.FromMinutes(1));
        });
        var request = Write(writer, 1);
        await begun.WaitAsync(Stop);

        Assert.False(request.IsCompleted);
        disk.Release();
        Assert.Equal(1, await request);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public async Task Flush_ThatFails_FailsWhatWaitsForIt_AndNothingMoreIsTaken(int requests)
    {
        using var disk = new SemaphoreSlim(0);
        using (var writer = Open(() =>
        {
            disk.Wait(TimeSpan.FromMinutes(1));
            throw new IOException("the device is gone.");
        }))
        {
            var waiting = Enumerable.Range(0, requests).Select(number => Write(writer, number)).ToList();
            disk.Release(100);

            foreach (var request in waiting)
            {
                var failure = await Assert.ThrowsAsync<JournalException>(() => request);
                Assert.Contains("the device is gone.", failure.Message, StringComparison.Ordinal);
            }

            Assert.Contains("start the host again", writer.Problem, StringComparison.Ordinal);
            Assert.Throws<JournalException>(() => { _ = Write(writer, 99); });
        }

        using var next = Open(null);
        Assert.Null(next.Problem);
        Assert.Equal(100, await Write(next, 100));
    }

    /// <inheritdoc/>
    public void Dispose() => _directory.Delete(recursive: true);

    private JournalWriter Open(Action? flush) => new(new(_directory.FullName), NullLogger.Instance, flush);

    private Task<int> Write(JournalWriter writer, int number)
    {
        var request = new WriteRequest<int>(statements =>
        {
            statements.Other("INSERT INTO timers(conversation, name, due) VALUES (?1, 'test', 0)").Bind(1, number).Run();
            _written.Enqueue(number);
            return number;
        });
        writer.Add(request);
        return request.Done;
    }
}
