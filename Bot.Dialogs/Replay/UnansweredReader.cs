using System.Text.Json;
using Bot.Dialogs.Knowledge.Unanswered;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Replay;

/// <summary>Finds in a recorded conversation what the customer asked and nothing answered: the honest path, or an offer of other questions that was not taken.</summary>
public static class UnansweredReader
{
    private const int Longest = 300;

    /// <summary>The questions, in order, without personal data.</summary>
    /// <param name="conversation">The conversation.</param>
    public static IReadOnlyList<AskedQuestion> Read(RecordedConversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var tokens = new PersonalTokens();
        var found = new List<AskedQuestion>();
        AskedQuestion? asked = null, offered = null;
        foreach (var turn in conversation.Turns.Where(turn => turn is { IsKept: false, IsErased: false } && !turn.Trace.IsEmpty))
        {
            var entries = JsonSerializer.Deserialize(turn.Trace.Span, DialogsJson.Default.Trace)!.Entries;
            if (turn.ReadEvent() is CustomerSaid said)
            {
                // Whoever takes what was offered has their answer.
                if (offered is not null && !entries.Any(IsQuote))
                {
                    found.Add(offered);
                }

                offered = null;
                asked = string.IsNullOrWhiteSpace(said.Text) ? null : new(JsonText.Clip(JsonText.Whole(tokens.Mask(said.Text.Trim())), Longest), Language(turn), turn.At);
            }

            if (asked is not null && entries.Any(IsOffer))
            {
                (offered, asked) = (asked, null);
            }
            else if (asked is not null && entries.Any(IsHonest))
            {
                found.Add(asked);
                asked = null;
            }
        }

        return offered is null ? found : [.. found, offered];
    }

    private static string Language(RecordedTurn turn)
    {
        using var state = JsonDocument.Parse(turn.Snapshot);
        return state.RootElement.TryGetProperty("language", out var language) && language.GetString() is { Length: > 0 } name ? name : "en";
    }

    private static bool IsQuote(TraceEntry entry) => entry is { Stage: "knowledge", Decision: "quoted" };

    private static bool IsOffer(TraceEntry entry) => entry is { Stage: "knowledge", Decision: "offered" };

    // A pack may have a script of its own for it.
    private static bool IsHonest(TraceEntry entry) => entry.Stage == "honest" || entry.Script == "honest";
}
