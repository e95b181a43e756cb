using System.Text;
using System.Text.Json;

namespace Bot.Verifier.Checks;

/// <summary>The outcome of a call must answer one that was made, and be the one that the certificate names.</summary>
internal static class CallCheck
{
    public static void Of(CheckedTurn turn)
    {
        var (proof, happened, isModel) = (turn.Certificate.Member("call"), turn.Event, turn.Kind == "model");
        if (turn.Kind is not ("service" or "model"))
        {
            turn.Expect(!turn.Certificate.Has("call"), "call", "the certificate names a call, but nothing was called");
            return;
        }

        var (id, isIgnored) = (happened.Text("callId"), turn.Path.Contains("ignored"));
        var awaited = turn.StateBefore.Member(isModel ? "model" : "call").Text("id");
        var target = turn.Before.Open.GetValueOrDefault(id ?? "");
        turn.Expect(proof.Text("id") == id, "call", "the certificate names another call than the event");
        turn.Expect(turn.StateBefore.ValueKind == JsonValueKind.Undefined || (awaited == id) != isIgnored, "call", $"{awaited ?? "nothing"} was awaited, and the outcome of {id} {(isIgnored ? "ignored" : "taken")}");
        turn.Expect(target is not null || turn.Before.IsErased || isIgnored, "call", $"nothing was asked under the id {id}");
        turn.Expect(target is null || (target == "model") == isModel, "call", $"the call {id} was to {target}");
        if (isModel)
        {
            turn.Expect(proof.Text("raw") == (happened.Text("text") is { } words ? Digest.Of(words) : null), "call", "the model's words are not those of the certificate");
            turn.Expect(proof.Text("prompt") == happened.Text("promptHash") && proof.Text("model") == happened.Text("model"), "call", "the certificate names another model or prompt than the event");
        }
        else
        {
            var result = happened.TryGetProperty("value", out var value) ? Digest.Of(Encoding.UTF8.GetBytes(value.GetRawText())) : null;
            turn.Expect(proof.Text("result") == result, "call", "the service's result is not the one of the certificate");
        }
    }
}
