using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Dialogs.Testing;

namespace Bot.Dialogs.Checks;

/// <summary>Writes a conversation as a test of a pack.</summary>
internal static class ConversationWriter
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The test's text; names and lines are quoted as JSON, which YAML reads too.</summary>
    public static string Write(string name, string language, FoundConversation found)
    {
        var text = new StringBuilder().Append("test: ").Append(Quoted(name)).Append('\n').Append("language: ").Append(language).Append('\n');
        if (found.Now is { } now)
        {
            text.Append(CultureInfo.InvariantCulture, $"now: {now:yyyy-MM-dd'T'HH:mm:sszzz}\n");
        }

        if (found.Stubs.Count > 0)
        {
            text.Append("stubs:\n").AppendJoin("", found.Stubs.Select(stub => $"  {stub.Key}: {stub.Value.GetRawText()}\n"));
        }

        text.Append("conversation:\n");
        foreach (var line in found.Lines)
        {
            text.Append("  - ").Append(Action(line)).Append('\n');
            Expect(text, "bot", line.Bot);
            Expect(text, "card", line.Card is null ? null : [line.Card.Name]);
            Expect(text, "handoff", line.Handoff is null ? null : [line.Handoff]);
        }

        return text.ToString();
    }

    private static string Action(PackTestLine line) => line.Action switch
    {
        LineAction.Opens => "opens: true",
        LineAction.Presses => $"press: {Quoted(line.Text)}",
        LineAction.Submits => $"submit: {line.Inputs?.GetRawText() ?? "{}"}",
        LineAction.Waits => $"wait: {line.Text}",
        _ when line.Files is [var file, ..] => $"file: {Quoted(file.Name ?? "file")}",
        _ when line.Place is { } place => string.Create(CultureInfo.InvariantCulture, $"place: {{ latitude: {place.Latitude}, longitude: {place.Longitude} }}"),
        _ => $"customer: {Quoted(line.Text)}",
    };

    private static void Expect(StringBuilder text, string key, IReadOnlyList<string>? values)
    {
        if (values is { Count: > 0 })
        {
            text.Append("    ").Append(key).Append(": ").Append(values.Count == 1 ? Quoted(values[0]) : $"[{string.Join(", ", values.Select(Quoted))}]").Append('\n');
        }
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Plain);
}
