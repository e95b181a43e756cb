using System.Text.Json;

namespace Bot.Verifier.Checks;

/// <summary>
/// What decided must be what could decide: a person before standing commands, those before guidelines, then the open question, scripts,
/// knowledge, the model, the honest path. Told from the states before and after, the event, and the decisions in the trace.
/// </summary>
internal static class PathCheck
{
    private const int WaitsForAnswer = 1;
    private const int Accepted = 2;

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["CustomerSaid"] = "said",
        ["ConversationStarted"] = "started",
        ["ServiceReturned"] = "service",
        ["ModelReturned"] = "model",
        ["TimerFired"] = "timer",
        ["AgentSaid"] = "agent",
    };

    public static void Of(CheckedTurn turn)
    {
        turn.Expect(Kinds.GetValueOrDefault(turn.Stored.Kind, "handoff") == turn.Kind && turn.Event.Text("event") == turn.Kind, "path", "the certificate names another kind of event");
        turn.Expect(turn.Path.Count > 0, "path", "the certificate does not tell what decided");
        if (turn.Path.Count == 0)
        {
            return;
        }

        var (before, after) = (turn.StateBefore.Number("turns"), turn.After.Number("turns"));
        turn.Expect(turn.After.ValueKind == JsonValueKind.Undefined || after == before + 1, "path", $"the state after is of turn {after}, the one before of {before}");
        if (turn.Kind == "said")
        {
            OfMessage(turn, turn.Path[0]);
        }

        OfTrace(turn);
        OfSources(turn);
    }

    public static bool IsWithPerson(CheckedTurn turn) => turn.StateBefore.Number("person") >= Accepted;

    private static void OfMessage(CheckedTurn turn, string decided)
    {
        var before = turn.StateBefore;
        turn.Expect(!IsWithPerson(turn) || decided is "person" or "command" or "queued" or "failed" or "ignored", "path", $"a person has the conversation, but '{decided}' decided");
        turn.Expect(decided != "person" || before.ValueKind == JsonValueKind.Undefined || IsWithPerson(turn), "path", "no person has the conversation");

        // A topic of the guidelines may have a script of its own, which comes before the open question; a wish may stand beside the answer.
        var isTopic = decided == "script" && turn.Trace.List("entries").Any(entry => entry.Text("stage") == "guidelines" || entry.Text("decision") is "later-wish" or "two-wishes");
        var isOpen = before.List("frames").LastOrDefault().Number("waits") == WaitsForAnswer;
        turn.Expect(isTopic || !isOpen || decided is not ("script" or "knowledge" or "model"), "path", $"a question was open, but '{decided}' decided");
        turn.Expect(decided != "model" || turn.Event.Is("modelAvailable"), "path", "there was no model to ask");
        turn.Expect(decided != "model" || turn.CommandsOf("ask").Any(), "path", "no model was asked");
    }

    // The decisions of the trace, message by message, tell what decided.
    private static void OfTrace(CheckedTurn turn)
    {
        var entries = turn.Trace.List("entries").Select(entry => (Stage: entry.Text("stage") ?? "", Decision: entry.Text("decision") ?? "")).ToList();
        if (entries.Count == 0)
        {
            return;
        }

        var path = new List<string> { turn.Kind == "said" ? Decider(entries) : Own(turn.Kind, entries) };
        path.AddRange(entries.Index().Where(one => one.Item is ("said", "taken-up")).Select(one => Decider(entries.Skip(one.Index + 1))));
        turn.Expect((turn.IsCut ? path.Take(turn.Path.Count) : path).SequenceEqual(turn.Path), "path", $"the trace tells that {string.Join(", ", path)} decided, the certificate {string.Join(", ", turn.Path)}");
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

    private static void OfSources(CheckedTurn turn)
    {
        var kinds = turn.Blocks.Select(CheckedTurn.SourceOf).ToList();
        var isUnsaid = turn is { Kind: "model", Path: ["model", ..] } && !kinds.Contains("model");
        turn.Expect(turn.Kind == "model" || !kinds.Contains("model"), "path", "words of a model, but none has answered");
        turn.Expect(!isUnsaid || kinds.Contains("guideline"), "path", "a model is said to have answered, but none of its words were said");
        turn.Expect(!isUnsaid || turn.IsCut || turn.Certificate.List("findings").Any(), "path", "the model's words were replaced, but no gate found anything");
        turn.Expect(turn is not { Kind: "said", Path: ["honest"] } || !kinds.Contains("knowledge"), "path", "a passage was quoted, but the certificate says that nothing was found");
    }
}
