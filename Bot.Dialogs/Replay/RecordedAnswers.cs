using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Replay;

/// <summary>What services and models answered in a conversation, by what they were asked.</summary>
internal sealed class RecordedAnswers
{
    private readonly Dictionary<string, List<(int At, TurnEvent Answer)>> _answers = new(StringComparer.Ordinal);

    /// <summary>Collects the answers.</summary>
    public RecordedAnswers(IReadOnlyList<(TurnEvent Event, IReadOnlyList<Command> Commands)> turns)
    {
        var asked = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < turns.Count; at++)
        {
            foreach (var (id, question) in turns[at].Commands.Select(Question).OfType<(string, string)>())
            {
                asked[id] = question;
            }

            if (CallId(turns[at].Event) is { } answered && asked.TryGetValue(answered, out var wanted))
            {
                (_answers.TryGetValue(wanted, out var known) ? known : _answers[wanted] = []).Add((at, turns[at].Event));
            }
        }
    }

    /// <summary>The call's id, and what is asked; null for commands that ask nothing.</summary>
    public static (string Id, string Question)? Question(Command command) => command switch
    {
        CallService call => (call.CallId, $"{call.Service}.{call.Operation} {call.Arguments.GetRawText()}"),
        AskModel ask => (ask.CallId, $"model {ask.Question}"),
        _ => null,
    };

    /// <summary>The call that an event answers.</summary>
    public static string? CallId(TurnEvent happened) => happened switch
    {
        ServiceReturned returned => returned.CallId,
        ModelReturned returned => returned.CallId,
        _ => null,
    };

    /// <summary>The answer to a question, and where it came; the same question again gets the next answer, and the last one when there is no other.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="before">How often it was asked before.</param>
    public (int At, TurnEvent Answer)? Find(string question, int before) =>
        _answers.TryGetValue(question, out var known) ? known[Math.Min(before, known.Count - 1)] : null;
}
