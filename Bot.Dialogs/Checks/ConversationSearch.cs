using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Services;
using Bot.Dialogs.Testing;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Checks;

/// <summary>Talks to the bot in many ways, the shortest first, until a goal is reached.</summary>
internal sealed class ConversationSearch(TrialPack trial, SearchGoal goal)
{
    private const int MostConversations = 600;
    private const int MostLines = 8;
    private const int MostBeginnings = 16;

    private readonly CustomerLines _customer = new(trial.Pack);
    private readonly List<PackTestLine> _beginnings = Beginnings(trial.Pack, goal);

    // Where a conversation is at rest, another script may begin; that makes a difference only by what was left behind.
    private readonly List<PackTestLine> _again = goal.Earlier.Count > 0 ? Beginnings(trial.Pack, goal) : [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _played;

    /// <summary>The conversation; null when the goal was not reached, neither with outside services that fail nor with some that answer.</summary>
    public FoundConversation? Find()
    {
        var outside = trial.Pack.Services.Select(service => service.Declaration).OfType<HttpService>()
            .SelectMany(service => service.Operations.Keys.Select(operation => $"{service.Name}.{operation}")).ToDictionary(name => name, _ => JsonElement.Parse("{\"id\":\"1\"}"), StringComparer.Ordinal);
        return Find(new Dictionary<string, JsonElement>()) is { } lines ? new(lines, [])
            : outside.Count > 0 && Find(outside) is { } answered ? new(answered, outside)
            : null;
    }

    private IReadOnlyList<PackTestLine>? Find(Dictionary<string, JsonElement> stubs)
    {
        _played = 0;
        _seen.Clear();
        var open = new Queue<IReadOnlyList<PackTestLine>>(_beginnings.Select(line => (IReadOnlyList<PackTestLine>)[line]));
        while (open.TryDequeue(out var lines) && _played++ < MostConversations)
        {
            var player = new TestPlayer(trial.Release, new("search", Mark.Start("tests"), trial.Release.Languages[0], Morning, stubs, lines));
            if (Play(player, lines) is not { } last)
            {
                continue;
            }

            if (goal.IsReached(last))
            {
                return lines;
            }

            if (lines.Count < MostLines && _seen.Add(Position(player.State)))
            {
                foreach (var next in player.State.Frames.Count > 0 ? _customer.Next(player) : _again)
                {
                    open.Enqueue([.. lines, next]);
                }
            }
        }

        return null;
    }

    // The moment at which tests play unless they say otherwise.
    private static DateTimeOffset Morning => new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private PlayedLine? Play(TestPlayer player, IReadOnlyList<PackTestLine> lines)
    {
        var (met, broken) = (false, false);
        player.Entered = (step, turn) => (met, broken) = (met || goal.Meets?.Invoke(step, turn) == true, broken || trial.Broken.Contains(step));
        foreach (var line in lines.SkipLast(1))
        {
            if (player.Act(line) is not null)
            {
                return null;
            }
        }

        met = false;
        var failure = player.Act(lines[^1]);
        return broken ? null : new([.. player.Trace], player.New, met, failure);
    }

    private static string Position(ConversationState state) => string.Join(
        '|', state.Frames.Select(frame => $"{frame.Script}:{frame.Step}:{frame.Attempts}:{string.Join(',', frame.Answers.Select(answer => $"{answer.Key}={answer.Value}"))}"))
        + '#' + string.Join(',', state.Remembered.Select(value => $"{value.Key}={value.Value}"));

    // Words that start the script, scripts that lead to it, or scripts that may leave something behind for it.
    private static List<PackTestLine> Beginnings(PackDraft pack, SearchGoal goal)
    {
        var near = new HashSet<string>(goal.Earlier, StringComparer.Ordinal) { goal.Script };
        for (var before = 0; before != near.Count;)
        {
            before = near.Count;
            near.UnionWith(pack.Flow.Scripts.Where(flow => flow.Steps.SelectMany(step => step.Ways).Any(way => way.Script is { } other && near.Contains(other))).Select(flow => flow.Script.Name));
        }

        return [.. pack.Flow.Scripts.Where(flow => near.Contains(flow.Script.Name) && PackFlow.IsEntry(flow.Script)).OrderBy(flow => flow.Script.Name == goal.Script ? 0 : 1).SelectMany(flow => CustomerLines.Starting(flow.Script).Take(flow.Script.Name == goal.Script ? MostBeginnings : 2)).Take(MostBeginnings)];
    }
}
