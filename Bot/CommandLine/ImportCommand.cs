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
        var name = new Option<string?>("--name") { Description = "What the new scripts are called; a second import under the same name replaces the first. Default: the file's name", HelpName = "NAME" };
        var command = new Command("import", "Bring questions and answers of a CSV file into a pack, as scripts and tests; nothing is written when a row is wrong.") { file, pack, name };
        command.SetAction(parsed => Verb.Run(errors, () => Run(parsed.GetValue(file)!, parsed.GetValue(pack)!, parsed.GetValue(name), output, errors)));
        return command;
    }

    private static int Run(string file, string folder, string? name, TextWriter output, TextWriter errors)
    {
        var prefix = NotInNames().Replace((name ?? Path.GetFileNameWithoutExtension(file)).ToLowerInvariant(), "-").Trim('-');
        if (prefix.Length is 0 or > 30)
        {
            errors.WriteLine("The scripts need a name of 1 to 30 small letters, digits and hyphens: give one with --name.");
            return BotCommandLine.Misuse;
        }

        var result = FaqImport.Run(PackCompiler.Read(folder), Path.GetFileName(file), prefix, Read(file));
        return FaqFiles.Write(result, folder, $"Brought {Count.Of(result.Questions, "question")} into {folder}", output, errors);
    }

    private static string Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new InvalidDataException($"There is no file '{file}'. Give a CSV file with the columns question,answer.");
        }

        if (new FileInfo(file).Length > MostBytes)
        {
            throw new InvalidDataException($"'{file}' is larger than {MostBytes / 1_000_000} MB. Split it.");
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file)).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException($"'{file}' is not UTF-8. In Excel: Save as, CSV UTF-8.");
        }
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInNames();
}
