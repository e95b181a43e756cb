using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Dialogs.Packs.Faq;

/// <summary>Writes questions and answers as knowledge, as scripts and as tests.</summary>
internal static class FaqFiles
{
    private const int LongestTitle = 60;
    private const int LongestProof = 80;
    private const string Origin = "# Written by ChannelBot from ";
    private const string OfTests = "\n# tests ";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where the tests of a name stand.</summary>
    public static string TestsOf(string name) => $"tests/{name}.yaml";

    /// <summary>Where a name's scripts or passages stand.</summary>
    public static string PathOf(string name, FaqShape shape) => shape == FaqShape.Scripts ? $"scripts/{name}.yaml" : $"knowledge/{name}.csv";

    /// <summary>Whether tests stand there as they were written here, so that they may be written anew.</summary>
    public static bool AreOurs(ReadOnlySpan<byte> tests)
    {
        var text = Encoding.UTF8.GetString(tests).ReplaceLineEndings("\n");
        var mark = text.IndexOf(OfTests, StringComparison.Ordinal);
        var end = mark < 0 ? -1 : text.IndexOf('\n', mark + 1);
        return end > 0 && text.StartsWith(Origin, StringComparison.Ordinal) && text[(mark + 1)..end] == Mark("tests", text[(end + 1)..]);
    }

    /// <summary>Whether a file stands there as it was written together with the tests.</summary>
    public static bool IsAsWritten(ReadOnlySpan<byte> tests, string path, ReadOnlySpan<byte> content) =>
        Encoding.UTF8.GetString(tests).ReplaceLineEndings("\n").Contains($"\n{Mark(path, Encoding.UTF8.GetString(content))}\n", StringComparison.Ordinal);

    /// <summary>A script for each answer, with its questions as examples; where the answer is still to be written, it hands over to a person.</summary>
    public static string Scripts(string prefix, string queue, IReadOnlyList<IReadOnlyList<FaqRow>> answers)
    {
        var text = new StringBuilder();
        for (var i = 0; i < answers.Count; i++)
        {
            var row = answers[i][0];
            text.Append(i == 0 ? "" : "---\n")
                .Append(CultureInfo.InvariantCulture, $"script: {ScriptName(prefix, i)}\n")
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

    /// <summary>A table for the knowledge; each question is its own source.</summary>
    public static string Knowledge(IEnumerable<FaqRow> rows) => string.Concat(
        rows.Select(row => $"{Cell(row.Question)},{Cell(row.Answer)},{row.Language}\n").Prepend("question,answer,language\n"));

    /// <summary>A table for the knowledge, of wordings of one question; the first is the source of all.</summary>
    public static string Wordings(IReadOnlyList<FaqRow> rows) => string.Concat(
        rows.Select(row => $"{Cell(row.Question)},{Cell(row.Answer)},{row.Language},{Cell(Clip(rows[0].Question, LongestTitle))}\n").Prepend("question,answer,language,source\n"));

    /// <summary>A test for each question.</summary>
    /// <param name="file">What the questions came from.</param>
    /// <param name="tests">The tests.</param>
    /// <param name="path">The file that they test.</param>
    /// <param name="content">What is written there.</param>
    public static string Tests(string file, IEnumerable<FaqTest> tests, string path, string content)
    {
        var from = file.ReplaceLineEndings(" ");
        var written = string.Join("---\n", tests.OrderBy(test => test.Row.Line).Select(test => string.Concat(
            $"test: {Quoted(TestName(file, test.Row), template: false)}\nlanguage: {test.Row.Language}\nconversation:\n",
            $"  - customer: {Quoted(test.Row.Question, template: false)}\n",
            test.Script is null ? "" : $"  - script: {test.Script}\n",
            test.Says.Count == 0 ? "" : $"  - bot: [{string.Join(", ", test.Says.Select(words => Quoted(words, template: false)))}]\n")));
        return new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{Origin}{from}; writing it again under the same name replaces this file.\n")
            .Append(CultureInfo.InvariantCulture, $"# 由 ChannelBot 根据 {from} 生成；以同一名称再次生成时，本文件会被替换。\n")
            .Append(CultureInfo.InvariantCulture, $"{Mark(path, content)}\n{Mark("tests", written)}\n")
            .Append(written)
            .ToString();
    }

    /// <summary>The name of a row's test.</summary>
    public static string TestName(string file, FaqRow row) => string.Create(CultureInfo.InvariantCulture, $"{file}, line {row.Line}");

    /// <summary>The name of an answer's script.</summary>
    public static string ScriptName(string prefix, int answer) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{answer + 1:D3}");

    /// <summary>The beginning of an answer, by which a test knows it.</summary>
    public static string Beginning(FaqRow row) => Clip(row.Answer.Split('\n')[0].Trim(), LongestProof);

    // An editor or a version control system may change the line endings.
    private static string Mark(string path, string content) =>
        $"# {path} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ReplaceLineEndings("\n"))).AsSpan(0, 8))}";

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
