using Bot.Dialogs.Checks;
using Bot.Dialogs.Reading;
using Bot.Tests.Dialogs.Checks.Defects;

namespace Bot.Tests.Dialogs.Checks;

/// <summary>Defects that were seeded into clean packs are told by the right code at the right line.</summary>
public class DefectCorpusTests
{
    private const int FewestOfAClass = 15;
    private const double Recall = 0.99;

    private static readonly SeededDefect[] All = [.. FlowDefects.All, .. ValueDefects.All, .. WordDefects.All, .. PackDefects.All];

    /// <summary>Codes that make up each class of defects.</summary>
    public static TheoryData<string, string> Classes => new()
    {
        { "unknown name", "CB0303 CB0304 CB0305 CB0306 CB0307 CB0311 CB0406" },
        { "unknown script", "CB0303" },
        { "unknown card", "CB0304" },
        { "unknown service", "CB0305" },
        { "unknown table", "CB0306" },
        { "unknown variable", "CB0406" },
        { "dead end", "CB0602" },
        { "dead button", "CB0603" },
        { "unreachable step", "CB0314" },
        { "endless loop", "CB0601" },
        { "used before set", "CB0604" },
        { "type misuse", "CB0605" },
        { "no such option", "CB0606" },
        { "missing translation", "CB0207" },
        { "missing fallback", "CB0607 CB0608 CB0610" },
        { "ask without otherwise", "CB0609" },
        { "overlapping examples", "CB0801" },
        { "example led elsewhere", "CB0802" },
        { "pattern that can blow up", "CB0403" },
        { "invalid card", "CB0701" },
        { "too large card", "CB0702" },
        { "action without handler", "CB0703" },
        { "image without alt text", "CB0704" },
        { "input without button", "CB0706" },
        { "promise without service", "CB0901" },
        { "no way to a person", "CB0902" },
        { "hours that never open", "CB0903" },
        { "secret in clear", "CB0904" },
    };

    [Theory]
    [MemberData(nameof(Classes))]
    public void Defects_OfAClass_AreToldAtTheirPlace(string name, string codes)
    {
        var defects = All.Where(defect => codes.Contains(defect.Code, StringComparison.Ordinal)).ToList();
        var missed = defects.Where(defect => !Problems(defect).Any(problem => problem.Code == defect.Code && problem.File == defect.File && problem.Line == defect.Line)).ToList();

        Assert.True(defects.Count >= FewestOfAClass, $"{name}: only {defects.Count} defects");
        Assert.True(
            missed.Count <= defects.Count * (1 - Recall),
            $"{name}: {missed.Count} of {defects.Count} missed:\n" + string.Join('\n', missed.Take(6).Select(defect => $"{defect.Code} {defect.File}:{defect.Line} {defect.What}\n  told: {string.Join("\n        ", Problems(defect))}")));
    }

    [Fact]
    public void Defects_OfRememberedValues_AreEnough() => Assert.True(FlowDefects.Remembered.Count >= FewestOfAClass);

    private static IReadOnlyList<PackProblem> Problems(SeededDefect defect) => PackChecker.Check(CleanPacks.Source(defect.Files)).Problems;
}
