using System.Text.Json;

namespace Bot.Verifier.Checks;

/// <summary>
/// What decided must be what could decide: a person before standing commands, those before guidelines, then the open question, scripts,
/// knowledge, the model, the honest path. Told from the states before and after, the event, and the decisions in the trace.
/// </summary>
internal static class PathCheck
{
    private const int Answer = 1;
    private const int Accepted = 2;

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["CustomerSaid"] = "said",
        ["ConversationStarted"] = "started",
        ["ServiceReturned"] = "service",
        ["ModelReturned"] = "model",
        ["TimerFired"] = "timer",
        ["AgentSaid"] = "agent",
        ["HandoffChanged"] = "handoff",
    };

    /// <summary>What does not hold.</summary>
    public static IEnumerable<(string Check, string Why)> Of(CheckedTurn turn) => All(turn).Select(why => ("path", why));

    private static IEnumerable<string> All(CheckedTurn turn)
    {
        if (Kinds.GetValueOrDefault(turn.Stored.Kind, "handoff") != turn.Kind || turn.Event.Text("event") != turn.Kind)
        {
            yield return "the certificate names another kind of event";
        }

        if (turn.Path.Count == 0)
        {
            yield return "the certificate does not tell what decided";
            yield break;
        }

        foreach (var why in turn.Kind == "said" ? OfMessage(turn, turn.Path[0]) : [])
        {
            yield return why;
        }

        foreach (var why in OfTrace(turn).Concat(OfSources(turn)))
        {
            yield return why;
        }
    }

    private static IEnumerable<string> OfMessage(CheckedTurn turn, string decided)
    {
        var before = turn.StateBefore;
        if (before.Number("person") >= Accepted && decided is not ("person" or "command" or "queued" or "failed"))
        {
            yield return $"a person has the conversation, but '{decided}' decided";
        }

        if (decided == "person" && before.ValueKind == JsonValueKind.Object && before.Number("person") < Accepted)
        {
            yield return "no person has the conversation";
        }

        if (decided is "script" or "knowledge" or "model" && before.List("frames").LastOrDefault() is { ValueKind: JsonValueKind.Object } frame && frame.Number("waits") == Answer)
        {
            yield return $"a question was open, but '{decided}' decided";
        }

        if (decided == "model" && !turn.Event.Is("modelAvailable"))
        {
            yield return "there was no model to ask";
        }

        if (decided == "model" && !turn.CommandsOf("ask").Any())
        {
            yield return "no model was asked";
        }
    }

    // The stages of the trace that came to a decision, in the order of the engine.
    private static IEnumerable<string> OfTrace(CheckedTurn turn)
    {
        var entries = turn.Trace.List("entries").Select(entry => (Stage: entry.Text("stage"), Decision: entry.Text("decision"))).ToList();
        if (entries.Count == 0 || turn.Kind != "said")
        {
            yield break;
        }

        var stage = turn.Path[0] switch
        {
            "command" => "standing feedback why",
            "guideline" => "guideline guidelines",
            "question" => "question form rating",
            "script" => "scripts",
            "queued" or "notice" => "said",
            var same => same,
        };
        if (!entries.Exists(entry => stage.Split(' ').Contains(entry.Stage)) && turn.Path[0] != "notice")
        {
            yield return $"the trace knows nothing of '{turn.Path[0]}'";
        }

        var taken = entries.Count(entry => entry is ("said", "taken-up"));
        if (turn.Path.Count != 1 + taken && !turn.IsCut)
        {
            yield return $"{1 + taken} messages were answered, but the certificate tells of {turn.Path.Count}";
        }
    }

    private static IEnumerable<string> OfSources(CheckedTurn turn)
    {
        var kinds = turn.Blocks.Select(block => block.GetProperty("source").Text("kind")).ToList();
        if (kinds.Contains("model") && turn.Kind != "model")
        {
            yield return "words of a model, but none has answered";
        }

        if (turn.Kind == "model" && turn.Path[0] == "model" && !kinds.Contains("model") && !kinds.Contains("guideline"))
        {
            yield return "a model is said to have answered, but none of its words were said";
        }

        if (turn.Path is ["honest"] && turn.Kind == "said" && kinds.Contains("knowledge"))
        {
            yield return "a passage was quoted, but the certificate says that nothing was found";
        }
    }
}
