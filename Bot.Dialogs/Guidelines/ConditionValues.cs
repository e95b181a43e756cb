using System.Text.Json;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Guidelines;

/// <summary>What conditions of guidelines see besides the values of scripts.</summary>
/// <param name="Topic">The topic of the message; empty when it has none.</param>
/// <param name="Intent">What the customer does: <c>question</c>, <c>answer</c>, or the name of a topic to a person such as <c>complaint</c>.</param>
/// <param name="Attack">The kind of attack; empty when it is none.</param>
/// <param name="Refusals">How many messages of the conversation were refused.</param>
/// <param name="Script">The script that runs; empty when none does.</param>
/// <param name="Language">The language of the turn.</param>
internal sealed record ConditionValues(string Topic, string Intent, string Attack, int Refusals, string Script, string Language)
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["topic", "intent", "attack", "refusals", "script", "language"];

    /// <summary>A value by its name, if it is one of these.</summary>
    public JsonElement? Find(string name) => name switch
    {
        "topic" => JsonText.Of(Topic),
        "intent" => JsonText.Of(Intent),
        "attack" => JsonText.Of(Attack),
        "refusals" => JsonText.Of((decimal)Refusals),
        "script" => JsonText.Of(Script),
        "language" => JsonText.Of(Language),
        _ => null,
    };
}
