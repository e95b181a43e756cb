using System.Globalization;

namespace Bot.Channels.Lanying;

/// <summary>What the end of a growing answer has to know; stored as the stream's id, so that a crash before the end changes nothing.</summary>
/// <param name="Message">The message that grows.</param>
/// <param name="Number">Operations so far.</param>
/// <param name="ShownAt">When the last was sent, in milliseconds of Unix time.</param>
internal sealed record LanyingStreamId(long Message, int Number, long ShownAt)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static LanyingStreamId? Parse(string? text) =>
        text?.Split(':') is [var message, var number, var at]
        && long.TryParse(message, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var shown)
            ? new(id, count, shown)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Message}:{Number}:{ShownAt}");
}
