using System.CommandLine;
using Bot.Deployment;

namespace Bot.CommandLine;

/// <summary><c>teams-app</c>: writes the app package that is uploaded to Teams.</summary>
internal static class TeamsAppCommand
{
    /// <summary>Describes the verb.</summary>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="errors">Where complaints go.</param>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var appId = new Option<Guid>("--app-id") { Description = "App id of the Azure Bot registration.", HelpName = "GUID", Required = true };
        var host = new Option<string>("--host") { Description = "Host name of the bot, for example bot.example.com.", HelpName = "NAME", Required = true };
        var file = new Option<string>("--out") { Description = "The package to write.", HelpName = "FILE", DefaultValueFactory = _ => "channelbot-teams.zip" };
        var command = new Command("teams-app", "Write the app package to upload to Teams.") { appId, host, file };
        command.SetAction(parsed => Run(parsed.GetValue(appId), parsed.GetValue(host)!, parsed.GetValue(file)!, output, errors));
        return command;
    }

    private static int Run(Guid appId, string host, string file, TextWriter output, TextWriter errors)
    {
        if (!TeamsAppPackage.IsHost(host))
        {
            errors.WriteLine($"--host '{host}' is not a host name: give it without scheme, port and path, for example bot.example.com.");
            return BotCommandLine.Misuse;
        }

        try
        {
            TeamsAppPackage.Write(appId, host, file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{file} cannot be written: {failure.Message}");
            return BotCommandLine.Failure;
        }

        output.WriteLine($"Wrote {file}. In Teams: Apps > Manage your apps > Upload an app.");
        return BotCommandLine.Success;
    }
}
