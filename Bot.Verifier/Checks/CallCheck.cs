using System.Text;
using System.Text.Json;

namespace Bot.Verifier.Checks;

/// <summary>The outcome of a call must answer one that was made, and be the one that the certificate names.</summary>
internal static class CallCheck
{
    /// <summary>What does not hold.</summary>
    public static IEnumerable<(string Check, string Why)> Of(CheckedTurn turn)
    {
        if (turn.Kind is not ("service" or "model"))
        {
            return turn.Certificate.Has("call") ? [("call", "the certificate names a call, but nothing was called")] : [];
        }

        var proof = turn.Certificate.TryMember("call");
        return OfOutcome(turn, proof).Select(why => ("call", why));
    }

    private static IEnumerable<string> OfOutcome(CheckedTurn turn, JsonElement proof)
    {
        var id = turn.Event.Text("callId");
        if (proof.Text("id") != id)
        {
            yield return "the certificate names another call than the event";
        }

        var awaited = turn.StateBefore.TryMember(turn.Kind == "model" ? "model" : "call").Text("id");
        if (turn.StateBefore.ValueKind == JsonValueKind.Object && (awaited == id) == turn.Path.Contains("ignored"))
        {
            yield return $"{awaited ?? "nothing"} was awaited, and the outcome of {id} {(awaited == id ? "ignored" : "taken")}";
        }

        var isOpen = turn.Before.Open.TryGetValue(id ?? "", out var target);
        if (!isOpen && !turn.Before.IsErased && !turn.Path.Contains("ignored"))
        {
            yield return $"nothing was asked under the id {id}";
        }

        if (isOpen && target == "model" != (turn.Kind == "model"))
        {
            yield return $"the call {id} was to {target}";
        }

        foreach (var why in turn.Kind == "model" ? OfModel(turn.Event, proof) : OfService(turn.Event, proof))
        {
            yield return why;
        }
    }

    private static IEnumerable<string> OfService(JsonElement happened, JsonElement proof)
    {
        var result = happened.TryGetProperty("value", out var value) ? Digest.Of(Encoding.UTF8.GetBytes(value.GetRawText())) : null;
        if (proof.Text("result") != result)
        {
            yield return "the service's result is not the one of the certificate";
        }
    }

    private static IEnumerable<string> OfModel(JsonElement happened, JsonElement proof)
    {
        if (proof.Text("raw") != (happened.Text("text") is { } text ? Digest.Of(text) : null))
        {
            yield return "the model's words are not those of the certificate";
        }

        if (proof.Text("prompt") != happened.Text("promptHash") || proof.Text("model") != happened.Text("model"))
        {
            yield return "the certificate names another model or prompt than the event";
        }
    }
}
