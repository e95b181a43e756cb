using System.Globalization;
using System.Net;
using System.Text;
using Bot.Dialogs.Testing;

namespace Bot.CommandLine;

/// <summary>Results and coverage of a pack's tests as one page that needs nothing else.</summary>
internal static class TestPage
{
    private const string Style = """
        :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
        body { margin: 0 auto; max-width: 60rem; padding: 1rem; }
        h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
        .bars { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
        meter { width: 100%; height: 1rem; }
        li { overflow-wrap: anywhere; } .place { opacity: .65; font-size: .85em; }
        .failed { color: #b3261e; } pre { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 3px solid #b3261e; padding-left: .75rem; }
        @media (prefers-color-scheme: dark) { .failed { color: #f2b8b5; } }
        """;

    /// <summary>The page, in English and Chinese side by side.</summary>
    /// <param name="pack">What was tested.</param>
    /// <param name="run">How it went.</param>
    public static string Of(string pack, PackTestRun run)
    {
        var failed = run.Results.Where(result => !result.Passed).ToList();
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Html(pack)}</title><style>{Style}</style></head><body>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Html(pack)}</h1><p>{run.Results.Count - failed.Count} passed / 通过, <span class=\"{(failed.Count > 0 ? "failed" : "")}\">{failed.Count} failed / 失败</span></p>");
        page.Append("<div class=\"bars\">");
        Bar(page, "Steps / 步骤", run.Coverage.Steps);
        Bar(page, "Branches / 分支", run.Coverage.Branches);
        Bar(page, "Scripts by language / 各语言的脚本", run.Coverage.Scripts);
        if (run.Coverage.Guidelines.Count > 0)
        {
            Bar(page, "Guidelines and topics / 准则和话题", run.Coverage.Guidelines);
        }

        page.Append("</div>");
        if (run.Coverage.ForModels > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>Guidelines for a model only, which no test covers / 只供模型参考、测试无法覆盖的准则: {run.Coverage.ForModels}</p>");
        }

        Failures(page, failed);
        Gaps(page, "Branches that no test takes / 没有测试走到的分支", run.Coverage.Branches);
        Gaps(page, "Steps that no test reaches / 没有测试走到的步骤", run.Coverage.Steps);
        Gaps(page, "Scripts that no test runs in a language / 某种语言下没有测试的脚本", run.Coverage.Scripts);
        Gaps(page, "Guidelines and topics that no test meets / 没有测试涉及的准则和话题", run.Coverage.Guidelines);
        Passed(page, run.Results);
        return page.Append("</body></html>\n").ToString();
    }

    private static void Bar(StringBuilder page, string name, IReadOnlyList<CoverageItem> items) =>
        page.Append(CultureInfo.InvariantCulture, $"<div>{name}: {items.Count(item => item.Covered)} / {items.Count} ({PackCoverage.Percent(items)} %)<meter min=\"0\" max=\"100\" low=\"60\" high=\"85\" optimum=\"100\" value=\"{PackCoverage.Percent(items)}\"></meter></div>");

    private static void Failures(StringBuilder page, List<PackTestResult> failed)
    {
        foreach (var result in failed)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2 class=\"failed\">{Html(result.Name)}</h2><p class=\"place\">{Html(result.File)}:{result.Line}</p><pre>{Html(result.Failure!)}</pre>");
        }
    }

    private static void Gaps(StringBuilder page, string heading, IReadOnlyList<CoverageItem> items)
    {
        var gaps = items.Where(item => !item.Covered).ToList();
        if (gaps.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{heading}</h2><ul>").AppendJoin("", gaps.Select(gap => $"<li>{Html(gap.Name)} <span class=\"place\">{Html(gap.File)}:{gap.Line}</span></li>")).Append("</ul>");
        }
    }

    private static void Passed(StringBuilder page, IReadOnlyList<PackTestResult> results)
    {
        page.Append("<h2>Tests that hold / 通过的测试</h2><ul>");
        page.AppendJoin("", results.Where(result => result.Passed).Select(result => $"<li>{Html(result.Name)} <span class=\"place\">{Html(result.File)}:{result.Line}</span></li>"));
        page.Append("</ul>");
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
