using System.CommandLine;
using System.Text.RegularExpressions;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Releases;

namespace Bot.CommandLine;

/// <summary><c>pack new</c>, <c>pack export</c>, <c>pack import</c>: packs as folders and as single files.</summary>
internal static partial class PackCommand
{
    private const long MostZipBytes = 200_000_000;

    /// <summary>Describes the verb with its three.</summary>
    public static Command Describe(TextWriter output, TextWriter errors) => new("pack", "Begin a pack, or carry one between machines.")
    {
        New(output, errors), Export(output, errors), Import(output, errors),
    };

    private static Command New(TextWriter output, TextWriter errors)
    {
        var name = new Argument<string>("NAME") { Description = "Up to 40 small letters, digits and hyphens." };
        var folder = new Option<string?>("--out") { Description = "The folder to make. Default: packs/NAME", HelpName = "DIR" };
        var command = new Command("new", "Make a small working pack, with comments and tests, to begin from.") { name, folder };
        command.SetAction(parsed => Verb.Run(errors, () =>
        {
            var (called, place) = (parsed.GetValue(name)!, parsed.GetValue(folder));
            if (!PackName().IsMatch(called))
            {
                errors.WriteLine($"'{called}' cannot be the name of a pack. Use up to 40 small letters, digits and hyphens, for example my-shop.");
                return BotCommandLine.Misuse;
            }

            place ??= Path.Combine("packs", called);
            PackFolderWriter.Write(StarterPack.Named(called), place);
            output.WriteLine($"Made {place}. Try it: dotnet run --project Bot -- --pack {place}");
            return BotCommandLine.Success;
        }));
        return command;
    }

    private static Command Export(TextWriter output, TextWriter errors)
    {
        var pack = new Argument<string>("PACK") { Description = "The folder that holds pack.yaml." };
        var file = new Option<string?>("--out") { Description = "The file to write. Default: the folder's name with .zip", HelpName = "FILE" };
        var command = new Command("export", "Write a pack into one zip; the hash of its content stays the same.") { pack, file };
        command.SetAction(parsed => Verb.Run(errors, () =>
        {
            var source = PackCompiler.Read(parsed.GetValue(pack)!);
            if (!source.Files.ContainsKey("pack.yaml"))
            {
                throw new InvalidDataException($"'{parsed.GetValue(pack)}' is not a pack: it has no pack.yaml.");
            }

            var zip = PackArchive.Write(source);
            _ = PackArchive.Read(zip);
            var target = parsed.GetValue(file) ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(pack)!))) + ".zip";
            WholeFile.Write(target, stream => stream.Write(zip));
            output.WriteLine($"Wrote {Count.Of(source.Files.Count, "file")} to {target}, hash {PackCompiler.HashOf(source)[..12]}.");
            return BotCommandLine.Success;
        }));
        return command;
    }

    private static Command Import(TextWriter output, TextWriter errors)
    {
        var file = new Argument<string>("FILE") { Description = "A zip that 'pack export' wrote, or one with pack.yaml at its top." };
        var folder = new Option<string?>("--out") { Description = "The folder to make. Default: packs/ and the file's name", HelpName = "DIR" };
        var command = new Command("import", "Unpack a pack from a zip, completely or not at all.") { file, folder };
        command.SetAction(parsed => Verb.Run(errors, () =>
        {
            var zip = parsed.GetValue(file)!;
            var source = ReadZip(zip);
            var place = parsed.GetValue(folder) ?? Path.Combine("packs", Path.GetFileNameWithoutExtension(zip));
            PackFolderWriter.Write(source, place);
            var faults = PackCompiler.Compile(source).Problems.Count(problem => problem.Severity == ProblemSeverity.Error);
            output.WriteLine($"Wrote {Count.Of(source.Files.Count, "file")} to {place}, hash {PackCompiler.HashOf(source)[..12]}.");
            if (faults > 0)
            {
                output.WriteLine($"The pack has {Count.Of(faults, "error")}: see check {place}");
            }

            return BotCommandLine.Success;
        }));
        return command;
    }

    private static PackSource ReadZip(string file)
    {
        if (new FileInfo(file) is { Exists: true, Length: > MostZipBytes })
        {
            throw new InvalidDataException($"'{file}' is larger than {MostZipBytes / 1_000_000} MB: no pack is.");
        }

        var source = PackArchive.Read(File.ReadAllBytes(file));
        return source.Files.ContainsKey("pack.yaml") ? source : throw new InvalidDataException($"'{file}' has no pack.yaml at its top, so it is not a pack. Zip what is inside the pack's folder, not the folder.");
    }

    [GeneratedRegex("^[a-z0-9-]{1,40}$")]
    private static partial Regex PackName();
}
