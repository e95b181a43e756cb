using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Certificates;

/// <summary>
/// Tells from a trace what decided. For a customer's message one of <c>person, command, guideline, question, script, knowledge,
/// model, honest</c>, in the order in which the engine asks them; <c>queued</c> when it waits for its turn, <c>notice</c> when it had
/// no words, <c>ignored</c> when it is not to be answered. For other events what they are: <c>greeting, service, model, timer, person, failed, ignored</c>.
/// </summary>
internal static class TurnPath
{
    private static readonly string[] Started = ["greeting"];
    private static readonly string[] Service = ["service"];
    private static readonly string[] Timer = ["timer"];
    private static readonly string[] Person = ["person"];
    private static readonly string[] Ignored = ["ignored"];

    /// <summary>The path of a turn.</summary>
    public static IReadOnlyList<string> Of(TurnEvent happened, Trace trace)
    {
        var entries = trace.Entries;
        var first = happened is CustomerSaid ? [Decider(entries, 0)] : Own(happened, entries);
        List<string>? all = null;
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is { Stage: "said", Decision: "taken-up" })
            {
                (all ??= [.. first]).Add(Decider(entries, i + 1));
            }
        }

        return all ?? (IReadOnlyList<string>)first;
    }

    /// <summary>What kind of event it is, as in its JSON.</summary>
    public static string KindOf(TurnEvent happened) => happened switch
    {
        CustomerSaid => "said",
        ConversationStarted => "started",
        ServiceReturned => "service",
        ModelReturned => "model",
        TimerFired => "timer",
        AgentSaid => "agent",
        _ => "handoff",
    };

    private static string[] Own(TurnEvent happened, IReadOnlyList<TraceEntry> entries) => entries switch
    {
        [{ Stage: "failed" }, ..] => ["failed"],
        [{ Decision: "ignored" }, ..] => Ignored,
        _ => happened switch
        {
            ConversationStarted => Started,
            ServiceReturned => Service,
            ModelReturned => [Model(entries)],
            TimerFired => Timer,
            _ => Person,
        },
    };

    private static string Model(IReadOnlyList<TraceEntry> entries) =>
        entries.Any(entry => entry is { Stage: "model", Decision: "answered" }) ? "model"
        : entries.Any(entry => entry is { Stage: "scripts", Decision: "chosen" or "not-chosen" }) ? "script"
        : entries.TakeWhile(entry => entry is not { Stage: "said", Decision: "taken-up" }).Any(entry => entry is { Stage: "knowledge", Decision: "quoted" or "offered" } or { Stage: "model", Decision: "asked" }) ? "knowledge"
        : "honest";

    private static string Decider(IReadOnlyList<TraceEntry> entries, int from)
    {
        var fallback = "notice";
        for (var i = from; i < entries.Count && entries[i] is not { Stage: "said", Decision: "taken-up" }; i++)
        {
            // What guidelines permit goes on to whoever answers it; what they do not they have decided.
            fallback = entries[i].Stage == "guidelines" ? "guideline" : fallback;
            if (Name(entries[i]) is { } decider)
            {
                return decider;
            }
        }

        return fallback;
    }

    private static string? Name(TraceEntry entry) => entry switch
    {
        { Stage: "failed" } => "failed",
        { Stage: "person" } => "person",
        { Stage: "standing" or "feedback" } or { Stage: "model", Decision: "stop-asked" } => "command",
        { Stage: "arrival" } => entry.Decision == "ignored" ? "ignored" : "guideline",
        { Stage: "question" or "form" or "rating" } => "question",
        { Stage: "scripts", Decision: not "none" } => "script",
        { Stage: "knowledge", Decision: not "none" } => "knowledge",
        { Stage: "model", Decision: "asked" } => "model",
        { Stage: "honest" } => "honest",
        { Stage: "said", Decision: "queued" or "too-many" } => "queued",
        _ => null,
    };
}
