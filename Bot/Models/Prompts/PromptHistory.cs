using System.Text;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Models.Prompts;

/// <summary>How much of what was said before goes into a prompt.</summary>
internal static class PromptHistory
{
    private const int Fewest = 2;
    private const int Most = 10;
    private const int MostBytes = 4_096;
    private const int PerMessage = 4;

    /// <summary>The newest lines that fit, oldest first; none when there is no room for any.</summary>
    /// <param name="history">All lines, oldest first.</param>
    /// <param name="room">Most tokens.</param>
    public static IReadOnlyList<SpokenLine> Within(IReadOnlyList<SpokenLine> history, int room)
    {
        var kept = new List<SpokenLine>();
        var (tokens, bytes) = (0, 0);
        foreach (var line in history.Reverse())
        {
            tokens += TokenCount.Of(line.Text) + PerMessage;
            bytes += Encoding.UTF8.GetByteCount(line.Text);
            if (kept.Count == Most || tokens > room || (kept.Count >= Fewest && bytes > MostBytes))
            {
                break;
            }

            kept.Add(line);
        }

        kept.Reverse();
        return kept;
    }
}
