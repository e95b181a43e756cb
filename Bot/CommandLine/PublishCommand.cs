using System.CommandLine;
using System.Globalization;
using Bot.Conversations.Journaling;
using Bot.Dialogs.Checks;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Releases;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.CommandLine;

/// <summary><c>publish</c>: makes a pack live when its checks, its tests and the replay of real conversations allow it.</summary>
internal static class PublishCommand
{
    private const int Examples = 2;

    /// <summary>Describes the verb.</summary>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var pack = new Argument<string>("PACK") { Description = "The folder that holds pack.yaml." };
        var data = DataOption.Make();
        var person = PersonOption.Make();
        var accept = new Option<int>("--accept") { Description = "So many real conversations change, I have seen how, and want it.", HelpName = "N" };
        var reason = new Option<string?>("--override") { Description = "Publish against a red result; the reason and the name go into the audit log.", HelpName = "REASON" };
        reason.Validators.Add(parsed =>
        {
            if (string.IsNullOrWhiteSpace(parsed.GetValueOrDefault<string?>()))
            {
                parsed.AddError("--override takes the reason, for example --override \"the old phone number must go today\".");
            }
        });
        var last = LastOption.Make();
        var command = new Command("publish", "Make a pack live, in running hosts too, when checks, tests and the replay of real conversations allow it.") { pack, data, person, accept, reason, last };
        command.SetAction((parsed, _) => Verb.RunAsync(errors, () => RunAsync(
            new(parsed.GetValue(pack)!, DataOption.Directory(parsed.GetValue(data)), parsed.GetValue(person)!)
            {
                Reason = parsed.GetValue(reason),
                Accepted = parsed.GetValue(accept),
                Last = parsed.GetValue(last),
            },
            output)));
        return command;
    }

    private static async Task<int> RunAsync(PublishArguments arguments, TextWriter output)
    {
        if (Check(arguments.Pack, output) is not { } release)
        {
            return Blocked(output, "The pack has errors, and what cannot be compiled cannot go live. Mend them; the live release stays.");
        }

        // A host of an older version may be at work there: only a host brings a journal to the form of its version.
        if (JournalView.Exists(arguments.Data))
        {
            JournalView.Open(arguments.Data).Dispose();
        }

        using var journal = new Journal(arguments.Data, NullLogger<Journal>.Instance);
        var store = new ReleaseStore(journal, TimeProvider.System);
        var seen = store.LastPublication();
        var live = store.LivePublications();
        if (live.Any(publication => publication.Hash == release.Hash))
        {
            output.WriteLine($"{release.Name} {release.Hash[..8]} is live already. Nothing to do.");
            return BotCommandLine.Success;
        }

        var gate = journal.Read((release, arguments.Last), static (reader, about) => Gate(reader, about.release, about.Last));
        Tell(gate, output);
        var isGreen = gate.IsGreen(arguments.Accepted);
        if (!isGreen && arguments.Reason is null)
        {
            return Blocked(output, Remedy(gate, arguments));
        }

        var publication = new Publication(0, release.Name, release.Hash, default, arguments.Person, isGreen ? PublicationAction.Published : PublicationAction.Overridden)
        {
            Findings = gate.Findings,
            Reason = isGreen ? null : arguments.Reason,
        };
        if (!await store.PublishAsync(publication, release, seen))
        {
            return Blocked(output, "Somebody else published in the meantime. Look at 'releases', then publish again.");
        }

        output.WriteLine($"{release.Name} {release.Hash[..8]} is live{(isGreen ? "" : ", against a red result, which is in the audit log")}. Running hosts take it up within two seconds; conversations in the middle of a script lose nothing.");
        if (live.Count == 0)
        {
            output.WriteLine($"It is the first one published here: a host that was started without --pack gives its visitors {release.Name} from now on, in place of the sample.");
        }

        return BotCommandLine.Success;
    }

    private static Release? Check(string folder, TextWriter output)
    {
        var compilation = PackChecker.Check(PackCompiler.Read(folder));
        var problems = compilation.Problems.Where(problem => problem.Severity != ProblemSeverity.Hint).ToList();
        foreach (var problem in problems)
        {
            output.WriteLine(problem with { File = Path.Combine(folder, problem.File) });
        }

        var faults = problems.Count(problem => problem.Severity == ProblemSeverity.Error);
        output.WriteLine($"Checks: {Count.Of(faults, "error")}, {Count.Of(problems.Count - faults, "warning")}.");
        return compilation.Release;
    }

    private static PublishGate Gate(JournalReader reader, Release release, int last)
    {
        var live = reader.LiveHash(release.Name) is { } hash ? new StoredReleases(reader).Find(hash) : null;
        return PublishGate.Run(release, live, reader, last);
    }

    private static void Tell(PublishGate gate, TextWriter output)
    {
        foreach (var test in gate.Tests.Where(test => !test.Passed))
        {
            output.WriteLine(test);
        }

        output.WriteLine($"Tests: {Count.Of(gate.Tests.Count - gate.FailedTests, "test")} passed, {gate.FailedTests.ToString(CultureInfo.InvariantCulture)} failed.");
        if (gate.Behaviour is { } behaviour)
        {
            output.Write("Replay: ");
            BehaviourText.Write(output, behaviour, Examples);
        }
        else
        {
            output.WriteLine("Replay: nothing of this bot is live yet, so there is nothing to compare with.");
        }
    }

    private static string Remedy(PublishGate gate, PublishArguments arguments) =>
        gate.FailedTests > 0 || gate.Broken > 0
            ? "Not published. Mend what is red, or publish against it: --override \"REASON\" goes into the audit log with your name."
            : arguments.Accepted > 0
                ? $"Not published. {Count.Of(gate.Changed, "conversation")} change, not {arguments.Accepted.ToString(CultureInfo.InvariantCulture)}: look again."
                : $"Not published. Nothing is broken, but real conversations change. When that is what you want, say so: --accept {gate.Changed.ToString(CultureInfo.InvariantCulture)}";

    private static int Blocked(TextWriter output, string sentence)
    {
        output.WriteLine(sentence);
        return BotCommandLine.Failure;
    }
}
