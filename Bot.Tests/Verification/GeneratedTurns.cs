using Bot.Benchmarks.Verification;
using Bot.Tests.Kit;

namespace Bot.Tests.Verification;

/// <summary>A journal of made-up conversations, made once for all tests that only read it.</summary>
public sealed class GeneratedTurns : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("channelbot-");

    /// <summary>The journal.</summary>
    public string File { get; private set; } = "";

    /// <summary>Falsifies it.</summary>
    internal TamperedJournal Tampered { get; private set; } = null!;

    /// <summary>A copy that a test may change.</summary>
    public string Copy(string name)
    {
        var copy = Path.Combine(_folder.FullName, name + ".db");
        System.IO.File.Copy(File, copy);
        return copy;
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        File = await GeneratedJournal.MakeAsync(Path.Combine(_folder.FullName, "data"), GeneratedJournal.Packs(Repository.Root), 2_000, seed: 7);
        Tampered = new(File);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
