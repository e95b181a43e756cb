using System.CommandLine;
using Bot.Dialogs.Packs.Schemas;

namespace Bot.CommandLine;

/// <summary><c>schema</c>: writes the JSON Schemas of a pack's files, for editors.</summary>
internal static class SchemaCommand
{
    /// <summary>Describes the verb.</summary>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="errors">Where complaints go.</param>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var folder = new Option<string>("--out") { Description = "The folder to write them into.", HelpName = "DIR", DefaultValueFactory = _ => "schemas" };
        var command = new Command("schema", "Write the JSON Schemas of a pack's files, with which editors complete names and show mistakes.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, output, errors));
        return command;
    }

    private static int Run(string folder, TextWriter output, TextWriter errors)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, schema) in PackSchemas.All)
            {
                File.WriteAllText(Path.Combine(folder, name), schema);
                output.WriteLine($"Wrote {Path.Combine(folder, name)}.");
            }

            return BotCommandLine.Success;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"The schemas cannot be written into {folder}: {failure.Message}");
            return BotCommandLine.Failure;
        }
    }
}
