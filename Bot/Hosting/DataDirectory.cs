using Bot.CommandLine;

namespace Bot.Hosting;

/// <summary>The data directory, held so that no second host writes into it.</summary>
internal sealed class DataDirectory : IDisposable
{
    private const string LockFile = "host.lock";

    private readonly FileStream _lock;

    private DataDirectory(FileStream held) => _lock = held;

    /// <summary>Makes the directory if needed and takes hold of it; the system lets go when the process ends, however it ends.</summary>
    /// <exception cref="StartException">It cannot be written, or another host has it.</exception>
    public static DataDirectory Open(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            return new(new(Path.Combine(path, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartException(BotCommandLine.Failure, [$"--data: '{path}' cannot be written. Choose another directory, or let this user write there."]);
        }
        catch (IOException failure)
        {
            throw new StartException(
                BotCommandLine.Failure,
                [Directory.Exists(path)
                    ? $"--data: '{path}' is in use by another host. Stop that one, or give this one a directory of its own."
                    : $"--data: '{path}' cannot be made: {failure.Message}"]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();
}
