using System.Text;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Testing;

namespace Bot.Dialogs.Checks;

/// <summary>Proposes tests for what the tests of a pack do not go through, by talking to the bot until it is reached.</summary>
public static class TestProposals
{
    /// <summary>Proposes, and says for what it finds nothing.</summary>
    /// <param name="release">The compiled pack.</param>
    /// <param name="coverage">What its tests go through.</param>
    public static ProposedTests For(Release release, PackCoverage coverage)
    {
        var draft = PackCompiler.Inspect(release.Source).Draft;
        var open = coverage.All.Where(item => !item.Covered).ToDictionary(item => item.Name, StringComparer.Ordinal);
        var found = Find(draft, release, open);
        return new([.. Needed(found).Select((one, index) => Write(one, index + 1))], new GapReasons(draft).Of([.. coverage.All.Where(item => open.ContainsKey(item.Name))]));
    }

    private static List<Found> Find(PackDraft draft, Release release, Dictionary<string, CoverageItem> open)
    {
        var explorer = new PathExplorer(draft, release);
        var found = new List<Found>();
        foreach (var circumstances in Circumstances.Of(draft))
        {
            foreach (var language in release.Languages)
            {
                foreach (var script in draft.Scripts.Where(PackFlow.IsEntry))
                {
                    var reach = Reach(draft.Flow, script.Name);
                    foreach (var path in explorer.Explore(script, language, circumstances).TakeWhile(_ => open.Values.Any(item => reach.Contains(item.Script))))
                    {
                        Note(path, script.TitleIn(language), language, circumstances);
                    }
                }
            }
        }

        // What a customer may say for a topic, until something meets it.
        var usual = new Circumstances(null, []);
        foreach (var topic in release.Content.Guidelines.Topics)
        {
            foreach (var (text, language) in topic.Examples.Concat(topic.Keywords).SelectMany(text => release.Languages.Select(language => (text, language))).TakeWhile(_ => open.ContainsKey(topic.Found)))
            {
                if (explorer.Say(text, language, usual) is { } path && path.Covers(topic.Found))
                {
                    Note(path, topic.Name, language, usual);
                }
            }
        }

        return found;

        void Note(ExploredPath path, string title, string language, Circumstances circumstances)
        {
            var fresh = path.Covered.Where(open.ContainsKey).Select(name => open[name]).ToList();
            if (fresh.Count > 0)
            {
                fresh.ForEach(item => open.Remove(item.Name));
                found.Add(new(path, title, language, circumstances, fresh));
            }
        }
    }

    // Scripts that can run once this one has begun.
    private static HashSet<string> Reach(PackFlow flow, string script)
    {
        var reach = new HashSet<string>(StringComparer.Ordinal) { script };
        for (var before = 0; before != reach.Count;)
        {
            before = reach.Count;
            reach.UnionWith(flow.Scripts.Where(one => reach.Contains(one.Script.Name)).SelectMany(one => one.Steps).SelectMany(step => step.Ways).Select(way => way.Script).OfType<string>().ToList());
        }

        return reach;
    }

    // A conversation that a longer one contains need not be played twice.
    private static List<Found> Needed(List<Found> found)
    {
        var kept = new List<Found>(found);
        foreach (var one in found)
        {
            var others = kept.Where(other => other != one).ToList();
            if (one.Fresh.All(item => others.Any(other => other.Path.Covers(item.Name))))
            {
                kept.Remove(one);
            }
        }

        return kept;
    }

    private static ProposedTest Write(Found one, int number)
    {
        var name = $"{one.Title} {number}";
        IReadOnlyList<string> covers = [.. one.Fresh.Select(item => $"{item.File}:{item.Line}: {item.Name}")];
        var text = new StringBuilder();
        text.Append(one.Language == "zh" ? "# 建议的测试，写的是机器人现在的行为，请先确认再保留。覆盖：\n" : "# Proposed: it says what the bot does now, so read it before you keep it. It covers:\n");
        text.AppendJoin("", covers.Select(item => $"#   {item}\n"));
        text.Append(ConversationWriter.Write(name, one.Language, new([.. one.Path.Lines], one.Circumstances.Stubs) { Now = one.Circumstances.Now }));
        return new(name, covers, text.ToString());
    }

    private sealed record Found(ExploredPath Path, string Title, string Language, Circumstances Circumstances, IReadOnlyList<CoverageItem> Fresh);
}
