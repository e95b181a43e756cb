using System.CommandLine;
using Bot.Crawling;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Packs.Knowledge.Pages;
using Bot.Dialogs.Reading;
using Bot.Services;

namespace Bot.CommandLine;

/// <summary><c>crawl</c>: fetches the web pages that a pack declares into the pack.</summary>
internal static class CrawlCommand
{
    /// <summary>Describes the verb.</summary>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="errors">Where complaints go.</param>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var pack = new Option<string>("--pack") { Description = "The folder of the pack.", HelpName = "DIR", Required = true };
        var all = new Option<bool>("--all") { Description = "Fetch every page, also those that are not due yet." };
        var command = new Command("crawl", $"Fetch the web pages of {PageList.File} that are due into the pack; exit code 1 when one could not be had. Publish the pack afterwards.") { pack, all };
        command.SetAction((parsed, cancellationToken) => Verb.RunAsync(errors, () => RunAsync(parsed.GetValue(pack)!, parsed.GetValue(all), output, errors, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(string folder, bool all, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var before = PackCompiler.Read(folder);
        if (Problems(before) is { Count: > 0 } wrong)
        {
            return await RefuseAsync(wrong, errors);
        }

        using var clients = new ServiceClients();
        var crawl = new Crawl(new(clients, TimeProvider.System), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        var after = await crawl.RunAsync(before, all, cancellationToken);
        foreach (var (text, isFailure) in crawl.Told)
        {
            await (isFailure ? errors : output).WriteLineAsync(text);
        }

        if (Problems(after) is { Count: > 0 } broken)
        {
            return await RefuseAsync(broken, errors);
        }

        await output.WriteLineAsync($"{Count.Of(PackFolderChanges.Write(folder, before, after), "file")} changed in {folder}.");
        return crawl.Told.Any(told => told.IsFailure) ? BotCommandLine.Failure : BotCommandLine.Success;
    }

    private static List<PackProblem> Problems(PackSource source) =>
        [.. PackCompiler.Compile(source).Problems.Where(problem => problem.Severity == ProblemSeverity.Error)];

    private static async Task<int> RefuseAsync(List<PackProblem> problems, TextWriter errors)
    {
        foreach (var problem in problems)
        {
            await errors.WriteLineAsync(problem.ToString());
        }

        await errors.WriteLineAsync("Nothing was written.");
        return BotCommandLine.Failure;
    }
}
