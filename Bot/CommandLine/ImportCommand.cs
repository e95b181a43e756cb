using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Testing;

namespace Bot.CommandLine;

/// <summary><c>import</c>: brings questions and answers of a CSV file into a pack.</summary>
internal static partial class ImportCommand
{
    private const long MostBytes = 10_000_000;

    /// <summary>Describes the verb.</summary>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var file = new Argument<string>("FILE") { Description = "CSV with the columns question, answer and, if wanted, language (en or zh); UTF-8." };
        var pack = new Option<string>("--pack") { Description = "The folder of the pack that gets them.", HelpName = "DIR", Required = true };
        var name = new Option<string?>("--name") { Description = "What the new files are called; a second import under the same name replaces the first. Default: the file's name", HelpName = "NAME" };
        var language = LanguageOption.Make();
        var command = new Command("import", "Bring questions and answers of a CSV file into a pack, as knowledge and tests; nothing is written when a row is wrong.") { file, pack, name, language };
        command.SetAction(parsed => Verb.Run(errors, () => Run(parsed.GetValue(file)!, parsed.GetValue(pack)!, parsed.GetValue(name), LanguageOption.Of(parsed.GetValue(language)), output, errors)));
        return command;
    }

    private static int Run(string file, string folder, string? name, string language, TextWriter output, TextWriter errors)
    {
        var chinese = language == "zh";
        var called = NotInNames().Replace((name ?? Path.GetFileNameWithoutExtension(file)).ToLowerInvariant(), "-").Trim('-');
        if (called.Length is 0 or > 30)
        {
            errors.WriteLine(chinese ? "新文件需要一个名称，由 1 到 30 个小写字母、数字和连字符组成，请用 --name 指定，例如 --name faq。"
                : "The new files need a name of 1 to 30 small letters, digits and hyphens: give one with --name, for example --name faq.");
            return BotCommandLine.Misuse;
        }

        var text = Read(file, chinese);
        var before = PackCompiler.Read(folder);
        var result = FaqImport.Run(before, Path.GetFileName(file), called, text);
        return FaqFiles.Write(result, before, folder, chinese ? InChinese(result, folder) : InEnglish(result, folder), language, output, errors);
    }

    private static string InEnglish(FaqImportResult result, string folder) =>
        $"Brought {Count.Of(result.Questions, "question")} into {folder}, {result.Tests} of them with a test: {string.Join(", ", result.Added)}. Read them, then publish.";

    private static string InChinese(FaqImportResult result, string folder) =>
        $"已把 {result.Questions} 个问题导入 {folder}，其中 {result.Tests} 个带有测试：{string.Join("、", result.Added)}。请先过目，再发布。";

    private static string Read(string file, bool chinese)
    {
        if (!File.Exists(file))
        {
            throw new InvalidDataException(chinese ? $"没有文件“{file}”。请给出含有 question,answer 两列的 CSV 文件。" : $"There is no file '{file}'. Give a CSV file with the columns question,answer.");
        }

        if (new FileInfo(file).Length > MostBytes)
        {
            throw new InvalidDataException(chinese ? $"“{file}”超过 {MostBytes / 1_000_000} MB。请拆成几个文件。" : $"'{file}' is larger than {MostBytes / 1_000_000} MB. Split it.");
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file)).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException(chinese ? $"“{file}”不是 UTF-8 编码。在 Excel 里选择“另存为”，类型选“CSV UTF-8”。" : $"'{file}' is not UTF-8. In Excel: Save as, CSV UTF-8.");
        }
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInNames();
}
