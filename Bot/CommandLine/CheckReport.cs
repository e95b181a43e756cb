using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Reading;

namespace Bot.CommandLine;

/// <summary>Puts problems of a pack into words, or into JSON.</summary>
/// <param name="language">Language of the sentences.</param>
internal sealed class CheckReport(string language)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private bool Chinese => language == "zh";

    /// <summary>For people: each problem with its place, what to do, and the conversation that leads there.</summary>
    public string Text(string folder, IReadOnlyList<PackProblem> problems)
    {
        var text = new StringBuilder();
        foreach (var problem in problems)
        {
            text.Append(Lines(folder, problem));
            if (problem.Example is { } example)
            {
                text.Append("    ").AppendLine(Leads(problem.Code));
                text.Append("      ").AppendLine(example.TrimEnd().Replace("\n", "\n      ", StringComparison.Ordinal));
            }
        }

        return text.Append(Sum(problems)).ToString();
    }

    /// <summary>For people: a problem with its place, and what to do.</summary>
    public string Lines(string folder, PackProblem problem)
    {
        var text = new StringBuilder()
            .Append(Path.Combine(folder, problem.File)).Append(':').Append(problem.Line).Append(':').Append(problem.Column).Append(": ")
            .Append(Word(problem.Severity)).Append(' ').Append(problem.Code).Append(": ").AppendLine(problem.SentenceIn(language));
        return problem.RemedyIn(language) is { Length: > 0 } remedy ? text.Append("    ").AppendLine(remedy).ToString() : text.ToString();
    }

    /// <summary>For editors.</summary>
    public string Json(string folder, IReadOnlyList<PackProblem> problems) => new JsonObject
    {
        ["pack"] = folder,
        ["errors"] = Of(problems, ProblemSeverity.Error),
        ["warnings"] = Of(problems, ProblemSeverity.Warning),
        ["hints"] = Of(problems, ProblemSeverity.Hint),
        ["problems"] = new JsonArray([.. problems.Select(problem => (JsonNode)new JsonObject
        {
            ["file"] = problem.File,
            ["line"] = problem.Line,
            ["column"] = problem.Column,
            ["code"] = problem.Code,
            ["severity"] = problem.Severity switch { ProblemSeverity.Error => "error", ProblemSeverity.Hint => "hint", _ => "warning" },
            ["sentence"] = problem.SentenceIn(language),
            ["remedy"] = problem.RemedyIn(language),
            ["conversation"] = problem.Example,
        })]),
    }.ToJsonString(Readable);

    private static int Of(IReadOnlyList<PackProblem> problems, ProblemSeverity severity) => problems.Count(problem => problem.Severity == severity);

    private string Word(ProblemSeverity severity) => (severity, Chinese) switch
    {
        (ProblemSeverity.Error, true) => "错误",
        (ProblemSeverity.Error, false) => "error",
        (ProblemSeverity.Hint, true) => "提示",
        (ProblemSeverity.Hint, false) => "hint",
        (_, true) => "警告",
        _ => "warning",
    };

    // Nothing leads to a step that is never reached.
    private string Leads(string code) => (code, Chinese) switch
    {
        ("CB0314", true) => "下面的对话走到它旁边，然后走向别处：",
        ("CB0314", false) => "This conversation comes nearest, and goes elsewhere:",
        (_, true) => "可以这样重现：",
        _ => "This conversation leads there:",
    };

    private string Sum(IReadOnlyList<PackProblem> problems)
    {
        var (errors, warnings, hints) = (Of(problems, ProblemSeverity.Error), Of(problems, ProblemSeverity.Warning), Of(problems, ProblemSeverity.Hint));
        var more = hints == 0 ? "" : Chinese ? $"，{hints} 个提示" : $", {Count.Of(hints, "hint")}";
        return Chinese ? $"{errors} 个错误，{warnings} 个警告{more}。" : $"{Count.Of(errors, "error")}, {Count.Of(warnings, "warning")}{more}.";
    }
}
