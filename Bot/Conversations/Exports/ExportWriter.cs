using System.Buffers;
using System.Text.Json;
using Bot.Dialogs.Replay;

namespace Bot.Conversations.Exports;

/// <summary>Writes conversations as JSON lines, to the byte as they are in the journal; docs/operations.md describes the form.</summary>
internal sealed class ExportWriter(Stream output)
{
    /// <summary>The form that is written.</summary>
    public const int Form = 1;

    private readonly ArrayBufferWriter<byte> _line = new();

    /// <summary>Begins the file.</summary>
    public void Begin() => Line(json => json.WriteNumber("channelbot", Form));

    /// <summary>Writes a release that conversations ran on.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="archive">Its files as a zip.</param>
    public void Write(string hash, byte[] archive) => Line(json =>
    {
        json.WriteString("release", hash);
        json.WriteBase64String("source", archive);
    });

    /// <summary>Writes a conversation with its turns.</summary>
    /// <exception cref="InvalidDataException">A part of a turn is not JSON.</exception>
    public void Write(RecordedConversation conversation)
    {
        Line(json => json.WriteString("conversation", conversation.Key));
        foreach (var turn in conversation.Turns)
        {
            try
            {
                Line(json => Write(json, turn));
            }
            catch (JsonException damaged)
            {
                throw new InvalidDataException($"Turn {turn.Number} of {conversation.Key} is damaged: {damaged.Message}", damaged);
            }
        }
    }

    private static void Write(Utf8JsonWriter json, RecordedTurn turn)
    {
        json.WriteNumber("turn", turn.Number);
        json.WriteString("at", turn.At);
        json.WriteString("kind", turn.Kind);
        if (turn.Release is { } release)
        {
            json.WriteString("release", release);
        }

        Raw(json, "event", turn.Event);
        Raw(json, "commands", turn.Commands);
        Raw(json, "trace", turn.Trace);
        Raw(json, "snapshot", turn.Snapshot);
        Raw(json, "certificate", turn.Certificate);
        if (turn.Seal is { } seal)
        {
            json.WriteString("seal", seal);
        }
    }

    private static void Raw(Utf8JsonWriter json, string name, ReadOnlyMemory<byte> value)
    {
        if (!value.IsEmpty)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value.Span);
        }
    }

    private void Line(Action<Utf8JsonWriter> write)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, new() { Encoder = TurnJson.Options.Encoder }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.Write(_line.WrittenSpan);
        output.WriteByte((byte)'\n');
    }
}
