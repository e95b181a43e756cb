using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Dialogs.Packs.Schemas;

/// <summary>How schemas are written: for people to read, too, and alike on every machine.</summary>
internal static class SchemaJson
{
    /// <summary>The options.</summary>
    public static JsonSerializerOptions Options { get; } =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
