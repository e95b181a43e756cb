using Bot.Dialogs.Turns.Commands;

namespace Bot.Conversations.Journaling;

/// <summary>A stored turn, as the transcript needs it.</summary>
/// <param name="Turn">Its number.</param>
/// <param name="At">When it was stored.</param>
/// <param name="FirstItem">Number of its first item.</param>
/// <param name="Items">Number of items.</param>
/// <param name="Visible">Whether the activity is its first item.</param>
/// <param name="Root">The turn its chain began with.</param>
/// <param name="RootItem">That turn's item; 0 when not visible.</param>
/// <param name="Open">Open calls of the chain after it.</param>
internal sealed record TurnRow(long Turn, DateTimeOffset At, long FirstItem, int Items, bool Visible, long Root, long RootItem, int Open)
{
    /// <summary>The activity as it came.</summary>
    public string? Activity { get; init; }

    /// <summary>What the engine wanted done.</summary>
    public IReadOnlyList<Command> Commands { get; init; } = [];

    /// <summary>What clients see of it.</summary>
    public List<TranscriptItem> ToItems()
    {
        var items = new List<TranscriptItem>(Items);
        if (Visible)
        {
            items.Add(new(FirstItem, Turn, At) { Activity = Activity });
        }

        AddReplies(items, Commands, FirstItem + items.Count, Turn, At, RootItem);
        while (items.Count < Items)
        {
            // Erased: the number stays, so that no client sees a gap.
            items.Add(new(FirstItem + items.Count, Turn, At) { InReplyTo = RootItem == 0 ? null : RootItem });
        }

        return items;
    }

    /// <summary>Adds what the bot said.</summary>
    public static void AddReplies(List<TranscriptItem> items, IReadOnlyList<Command> commands, long number, long turn, DateTimeOffset at, long rootItem)
    {
        foreach (var command in commands)
        {
            if (command is Send or Close)
            {
                items.Add(new(number++, turn, at)
                {
                    Reply = (command as Send)?.Reply,
                    Closed = (command as Close)?.Reason,
                    InReplyTo = rootItem == 0 ? null : rootItem,
                });
            }
        }
    }
}
