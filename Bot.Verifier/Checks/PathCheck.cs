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

        var (before, after) = (turn.StateBefore.Number("turns"), turn.After.Number("turns"));
        if (turn.After.ValueKind == JsonValueKind.Object && after != before + 1)
        {
            yield return $"the state after is of turn {after}, the one before of {before}";
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
        if (before.Number("person") >= Accepted && decided is not ("person" or "command" or "queued" or "failed" or "ignored"))
        {
            yield return $"a person has the conversation, but '{decided}' decided";
        }

        if (decided == "person" && before.ValueKind == JsonValueKind.Object && before.Number("person") < Accepted)
        {
            yield return "no person has the conversation";
        }

        // A topic of the guidelines may have a script of its own, which comes before the open question.
        var isTopic = decided == "script" && turn.Trace.List("entries").Any(entry => entry.Text("stage") == "guidelines");
        if (!isTopic && (decided is "script" or "knowledge" or "model") && before.List("frames").LastOrDefault() is { ValueKind: JsonValueKind.Object } frame && frame.Number("waits") == Answer)
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

    // The decisions of the trace, message by message, tell what decided.
    private static IEnumerable<string> OfTrace(CheckedTurn turn)
    {
        var entries = turn.Trace.List("entries").Select(entry => (Stage: entry.Text("stage") ?? "", Decision: entry.Text("decision") ?? "")).ToList();
        if (entries.Count == 0)
        {
            yield break;
        }

        var path = new List<string> { turn.Kind == "said" ? Decider(entries) : Own(turn.Kind, entries) };
        path.AddRange(entries.Select((entry, index) => (entry, index)).Where(one => one.entry is ("said", "taken-up")).Select(one => Decider(entries.Skip(one.index + 1))));
        if (turn.IsCut ? !path.Take(turn.Path.Count).SequenceEqual(turn.Path) : !path.SequenceEqual(turn.Path))
        {
            yield return $"the trace tells that {string.Join(", ", path)} decided, the certificate {string.Join(", ", turn.Path)}";
        }
    }

    private static string Own(string kind, List<(string Stage, string Decision)> entries) => (kind, entries[0]) switch
    {
        (_, ("failed", _)) => "failed",
        (_, (_, "ignored")) => "ignored",
        ("started", _) => "greeting",
        ("model", _) => entries.Contains(("model", "answered")) ? "model" : entries.Exists(entry => entry is ("scripts", "chosen" or "not-chosen")) ? "script"
            : entries.TakeWhile(entry => entry is not ("said", "taken-up")).Any(entry => entry is ("knowledge", "quoted" or "offered") or ("model", "asked")) ? "knowledge"
            : "honest",
        ("service" or "timer", _) => kind,
        _ => "person",
    };

    private static string Decider(IEnumerable<(string Stage, string Decision)> all)
    {
        var entries = all.TakeWhile(entry => entry is not ("said", "taken-up")).ToList();
        return entries.Select(entry => entry switch
        {
            ("failed" or "person" or "honest", _) => entry.Stage,
            ("standing" or "feedback", _) or ("model", "stop-asked") => "command",
            ("arrival", _) => entry.Decision == "ignored" ? "ignored" : "guideline",
            ("question" or "form" or "rating", _) => "question",
            ("scripts", not "none") => "script",
            ("knowledge", not "none") => "knowledge",
            ("model", "asked") => "model",
            ("said", "queued" or "too-many") => "queued",
            _ => null,
        }).FirstOrDefault(decider => decider is not null) ?? (entries.Exists(entry => entry.Stage == "guidelines") ? "guideline" : "notice");
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

        if (turn.Kind == "model" && turn.Path[0] == "model" && !kinds.Contains("model") && !turn.IsCut && !turn.Certificate.List("findings").Any())
        {
            yield return "the model's words were replaced, but no gate found anything";
        }

        if (turn.Path is ["honest"] && turn.Kind == "said" && kinds.Contains("knowledge"))
        {
            yield return "a passage was quoted, but the certificate says that nothing was found";
        }
    }
}
