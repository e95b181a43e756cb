using System.Globalization;
using System.Xml.Linq;
using Bot.Dialogs.Testing;

namespace Bot.CommandLine;

/// <summary>Results of tests as build servers read them: one suite per file, one case per test.</summary>
internal static class JUnitReport
{
    /// <summary>The XML.</summary>
    /// <param name="pack">What was tested.</param>
    /// <param name="results">How it went.</param>
    public static string Of(string pack, IReadOnlyList<PackTestResult> results)
    {
        var suites = results.GroupBy(result => result.File).Select(file => new XElement(
            "testsuite",
            new XAttribute("name", file.Key),
            new XAttribute("tests", file.Count()),
            new XAttribute("failures", file.Count(result => !result.Passed)),
            Time(file),
            file.Select(Case)));
        var root = new XElement(
            "testsuites",
            new XAttribute("name", pack),
            new XAttribute("tests", results.Count),
            new XAttribute("failures", results.Count(result => !result.Passed)),
            Time(results),
            suites);
        return new XDeclaration("1.0", "utf-8", null) + Environment.NewLine + root + Environment.NewLine;
    }

    private static XElement Case(PackTestResult result) => new(
        "testcase",
        new XAttribute("classname", result.File),
        new XAttribute("name", Printable(result.Name)),
        Time([result]),
        result.Failure is { } failure
            ? new XElement("failure", new XAttribute("message", Printable(failure.Split('\n')[0])), Printable($"{result.File}:{result.Line}\n{failure}"))
            : null);

    // In seconds. Tests run side by side, so that all of them together take less than the sum.
    private static XAttribute Time(IEnumerable<PackTestResult> results) =>
        new("time", results.Sum(result => result.Took.TotalSeconds).ToString("F6", CultureInfo.InvariantCulture));

    // XML 1.0 has no control characters, not even escaped ones.
    private static string Printable(string text) => string.Concat(text.Select(letter => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? letter : '\uFFFD'));
}
