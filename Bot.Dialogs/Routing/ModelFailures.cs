using Bot.Dialogs.Packs;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Routing;

/// <summary>What a pack with guidelines says when the model gave no words: one of its fixed texts, by the kind of failure.</summary>
internal sealed class ModelFailures(ReleaseContent content, Turn turn, HonestPath honest)
{
    /// <summary>Says it; false where the honest path says more.</summary>
    /// <param name="failure">The failure's code; absent when the model returned nothing.</param>
    public bool Say(string? failure)
    {
        if (content.Guidelines.IsEmpty || KeyOf(failure) is not { } key || content.Scripts.ContainsKey("honest"))
        {
            return false;
        }

        turn.Note("model", key);
        turn.Reply.Say(content.Guidelines.Texts.In(key, turn.Language), new("guidelines"));
        honest.Offer(turn);
        return true;
    }

    private static string? KeyOf(string? failure) => failure switch
    {
        null or "empty" => "empty",
        "refused" => "message_antispam",
        "prompt-leak" or "review" => "refusal",
        "rate-limited" or "busy" => "overload",
        "timeout" or "unavailable" or "invalid-answer" or "too-many-tool-rounds" => "message_404",
        "unauthorized" or "bad-request" or "not-configured" => "model_error",
        _ => null,
    };
}
