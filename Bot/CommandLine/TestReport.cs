using System.Globalization;
using System.Text;
using Bot.Dialogs.Checks;
using Bot.Dialogs.Testing;

namespace Bot.CommandLine;

/// <summary>Puts a run of a pack's tests into words.</summary>
/// <param name="language">Language of the sentences.</param>
internal sealed class TestReport(string language)
{
    private const int MostGaps = 10;

    private bool Chinese => language == "zh";

    /// <summary>What the tests go through, and what not.</summary>
    public string Coverage(PackCoverage coverage)
    {
        var text = new StringBuilder(Chinese ? "覆盖：" : "Covered: ").AppendJoin(Chinese ? "，" : ", ", Shares(coverage)).AppendLine(Chinese ? "。" : ".");
        if (coverage.ForModels > 0)
        {
            text.AppendLine(ForModels(coverage.ForModels));
        }

        var gaps = coverage.Branches.Concat(coverage.Scripts).Concat(coverage.Guidelines).Where(item => !item.Covered).ToList();
        foreach (var gap in gaps.Take(MostGaps))
        {
            text.Append(Chinese ? "  未覆盖：" : "  not covered: ").AppendLine(Place(gap));
        }

        if (gaps.Count > MostGaps)
        {
            text.AppendLine(Chinese ? $"  还有 {gaps.Count - MostGaps} 处，用 --html FILE 查看全部。" : $"  and {gaps.Count - MostGaps} more; --html FILE lists them all.");
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>How many tests hold, and how long they took.</summary>
    public string Sum(PackTestRun run, TimeSpan took)
    {
        var (failed, tests) = (run.Results.Count(result => !result.Passed), run.Results.Count);
        return Chinese
            ? string.Create(CultureInfo.InvariantCulture, $"{run.Turns} 轮对话，用时 {took.TotalMilliseconds:F0} 毫秒。\n{(failed == 0 ? $"{tests} 个测试全部通过。" : $"{tests} 个测试中有 {failed} 个未通过。")}")
            : string.Create(CultureInfo.InvariantCulture, $"{run.Turns} turns in {took.TotalMilliseconds:F0} ms.\n{(failed == 0 ? $"{Count.Of(tests, "test")} passed." : $"{failed} of {Count.Of(tests, "test")} failed.")}");
    }

    /// <summary>That too little is covered.</summary>
    public string TooLittle(int least) => Chinese ? $"覆盖不足：步骤和分支都要达到 {least} %。" : $"Too little is covered: {least} % of steps and of branches are wanted.";

    /// <summary>What was proposed, and for what nothing could be.</summary>
    public string Proposed(ProposedTests proposed, string file)
    {
        var count = proposed.Tests.Count;
        var text = new StringBuilder().AppendLine((count, Chinese) switch
        {
            (0, true) => "没有可建议的测试。",
            (0, false) => "No test to propose.",
            (_, true) => $"已在 {file} 中建议 {count} 个测试。请先阅读：它们写的是机器人现在的行为，不一定是应有的行为。",
            _ => $"{Count.Of(count, "test")} proposed in {file}. Read them: they say what the bot does now, not what it should do.",
        });
        foreach (var gap in proposed.Gaps)
        {
            text.Append(Chinese ? "  没有建议：" : "  no proposal: ").Append(Place(gap.Item)).Append(Chinese ? "：" : ": ").AppendLine(gap.Reason.In(language));
        }

        return text.ToString().TrimEnd();
    }

    private static string Place(CoverageItem item) => $"{item.File}:{item.Line}: {item.Name}";

    private string ForModels(int count) => (count, Chinese) switch
    {
        (_, true) => $"{count} 条服务准则没有效果（effect），只供模型参考，测试无法覆盖。",
        (1, _) => "1 guideline has no effect of its own: it is for a model only, and no test can cover it.",
        _ => $"{count} guidelines have no effect of their own: they are for a model only, and no test can cover them.",
    };

    private IEnumerable<string> Shares(PackCoverage coverage)
    {
        yield return Share("steps", "步骤", coverage.Steps);
        yield return Share("branches", "分支", coverage.Branches);
        yield return Share("scripts in each language", "各语言的脚本", coverage.Scripts);
        if (coverage.Guidelines.Count > 0)
        {
            yield return Share("guidelines and topics", "服务准则和话题", coverage.Guidelines);
        }
    }

    private string Share(string english, string chinese, IReadOnlyList<CoverageItem> items)
    {
        var (covered, percent) = (items.Count(item => item.Covered), PackCoverage.Percent(items));
        return Chinese ? $"{chinese} {covered}/{items.Count}（{percent} %）" : $"{covered} of {items.Count} {english} ({percent} %)";
    }
}
