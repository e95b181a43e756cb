using Bot.Conversations.Journaling;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replay;
using Bot.Dialogs.Testing;

namespace Bot.Releases;

/// <summary>What must be green before a release goes live: its tests, and the conversations that customers had with the live one.</summary>
/// <param name="Tests">The pack's tests.</param>
/// <param name="Behaviour">What becomes of real conversations; absent when there is no live release to compare with.</param>
internal sealed record PublishGate(IReadOnlyList<PackTestResult> Tests, BehaviourReport? Behaviour)
{
    /// <summary>Tests that do not hold.</summary>
    public int FailedTests => Tests.Count(test => !test.Passed);

    /// <summary>Real conversations in which customers lose an answer, a person or any reply.</summary>
    public int Broken => Behaviour?.Changes.Count(change => change.IsBreaking) ?? 0;

    /// <summary>Real conversations that go otherwise.</summary>
    public int Changed => Behaviour?.Changes.Count ?? 0;

    /// <summary>Whether nothing stands against it, given how many changes a person has seen and accepted.</summary>
    public bool IsGreen(int accepted) => FailedTests == 0 && Broken == 0 && (Changed == 0 || Changed == accepted);

    /// <summary>In short, for the audit log; null when all is green and unchanged.</summary>
    public string? Findings
    {
        get
        {
            string[] findings =
            [
                .. FailedTests > 0 ? [$"{FailedTests} of {Tests.Count} tests failed"] : Array.Empty<string>(),
                .. Behaviour is null || Changed == 0 ? [] : (string[])[$"{Changed} of {Behaviour.Conversations} conversations change: {string.Join(", ", Behaviour.Groups.Select(group => $"{group.Count()} {group.Key}"))}"],
            ];
            return findings.Length == 0 ? null : string.Join("; ", findings);
        }
    }

    /// <summary>Runs tests and replays.</summary>
    /// <param name="release">The release that shall go live.</param>
    /// <param name="live">The live one; null when there is none.</param>
    /// <param name="reader">The journal.</param>
    /// <param name="last">How many conversations are replayed.</param>
    public static PublishGate Run(Release release, Release? live, JournalReader? reader, int last) =>
        new(PackTests.Run(release), live is null || reader is null ? null : RecordedBehaviour.Compare(reader, live, release, last));
}
