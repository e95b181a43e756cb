using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Templates;
using Bot.Dialogs.Turns.Commands;
using Microsoft.Extensions.AI;

namespace Bot.Models.Prompts;

/// <summary>What the model is told: guidelines, how to answer, what nobody changes, the material, what was said, the question.</summary>
/// <param name="Messages">The messages.</param>
/// <param name="Hash">SHA-256 over roles and words, hexadecimal.</param>
internal sealed record ModelPrompt(IReadOnlyList<ChatMessage> Messages, string Hash)
{
    /// <summary>What the model says when the material gives no answer.</summary>
    public const string NoAnswer = "NO_ANSWER";

    /// <summary>What the model says when it chooses nothing.</summary>
    public const string NoChoice = "NONE";

    /// <summary>Builds the prompt of a question; null when question and guidelines alone are too long.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="ask">The question.</param>
    /// <param name="canary">The deployment's mark.</param>
    /// <param name="passages">What the knowledge gives, the best first.</param>
    /// <param name="room">Most tokens.</param>
    public static ModelPrompt? Of(PromptSet texts, AskModel ask, string canary, IReadOnlyList<PromptPassage> passages, int room)
    {
        // History goes first when there is no room, then passages; guidelines never.
        for (var kept = passages.Count; kept >= 0; kept--)
        {
            var rules = RulesOf(texts, ask, canary, [.. passages.Take(kept)]);
            List<ChatMessage> end = [new(ChatRole.User, ask.Question)];
            var left = room - TokenCount.Of(rules) - TokenCount.Of(end);
            if (left >= 0)
            {
                return Make([.. rules, .. Before(texts, ask, PromptHistory.Within(ask.History, left)), .. end]);
            }
        }

        return null;
    }

    /// <summary>Builds the prompt that has the model choose.</summary>
    public static ModelPrompt OfChoice(PromptSet texts, AskModel ask)
    {
        var rules = texts.Fill(PromptNames.Choose, ask.Language, PromptScope.Of(ask, "", []));
        return Make([new(ChatRole.System, rules), new(ChatRole.User, ask.Question)]);
    }

    /// <summary>Builds the prompt that has the model judge a draft.</summary>
    public static ModelPrompt OfReview(PromptSet texts, AskModel ask, IReadOnlyList<PromptPassage> passages, string material, string draft)
    {
        var scope = PromptScope.Of(ask, "", passages);
        var review = scope
            .With("guidelines", PromptScope.Json(texts.Fill(PromptNames.Guidelines, ask.Language, scope)))
            .With("material", PromptScope.Json(texts.Fill(PromptNames.Material, ask.Language, scope) + "\n" + PromptScope.Data(material)))
            .With("question", PromptScope.Json(PromptScope.Data(ask.Question)))
            .With("draft", PromptScope.Json(PromptScope.Data(draft)));
        return Make([new(ChatRole.User, texts.Fill(PromptNames.Review, ask.Language, review))]);
    }

    private static List<ChatMessage> RulesOf(PromptSet texts, AskModel ask, string canary, IReadOnlyList<PromptPassage> passages)
    {
        var scope = PromptScope.Of(ask, canary, passages);
        return
        [
            System(texts, PromptNames.Guidelines, ask, scope),
            System(texts, PromptNames.Answering, ask, scope),
            System(texts, PromptNames.Graduation, ask, scope),
            System(texts, PromptNames.Material, ask, scope),
        ];
    }

    private static IEnumerable<ChatMessage> Before(PromptSet texts, AskModel ask, IReadOnlyList<SpokenLine> history) => history.Count == 0
        ? []
        : [.. history.Select(line => new ChatMessage(line.ByCustomer ? ChatRole.User : ChatRole.Assistant, line.Text)),
            System(texts, PromptNames.Reminder, ask, PromptScope.Of(ask, "", []))];

    private static ChatMessage System(PromptSet texts, string name, AskModel ask, TemplateScope scope) =>
        new(ChatRole.System, texts.Fill(name, ask.Language, scope));

    private static ModelPrompt Make(IReadOnlyList<ChatMessage> messages)
    {
        var words = string.Join('\0', messages.Select(message => $"{message.Role}\0{message.Text}"));
        return new(messages, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words))));
    }
}
