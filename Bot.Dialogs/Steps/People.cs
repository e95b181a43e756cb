using System.Text;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Steps;

/// <summary>Passing conversations to people.</summary>
internal static class People
{
    private const int LongestSummary = 2_000;
    private const string Usual = "P4";
    private const string Important = "P2";

    /// <summary>Asks for a person; whoever calls this tells the customer.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="queue">The team.</param>
    /// <param name="reason">Why, in a short code.</param>
    /// <param name="priority">How soon; what was asked for before is never lowered.</param>
    public static void HandOver(Turn turn, string queue, string reason, string priority = Usual)
    {
        var wanted = IsImportant(turn.State.Customer) && string.CompareOrdinal(priority, Important) > 0 ? Important : priority;
        var highest = turn.State.Priority is { } before && string.CompareOrdinal(before, wanted) < 0 ? before : wanted;
        turn.Do(new HandOff(queue, JsonText.Clip(reason, 100), Summary(turn)) { Priority = highest });
        // A person takes over what was wished for, too.
        turn.State = turn.State with { Person = PersonState.Asked, Queue = queue, Priority = highest, Later = null };
    }

    // Only what the channel vouches for counts: nobody becomes important by saying so.
    private static bool IsImportant(Customer? customer) =>
        customer?.Attributes.TryGetValue("vip", out var vip) == true && string.Equals(vip, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells the customer in the usual words, which say when somebody is back.</summary>
    public static void Tell(Turn turn, BlockSource source) =>
        turn.Reply.Say(turn.Settings.IsOpen(turn.At) ? StandingWords.HandedOver(turn.Settings, turn.Language) : StandingWords.Closed(turn.Settings, turn.At, turn.Zone, turn.Language), source);

    /// <summary>What a person needs to know: who, which script with which answers, and the last lines.</summary>
    public static string Summary(Turn turn)
    {
        var summary = new StringBuilder();
        if (!string.IsNullOrWhiteSpace(turn.State.Customer?.Name))
        {
            summary.Append("Customer: ").AppendLine(turn.State.Customer.Name);
        }

        foreach (var frame in turn.State.Frames)
        {
            summary.Append("Script: ").AppendLine(frame.Script);
            foreach (var (name, value) in frame.Answers)
            {
                summary.Append("- ").Append(name).Append(": ").AppendLine(JsonText.Clip(value.ToString(), 200));
            }
        }

        foreach (var line in turn.State.History)
        {
            summary.Append(line.ByCustomer ? "> " : "< ").AppendLine(line.Text);
        }

        if (turn.Said?.Text is { Length: > 0 } text)
        {
            summary.Append("> ").AppendLine(text);
        }

        return JsonText.Clip(summary.ToString().TrimEnd(), LongestSummary);
    }
}
