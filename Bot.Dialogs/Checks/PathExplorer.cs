using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Testing;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Dialogs.Checks;

/// <summary>Talks to a script in all ways that make a difference, the shortest first.</summary>
internal sealed class PathExplorer(PackDraft pack, Release release)
{
    private const int MostConversations = 800;
    private const int MostLines = 9;
    private const int LongestWords = 80;

    private readonly CustomerLines _customer = new(pack);

    /// <summary>The conversations, as they are played.</summary>
    public IEnumerable<ExploredPath> Explore(DialogScript script, string language, Circumstances circumstances)
    {
        var test = Test(language, circumstances);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<(TestPlayer Player, ExploredPath? Path, PackTestLine Line)>();
        foreach (var line in CustomerLines.Starting(script, language))
        {
            open.Enqueue((new(release, test), null, line));
        }

        for (var played = 0; played < MostConversations && open.TryDequeue(out var next); played++)
        {
            var player = next.Player.Fork();
            if (Play(player, next.Path, next.Line) is not { } path)
            {
                continue;
            }

            yield return path;
            if (path.Length < MostLines && player.State.Frames.Count > 0 && seen.Add(Position(player.State)))
            {
                foreach (var line in _customer.Next(player))
                {
                    open.Enqueue((player, path, line));
                }
            }
        }
    }

    /// <summary>The conversation in which a customer says just this; null when that is not possible.</summary>
    public ExploredPath? Say(string text, string language, Circumstances circumstances) =>
        Play(new(release, Test(language, circumstances)), null, CustomerLines.Says(text));

    private static PackTest Test(string language, Circumstances circumstances) =>
        new("explored", Mark.Start("tests"), language, circumstances.Now ?? Circumstances.Usual, circumstances.Stubs, []);

    private ExploredPath? Play(TestPlayer player, ExploredPath? before, PackTestLine line)
    {
        player.Coverage = new();
        if (player.Act(line) is not null)
        {
            return null;
        }

        var words = player.New.Count == 0 ? "" : ReplyReading.Words(player.New[0]).Split('\n')[0].Trim();
        var shown = line with
        {
            Bot = words.Length == 0 ? null : [words.Length > LongestWords && words.LastIndexOf(' ', LongestWords) is > 0 and var end ? words[..end] : words],
            Card = player.New.Count == 0 ? null : player.Trace.Where(entry => entry is { Stage: "step", Decision: "card", Reason: not null }).Select(entry => new TestCard(entry.Reason!)).FirstOrDefault(),
            Handoff = player.Commands.OfType<HandOff>().FirstOrDefault()?.Queue,
        };
        return new(before, shown, player.Coverage.Of(release).All.Where(item => item.Covered).Select(item => item.Name).ToHashSet(StringComparer.Ordinal));
    }

    private static string Position(ConversationState state) => string.Join(
        '|', state.Frames.Select(frame => $"{frame.Script}:{frame.Step}:{frame.Attempts}:{string.Join(',', frame.Answers.Select(answer => $"{answer.Key}={answer.Value}"))}"))
        + '#' + string.Join(',', state.Remembered.Select(value => $"{value.Key}={value.Value}"));
}
