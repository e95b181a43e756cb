using System.Xml.Linq;
using Bot.Tests.Kit;

namespace Bot.Tests.CommandLine;

public sealed class TestCommandTests : IDisposable
{
    private readonly DirectoryInfo _pack = Directory.CreateTempSubdirectory("test");

    public TestCommandTests()
    {
        Write("pack.yaml", "pack: shop\nlanguages: [en, zh]\nhandoff: care\n");
        Write("scripts/main.yaml", """
            script: gift
            when: { keywords: [gift, 礼物] }
            steps:
              - ask: amount
                say: How many?
                expect: number
                otherwise: [ { handoff: care } ]
              - if: amount > 3
                then: [ { say: Many. } ]
              - say: Done.
            """);
        Write("tests/a.yaml", "test: One is few\nconversation:\n  - customer: gift\n  - customer: \"1\"\n  - bot: Done.\n");
    }

    [Fact]
    public async Task Test_AllHold_TellsWhatTheyGoThrough()
    {
        var (code, output, _) = await RunVerb.WithAsync("test", _pack.FullName);

        Assert.Equal(0, code);
        Assert.Contains("3 of 5 steps (60 %), 1 of 3 branches (33 %), 1 of 2 scripts in each language (50 %)", output, StringComparison.Ordinal);
        Assert.Contains("not covered: scripts/main.yaml:8:", output, StringComparison.Ordinal);
        Assert.Contains("gift (zh)", output, StringComparison.Ordinal);
        Assert.EndsWith("1 test passed.", output.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_EveryWayTaken_IsAllCovered()
    {
        Write("tests/b.yaml", """
            test: Five is many
            language: zh
            conversation:
              - customer: 我要礼物
              - customer: "5"
              - bot: [Many., Done.]
            ---
            test: No number
            conversation:
              - customer: gift
              - customer: no idea
              - customer: no idea
              - customer: no idea
              - handoff: care
            """);

        var (code, output, _) = await RunVerb.WithAsync("test", _pack.FullName);

        Assert.Equal(0, code);
        Assert.Contains("5 of 5 steps (100 %), 3 of 3 branches (100 %), 2 of 2 scripts in each language (100 %)", output, StringComparison.Ordinal);
        Assert.DoesNotContain("not covered", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_OneFails_ReportsSayWhereAndWhy()
    {
        Write("tests/b.yaml", "test: \"Wrong <b>words</b> \\u0001\"\nconversation:\n  - customer: gift\n  - bot: Which?\n");
        var (junit, html) = (Path.Combine(_pack.FullName, "out.xml"), Path.Combine(_pack.FullName, "out.html"));

        var (code, output, _) = await RunVerb.WithAsync("test", _pack.FullName, "--junit", junit, "--html", html);

        Assert.Equal(1, code);
        Assert.Contains("tests/b.yaml:4: Wrong", output, StringComparison.Ordinal);
        var suites = XDocument.Load(junit).Root!;
        Assert.Equal(("2", "1"), (suites.Attribute("tests")!.Value, suites.Attribute("failures")!.Value));
        Assert.Contains("tests/b.yaml:4", suites.Descendants("failure").Single().Value, StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(html, TestContext.Current.CancellationToken);
        Assert.Contains("Wrong &lt;b&gt;words&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_Junit_GivesEveryCaseAndSuiteItsSeconds()
    {
        Write("tests/b.yaml", "test: Wrong\nconversation:\n  - customer: gift\n  - bot: Which?\n");
        var junit = Path.Combine(_pack.FullName, "out.xml");

        await RunVerb.WithAsync("test", _pack.FullName, "--junit", junit);

        var all = XDocument.Load(junit).Descendants().Where(element => element.Name.LocalName is "testsuites" or "testsuite" or "testcase").ToList();
        Assert.Equal(5, all.Count);
        Assert.All(all, element => Assert.Matches(@"^\d+\.\d{6}$", element.Attribute("time")!.Value));
    }

    [Fact]
    public async Task Test_GuidelinesThatAreForAModelOnly_SaysThatNoTestCoversThem()
    {
        Write("guidelines.yaml", "contacts: { phone: none, email: none, site: none, complaints: none, privacy: none, hours: none }\nemergency: []\nguidelines:\n  - { id: kind, must: { en: Be kind., zh: 友善。 } }\n  - { id: short, should: { en: Be short., zh: 简短。 } }\n");

        var html = Path.Combine(_pack.FullName, "out.html");

        var (_, english, _) = await RunVerb.WithAsync("test", _pack.FullName, "--language", "en", "--html", html);
        var (_, chinese, _) = await RunVerb.WithAsync("test", _pack.FullName, "--language", "zh");

        Assert.Contains("no test covers / 只供模型参考、测试无法覆盖的准则: 2<", await File.ReadAllTextAsync(html, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("2 guidelines have no effect of their own", english, StringComparison.Ordinal);
        Assert.DoesNotContain("guidelines and topics", english, StringComparison.Ordinal);
        Assert.Contains("2 条服务准则没有效果", chinese, StringComparison.Ordinal);
        Assert.EndsWith("1 个测试全部通过。", chinese.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_ProposeWithoutAWay_SaysWhereAndWhy()
    {
        Write("scripts/main.yaml", "script: gift\nwhen: { keywords: [gift, 礼物] }\nsteps:\n  - if: customer.tier == \"gold\"\n    then: [ { say: Gold. } ]\n  - say: Done.\n");
        Write("tests/a.yaml", "test: One\nconversation:\n  - customer: gift\n  - bot: Done.\n---\ntest: Two\nlanguage: zh\nconversation:\n  - customer: 我要礼物\n");
        var file = Path.Combine(_pack.FullName, "tests", "proposed.yaml");

        var (_, english, _) = await RunVerb.WithAsync("test", _pack.FullName, "--propose", file, "--language", "en");
        var (_, chinese, _) = await RunVerb.WithAsync("test", _pack.FullName, "--propose", file, "--language", "zh");

        Assert.Contains("No test to propose.", english, StringComparison.Ordinal);
        Assert.Contains("no proposal: scripts/main.yaml:4: gift, if 1: then: 'customer.tier == \"gold\"' depends on 'customer'", english, StringComparison.Ordinal);
        Assert.Contains("没有建议：scripts/main.yaml:4: gift, if 1: then：", chinese, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Test_WithFilter_RunsOnlyThose()
    {
        Write("tests/b.yaml", "test: Wrong\nconversation:\n  - customer: gift\n  - bot: Which?\n");

        var (code, output, _) = await RunVerb.WithAsync("test", _pack.FullName, "--filter", "few");

        Assert.Equal(0, code);
        Assert.EndsWith("1 test passed.", output.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("33", 0)]
    [InlineData("34", 1)]
    public async Task Test_WithALeastCoverage_FailsBelow(string percent, int expected)
    {
        var (code, output, _) = await RunVerb.WithAsync("test", _pack.FullName, "--min-coverage", percent);

        Assert.Equal(expected, code);
        Assert.Equal(expected == 1, output.Contains("Too little is covered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Test_Propose_WritesTestsThatHold()
    {
        var file = Path.Combine(_pack.FullName, "tests", "proposed.yaml");

        var (_, first, _) = await RunVerb.WithAsync("test", _pack.FullName, "--propose", file);
        var (code, second, _) = await RunVerb.WithAsync("test", _pack.FullName, "--min-coverage", "100");
        var (again, _, errors) = await RunVerb.WithAsync("test", _pack.FullName, "--propose", file);

        Assert.Contains("proposed in", first, StringComparison.Ordinal);
        Assert.True(code == 0, second);
        Assert.Equal(0, again);
        Assert.Equal("", errors);
    }

    public void Dispose() => _pack.Delete(recursive: true);

    private void Write(string file, string content)
    {
        var path = Path.Combine(_pack.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
