using System.Text.Json;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Replay;

/// <summary>A turn as it was written down: each part as the UTF-8 JSON that was stored, empty where nothing is.</summary>
/// <param name="Number">Its number in the conversation, from 1.</param>
/// <param name="At">When it was stored.</param>
/// <param name="Kind">What it was, for people: the event's type, <c>Kept</c> or <c>Erased</c>.</param>
/// <param name="Release">Hash of the release that took it; absent when none did.</param>
public sealed record RecordedTurn(long Number, DateTimeOffset At, string Kind, string? Release)
{
    /// <summary>What happened.</summary>
    public ReadOnlyMemory<byte> Event { get; init; }

    /// <summary>What the engine wanted done.</summary>
    public ReadOnlyMemory<byte> Commands { get; init; }

    /// <summary>The decisions.</summary>
    public ReadOnlyMemory<byte> Trace { get; init; }

    /// <summary>The state afterwards.</summary>
    public ReadOnlyMemory<byte> Snapshot { get; init; }

    /// <summary>Why it came to that.</summary>
    public ReadOnlyMemory<byte> Certificate { get; init; }

    /// <summary>Digest of the certificate, which stays when the turn is erased; absent for turns of older programs.</summary>
    public string? Seal { get; init; }

    /// <summary>Only kept for the transcript: the engine took no turn.</summary>
    public bool IsKept => Kind == "Kept";

    /// <summary>Erased, or taken before others of its conversation were: it cannot be derived again.</summary>
    public bool IsErased => !IsKept && (Event.IsEmpty || Snapshot.IsEmpty);

    /// <summary>Reads the event.</summary>
    /// <exception cref="JsonException">It is not what the journal writes.</exception>
    public TurnEvent ReadEvent() => JsonSerializer.Deserialize(Event.Span, DialogsJson.Default.TurnEvent) ?? throw new JsonException("The event is null.");

    /// <summary>Reads the commands.</summary>
    /// <exception cref="JsonException">They are not what the journal writes.</exception>
    public IReadOnlyList<Command> ReadCommands() => Commands.IsEmpty ? [] : JsonSerializer.Deserialize(Commands.Span, DialogsJson.Default.IReadOnlyListCommand) ?? [];
}
