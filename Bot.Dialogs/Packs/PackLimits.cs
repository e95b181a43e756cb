namespace Bot.Dialogs.Packs;

/// <summary>How large a pack may be, wherever it comes from.</summary>
public static class PackLimits
{
    /// <summary>Most files of a pack.</summary>
    public const int MaxFiles = 5_000;

    /// <summary>Most bytes of one file.</summary>
    public const long MaxFileBytes = 10_000_000;

    /// <summary>Most bytes of a pack.</summary>
    public const long MaxBytes = 100_000_000;

    /// <summary>Checks one more file.</summary>
    /// <param name="path">Its path inside the pack.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="count">Files before it.</param>
    /// <param name="left">Bytes that are left after it.</param>
    /// <exception cref="InvalidDataException">It is too much.</exception>
    public static void Check(string path, long length, int count, long left)
    {
        if (length > MaxFileBytes)
        {
            throw new InvalidDataException($"'{path}' is larger than {MaxFileBytes / 1_000_000} MB. Make it smaller, or link to it.");
        }

        if (left < 0 || count >= MaxFiles)
        {
            throw new InvalidDataException($"The pack has more than {MaxFiles} files or {MaxBytes / 1_000_000} MB. Remove what the bot does not need.");
        }
    }
}
