using System.CommandLine;
using Bot.Hosting;

namespace Bot.CommandLine;

/// <summary>The command line. Without a verb it runs the host.</summary>
internal static class BotCommandLine
{
    /// <summary>Everything went well.</summary>
    public const int Success = 0;

    /// <summary>The host could not start or a check failed.</summary>
    public const int Failure = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Misuse = 2;

    /// <summary>Runs what the arguments ask for and returns the exit code.</summary>
    /// <param name="arguments">The arguments, without the program's name.</param>
    /// <param name="output">Where answers go.</param>
    /// <param name="errors">Where complaints go.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        var parsed = Describe(output, errors).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await errors.WriteLineAsync(error.Message);
            }

            await errors.WriteLineAsync("Run with --help to see what is possible.");
            return Misuse;
        }

        // The host stops by itself on Ctrl+C and SIGTERM; a second handler would cut its shutdown short.
        return await parsed.InvokeAsync(new() { Output = output, Error = errors, ProcessTerminationTimeout = null });
    }

    private static RootCommand Describe(TextWriter output, TextWriter errors)
    {
        var urls = new Option<string?>("--urls")
        {
            Description = $"Addresses to listen on, separated by semicolons. Default: {HostSettings.DefaultUrls}",
            HelpName = "URL",
        };
        var data = new Option<string?>("--data")
        {
            Description = "Directory of the journal and the customers' files; made if missing. Default: data",
            HelpName = "DIR",
        };
        var packs = new Option<string[]>("--pack")
        {
            Description = "Directory of a pack to serve; may be given several times, the first is the default bot. Default: what is published, else packs/ecommerce",
            HelpName = "DIR",
        };
        var draft = new Option<bool>("--draft") { Description = "Serve the packs' folders as they are, whatever was published." };
        var root = new RootCommand(
            "ChannelBot, a customer-service bot host. Settings also come from appsettings.json and the environment (Channels__DirectLine__Secret=...).")
        {
            urls,
            data,
            packs,
            draft,
            PackCommand.Describe(output, errors),
            ImportCommand.Describe(output, errors),
            CheckCommand.Describe(output, errors),
            TestCommand.Describe(output, errors),
            SchemaCommand.Describe(output, errors),
            ReplayCommand.Describe(output, errors),
            ExportCommand.Describe(output, errors),
            WhyCommand.Describe(output, errors),
            DiffCommand.Describe(output, errors),
            PublishCommand.Describe(output, errors),
            RollbackCommand.Describe(output, errors),
            ReleasesCommand.Describe(output, errors),
            AdversarialCommand.Describe(output, errors),
            UnderstandCommand.Describe(output, errors),
            RetrieveCommand.Describe(output, errors),
            GuardCommand.Describe(output, errors),
            UnansweredCommand.Describe(output, errors),
            CrawlCommand.Describe(output, errors),
            EmbedCommand.Describe(output, errors),
            TeamsAppCommand.Describe(output, errors),
        };
        root.SetAction((parsed, cancellationToken) => HostCommand.RunAsync(
            new() { Urls = parsed.GetValue(urls), Data = parsed.GetValue(data), Packs = parsed.GetValue(packs) ?? [], Draft = parsed.GetValue(draft) }, errors, cancellationToken));
        return root;
    }
}
