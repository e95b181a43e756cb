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
        var language = LanguageOption.Make();
        var command = new Command("rollback", "Make the release that was live before live again; again goes back further.") { data, person, bot, target, reason, language };
        command.SetAction((parsed, _) => Verb.RunAsync(errors, async () =>
        {
            var words = new RollbackWords(LanguageOption.Of(parsed.GetValue(language)));
            var directory = DataOption.Directory(parsed.GetValue(data));
            JournalView.Open(directory).Dispose();
            using var journal = new Journal(directory, NullLogger<Journal>.Instance);
            var store = new ReleaseStore(journal, TimeProvider.System);
            var seen = store.LastPublication();
            var rollback = journal.Read((Bot: parsed.GetValue(bot), Target: parsed.GetValue(target), Words: words), static (reader, wanted) => Target(reader, wanted.Bot, wanted.Target, wanted.Words));
            var publication = new Publication(0, rollback.Bot, rollback.Hash, default, parsed.GetValue(person)!, PublicationAction.RolledBack) { Reason = parsed.GetValue(reason) };
            if (!await store.PublishAsync(publication, null, seen))
            {
                throw new InvalidDataException(words.Overtaken);
            }

            output.WriteLine(words.Done(rollback.Bot, rollback.Hash[..8]));
            return BotCommandLine.Success;
        }));
        return command;
    }

    private static (string Bot, string Hash) Target(JournalReader reader, string? bot, string? target, RollbackWords words)
    {
        var live = reader.LivePublications().Where(publication => bot is null || publication.Bot == bot).ToList();
        if (live is not [var only])
        {
            throw new InvalidDataException(live.Count == 0 ? words.NothingPublished(bot) : words.SeveralBots([.. live.Select(publication => publication.Bot)]));
        }

        var releases = new StoredReleases(reader);
        var hash = target is not null
            ? new ReleaseChoice(reader, releases).Find(target, only.Bot).Hash
            : PublicationHistory.Previous(reader.Publications().Where(publication => publication.Bot == only.Bot), reader.ServedBefore(only.Bot))
                ?? throw new InvalidDataException(words.NothingBefore(only.Bot, only.Hash[..8]));
        return releases.Find(hash)?.Name == only.Bot ? (only.Bot, hash) : throw new InvalidDataException(words.NotToBeServed(only.Bot, hash[..8]));
    }
}
