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
        if (found.Stubs.Count > 0)
        {
            text.Append("stubs:\n").AppendJoin("", found.Stubs.Select(stub => $"  {stub.Key}: {stub.Value.GetRawText()}\n"));
        }

        text.Append("conversation:\n");
        foreach (var line in found.Lines)
        {
            text.Append("  - ").Append(line.Action switch
            {
                LineAction.Opens => "opens: true",
                LineAction.Presses => $"press: {Quoted(line.Text)}",
                _ => $"customer: {Quoted(line.Text)}",
            }).Append('\n');
        }

        return text.ToString();
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Plain);
}
