using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Dialogs.Packs.Faq;

/// <summary>Writes questions and answers as scripts and tests.</summary>
internal static class FaqFiles
{
    private const int LongestTitle = 60;
    private const int LongestProof = 80;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A script for each answer, with its questions as examples; where the answer is still to be written, it hands over to a person.</summary>
    public static string Scripts(string prefix, string queue, IReadOnlyList<IReadOnlyList<FaqRow>> answers)
    {
        var text = new StringBuilder();
        for (var i = 0; i < answers.Count; i++)
        {
            var row = answers[i][0];
            text.Append(i == 0 ? "" : "---\n")
                .Append(CultureInfo.InvariantCulture, $"script: {Name(prefix, i)}\n")
                .Append(CultureInfo.InvariantCulture, $"title: {{ {row.Language}: {Quoted(Clip(row.Question, LongestTitle), template: true)} }}\n")
                .Append(CultureInfo.InvariantCulture, $"when:\n  examples:\n    {row.Language}:\n");
            foreach (var question in answers[i])
            {
                text.Append(CultureInfo.InvariantCulture, $"      - {Quoted(question.Question, template: false)}\n");
            }

            text.Append("steps:\n").Append(row.Answer.Length > 0
                ? $"  - say: {{ {row.Language}: {Quoted(row.Answer, template: true)} }}\n"
                : $"  # Write the answer here as a step 'say'; until then a person gives it. / 在这里用 say 写下答案；在此之前由人工回答。\n  - handoff: {queue}\n");
        }

        return text.ToString();
    }

    /// <summary>A table for the knowledge.</summary>
    public static string Knowledge(IEnumerable<FaqRow> rows) => string.Concat(
        rows.Select(row => $"{Cell(row.Question)},{Cell(row.Answer)},{row.Language},{Cell(Clip(rows.First().Question, LongestTitle))}\n").Prepend("question,answer,language,source\n"));

    /// <summary>A test for each question.</summary>
    public static string Tests(string prefix, string file, IReadOnlyList<IReadOnlyList<FaqRow>> answers, FaqShape shape = FaqShape.Scripts)
    {
        var text = new StringBuilder();
        foreach (var (row, answer) in answers.SelectMany((rows, answer) => rows.Select(row => (row, answer))).OrderBy(entry => entry.row.Line))
        {
            text.Append(text.Length == 0 ? "" : "---\n")
                .Append(CultureInfo.InvariantCulture, $"test: {Quoted(TestName(file, row), template: false)}\nlanguage: {row.Language}\nconversation:\n")
                .Append(CultureInfo.InvariantCulture, $"  - customer: {Quoted(row.Question, template: false)}\n")
                .Append(shape == FaqShape.Scripts ? $"  - script: {Name(prefix, answer)}\n" : "")
                .Append(row.Answer.Length > 0 ? $"  - bot: {Quoted(Clip(row.Answer.Split('\n')[0].Trim(), LongestProof), template: false)}\n" : "");
        }

        return text.ToString();
    }

    /// <summary>The name of a row's test.</summary>
    public static string TestName(string file, FaqRow row) => string.Create(CultureInfo.InvariantCulture, $"{file}, line {row.Line}");

    private static string Name(string prefix, int index) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{index + 1:D3}");

    // JSON's strings are YAML's too. Braces of templates are said and not run.
    private static string Quoted(string text, bool template) =>
        JsonSerializer.Serialize(template ? text.Replace("{{", "{{ '{' }}{{ '{' }}", StringComparison.Ordinal) : text, Readable);

    private static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Clip(string text, int most)
    {
        var whole = text.ReplaceLineEndings(" ");
        var length = Math.Min(most, whole.Length);
        return whole[..(length > 0 && length < whole.Length && char.IsHighSurrogate(whole[length - 1]) ? length - 1 : length)];
    }
}
