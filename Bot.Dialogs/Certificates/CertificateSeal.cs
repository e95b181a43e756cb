using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Certificates;

/// <summary>Makes the certificate of a turn that is written down.</summary>
public static class CertificateSeal
{
    /// <summary>The certificate of a turn.</summary>
    /// <param name="release">The release that took it.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="result">What it came to.</param>
    /// <param name="written">Its parts as they are written.</param>
    /// <param name="chain">What the certificate hangs on.</param>
    public static Certificate Make(Release release, TurnEvent happened, TurnResult result, WrittenTurn written, CertificateChain chain)
    {
        var made = CertificateMaker.Make(release, happened, result);
        return made with
        {
            Turn = written.Number,
            Event = Digest.Of(written.Event),
            Before = chain.State,
            Call = happened is ServiceReturned ? made.Call! with { Result = ResultOf(written.Event) } : made.Call,
            Commands = Digest.Of(written.Commands),
            Trace = Digest.Of(written.Trace),
            After = Digest.Of(written.Snapshot),
            Previous = chain.Seal,
        };
    }

    // The bytes of the member as they stand in the event, so that whoever reads the journal gets the same digest without our types.
    private static string? ResultOf(ReadOnlySpan<byte> written)
    {
        var reader = new Utf8JsonReader(written);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals("value"u8))
            {
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                return Digest.Of(written[start..(int)reader.BytesConsumed]);
            }
        }

        return null;
    }
}

/// <summary>The parts of a turn as the journal holds them, UTF-8.</summary>
/// <param name="number">Its number in the conversation.</param>
/// <param name="happened">What happened.</param>
/// <param name="commands">What was wanted done.</param>
/// <param name="trace">The decisions.</param>
/// <param name="snapshot">The state afterwards.</param>
public readonly ref struct WrittenTurn(long number, ReadOnlySpan<byte> happened, ReadOnlySpan<byte> commands, ReadOnlySpan<byte> trace, ReadOnlySpan<byte> snapshot)
{
    /// <summary>Its number in the conversation.</summary>
    public long Number { get; } = number;

    /// <summary>What happened.</summary>
    public ReadOnlySpan<byte> Event { get; } = happened;

    /// <summary>What was wanted done.</summary>
    public ReadOnlySpan<byte> Commands { get; } = commands;

    /// <summary>The decisions.</summary>
    public ReadOnlySpan<byte> Trace { get; } = trace;

    /// <summary>The state afterwards.</summary>
    public ReadOnlySpan<byte> Snapshot { get; } = snapshot;
}
