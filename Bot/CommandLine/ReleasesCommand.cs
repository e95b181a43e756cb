using System.CommandLine;
using System.Globalization;
using Bot.Conversations.Journaling;
using Bot.Releases;

namespace Bot.CommandLine;

/// <summary><c>releases</c>: the audit log: what was published, by whom, and what is live.</summary>
internal static class ReleasesCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var data = DataOption.Make();
        var command = new Command("releases", "List what was published, newest first: what is live, by whom, when, and what was overridden.") { data };
        command.SetAction(parsed => Verb.Run(errors, () => Run(DataOption.Directory(parsed.GetValue(data)), output)));
        return command;
    }

    private static int Run(string directory, TextWriter output)
    {
        using var view = JournalView.Open(directory);
        var publications = view.Reader.Publications();
        if (publications.Count == 0)
        {
            output.WriteLine("Nothing was published yet: hosts serve the folders they are started with.");
        }

        var live = view.Reader.LivePublications().Select(publication => publication.Number).ToHashSet();
        foreach (var publication in publications.AsEnumerable().Reverse())
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{publication.Number,4}  {publication.At:yyyy-MM-dd HH:mm:ss}Z  {publication.Bot}  {publication.Hash[..12]}  {Action(publication.Action)} by {publication.Person}{(live.Contains(publication.Number) ? "  LIVE" : "")}"));
            Tell(output, "found", publication.Findings);
            Tell(output, "reason", publication.Reason);
        }

        return BotCommandLine.Success;
    }

    private static void Tell(TextWriter output, string what, string? text)
    {
        if (text is not null)
        {
            output.WriteLine($"      {what}: {text.ReplaceLineEndings(" ")}");
        }
    }

    private static string Action(PublicationAction action) => action switch
    {
        PublicationAction.Published => "published",
        PublicationAction.Overridden => "published against a red result",
        _ => "rolled back",
    };
}
