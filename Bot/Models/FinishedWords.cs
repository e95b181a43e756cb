using Bot.Models.Prompts;

namespace Bot.Models;

/// <summary>What the host makes of a model's last words before the engine hears them.</summary>
internal static class FinishedWords
{
    /// <summary>The words as an answer, or the failure that they are.</summary>
    /// <param name="words">The words.</param>
    /// <param name="canary">The deployment's mark.</param>
    /// <param name="echo">What the model was told.</param>
    public static (string? Text, ModelFailure? Failure) Read(string words, Canary canary, PromptEcho echo)
    {
        var text = AnswerText.Cut(words).TrimEnd();
        return text.Length == 0 ? (null, ModelFailure.Empty)
            : canary.IsIn(text) || echo.IsIn(text) ? (null, ModelFailure.PromptLeak)
            : text.Contains(ModelPrompt.NoAnswer, StringComparison.Ordinal) ? (null, ModelFailure.NoAnswer)
            : (text, null);
    }
}
