using System.Text.Json;
using Bot.Dialogs.Turns.Events;
using Bot.Models.Prompts;
using Bot.Models.Providers;
using Microsoft.Extensions.AI;

namespace Bot.Models;

/// <summary>Has the model judge its own draft by the guidelines, with nothing else in view.</summary>
/// <param name="texts">The prompts.</param>
/// <param name="question">The question.</param>
/// <param name="request">Makes one request.</param>
internal sealed class AnswerReview(PromptSet texts, MaskedQuestion question, Func<IReadOnlyList<ChatMessage>, Task<ProviderAnswer>> request)
{
    private const int LongestReason = 300;

    /// <summary>What the model is told when its draft was turned down.</summary>
    public static string Again(string reason) =>
        $"A review turned this answer down: {PromptScope.Data(reason)} Answer again so that every guideline is kept, or reply NO_ANSWER.";

    /// <summary>Why a draft may not be sent; null when it may. A review that cannot be read turns nothing down that the gate lets pass.</summary>
    public async Task<string?> ObjectionAsync(string draft, IReadOnlyList<ToolResult> results)
    {
        var material = string.Join('\n', results.Select(result => result.Value?.GetRawText() ?? result.Failure));
        var answer = await request(ModelPrompt.OfReview(texts, question.Ask, PromptPassage.Of(question.Ask), question.Tokens.Mask(material), question.Tokens.Mask(draft)).Messages);
        return answer.Response is { } response && Read(response.Text) is { Ok: false } judged ? judged.Reason : null;
    }

    private static (bool Ok, string Reason)? Read(string words)
    {
        var (start, end) = (words.IndexOf('{', StringComparison.Ordinal), words.LastIndexOf('}'));
        if (start < 0 || end < start)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(words[start..(end + 1)]);
            return json.RootElement.TryGetProperty("ok", out var ok) && ok.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? (ok.GetBoolean(), ReasonOf(json.RootElement))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string ReasonOf(JsonElement judged)
    {
        var reason = judged.TryGetProperty("reason", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : "";
        return reason.Length > LongestReason ? reason[..LongestReason] : reason;
    }
}
