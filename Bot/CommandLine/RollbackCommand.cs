using System.CommandLine;
using Bot.Conversations.Journaling;
using Bot.Releases;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.CommandLine;

/// <summary><c>rollback</c>: makes an earlier release live again.</summary>
internal static class RollbackCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var data = DataOption.Make();
        var person = PersonOption.Make();
        var bot = new Option<string?>("--bot") { Description = "The bot, where several are published.", HelpName = "NAME" };
        var target = new Option<string?>("--to") { Description = "First letters of the hash of the release to go back to. Default: the one that was live before", HelpName = "HASH" };
        var reason = new Option<string?>("--reason") { Description = "Why, for the audit log.", HelpName = "REASON" };
        var command = new Command("rollback", "Make the release that was live before live again; again goes back further.") { data, person, bot, target, reason };
        command.SetAction((parsed, _) => Verb.RunAsync(errors, async () =>
        {
            var directory = DataOption.Directory(parsed.GetValue(data));
            JournalView.Open(directory).Dispose();
            using var journal = new Journal(directory, NullLogger<Journal>.Instance);
            var store = new ReleaseStore(journal, TimeProvider.System);
            var seen = store.LastPublication();
            var rollback = journal.Read((Bot: parsed.GetValue(bot), Target: parsed.GetValue(target)), static (reader, wanted) => Target(reader, wanted.Bot, wanted.Target));
            var publication = new Publication(0, rollback.Bot, rollback.Hash, default, parsed.GetValue(person)!, PublicationAction.RolledBack) { Reason = parsed.GetValue(reason) };
            if (!await store.PublishAsync(publication, null, seen))
            {
                throw new InvalidDataException("Somebody else published in the meantime. Look at 'releases', then roll back again.");
            }

            output.WriteLine($"{rollback.Bot} is back on {rollback.Hash[..8]}. Running hosts take it up within two seconds.");
            return BotCommandLine.Success;
        }));
        return command;
    }

    private static (string Bot, string Hash) Target(JournalReader reader, string? bot, string? target)
    {
        var bots = reader.LivePublications().Select(publication => publication.Bot).Where(name => bot is null || name == bot).ToList();
        if (bots is not [var only])
        {
            throw new InvalidDataException(bots.Count == 0 ? $"Nothing{(bot is null ? "" : $" of '{bot}'")} was published here." : $"Several bots are published here: say which with --bot: {string.Join(", ", bots)}.");
        }

        var releases = new StoredReleases(reader);
        var hash = target is not null
            ? new ReleaseChoice(reader, releases).Find(target, only).Hash
            : PublicationHistory.Previous(reader.Publications().Where(publication => publication.Bot == only), reader.ServedBefore(only))
                ?? throw new InvalidDataException($"There is no release of '{only}' before the live one. Publish another in its place, or start the host with --pack.");
        return releases.Find(hash)?.Name == only ? (only, hash) : throw new InvalidDataException(
            $"Release {hash[..8]} is not one of '{only}', is not stored here, or cannot be compiled by this version. Choose another with --to; 'releases' lists them.");
    }
}
