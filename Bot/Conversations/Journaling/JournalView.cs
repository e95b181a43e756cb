namespace Bot.Conversations.Journaling;

/// <summary>A journal opened for reading only, beside a host that may be running.</summary>
internal sealed class JournalView : IDisposable
{
    private JournalView(JournalReader reader) => Reader = reader;

    /// <summary>Reads it.</summary>
    public JournalReader Reader { get; }

    /// <summary>Whether a data directory has a journal.</summary>
    public static bool Exists(string directory) => File.Exists(new JournalFile(directory).Path);

    /// <summary>Opens the journal of a data directory.</summary>
    /// <exception cref="JournalException">There is none, or it is of another form.</exception>
    public static JournalView Open(string directory)
    {
        var file = new JournalFile(directory);
        if (!File.Exists(file.Path))
        {
            throw new JournalException($"There is no journal in '{directory}'. Give the data directory of a host with --data.");
        }

        try
        {
            return Check(new(file.OpenReader()), file.Path);
        }
        catch (Microsoft.Data.Sqlite.SqliteException failure)
        {
            throw new JournalException($"The journal '{file.Path}' cannot be read: {failure.Message}", failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Reader.Dispose();

    private static JournalView Check(JournalReader reader, string path)
    {
        var query = reader.Statement("PRAGMA user_version");
        query.Step();
        var found = query.Int64(0);
        query.Reset();
        if (found == JournalSchema.Version)
        {
            return new(reader);
        }

        reader.Dispose();
        throw new JournalException(found > JournalSchema.Version
            ? $"'{path}' has the form {found} of a newer ChannelBot; this one knows forms up to {JournalSchema.Version}. Use the newer version."
            : $"'{path}' has the form {found} of an older ChannelBot. Start the host of this version once with that directory: it brings the journal to the form {JournalSchema.Version}.");
    }
}
