using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Dialogs.Templates;
using Bot.Dialogs.Turns.Commands;
using Microsoft.Extensions.AI;

namespace Bot.Models;

/// <summary>What the model is told: the rules with brand and facts, what was said, the question.</summary>
/// <param name="Messages">The messages.</param>
/// <param name="Hash">SHA-256 over roles and words, hexadecimal.</param>
internal sealed record ModelPrompt(IReadOnlyList<ChatMessage> Messages, string Hash)
{
    /// <summary>What the model says when the facts give no answer.</summary>
    public const string NoAnswer = "NO_ANSWER";

    private static readonly TextTemplate Rules = Load();

    /// <summary>Builds the prompt of a question.</summary>
    public static ModelPrompt Of(AskModel ask)
    {
        List<ChatMessage> messages = [new(ChatRole.System, Rules.Render(ScopeOf(ask)))];
        messages.AddRange(ask.History.Select(line => new ChatMessage(line.ByCustomer ? ChatRole.User : ChatRole.Assistant, line.Text)));
        messages.Add(new(ChatRole.User, ask.Question));
        var words = string.Join('\0', messages.Select(message => $"{message.Role}\0{message.Text}"));
        return new(messages, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words))));
    }

    private static TemplateScope ScopeOf(AskModel ask) => TemplateScope.Empty
        .With("brand", JsonSerializer.SerializeToElement(ask.Brand.Length > 0 ? ask.Brand : "the company"))
        .With("facts", JsonSerializer.SerializeToElement(ask.Facts))
        .With("language", JsonSerializer.SerializeToElement(ask.Language.StartsWith("zh", StringComparison.Ordinal) ? "Simplified Chinese" : "English"));

    private static TextTemplate Load()
    {
        using var stream = typeof(ModelPrompt).Assembly.GetManifestResourceStream("Bot.Models.Prompts.answer.md")!;
        using var reader = new StreamReader(stream);
        return TextTemplate.Parse(reader.ReadToEnd()).Template ?? throw new InvalidOperationException("Models/Prompts/answer.md is not a valid template.");
    }
}
