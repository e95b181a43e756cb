using System.Text;
using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replay;
using Bot.Dialogs.Testing;
using Bot.Tests.Kit;

namespace Bot.Tests.Releases.Mutation;

/// <summary>What the gate is worth: small mistakes in the sample pack are stopped, edits that mean nothing are not.</summary>
public sealed class MutationTests
{
    private const int Seed = 20261122;
    private const int Mistakes = 200;
    private const int NoOps = 50;

    private static readonly PackSource Pack = PackCompiler.Read(Repository.At("packs", "ecommerce"));
    private static readonly Lazy<Shop> Open = new(() => new(Packs.Folder("packs", "ecommerce")));

    [Fact]
    public void Mistakes_InScripts_AreStoppedByCheckTestOrReplay()
    {
        var missed = ScriptMutant.Mistaken(Pack, Mistakes, Seed).AsParallel().AsOrdered().Where(mutant => Open.Value.Stops(mutant) is null).ToList();

        Assert.True(missed.Count <= Mistakes / 20, $"{missed.Count} of {Mistakes} mistakes would go live:\n{string.Join('\n', missed)}");
    }

    [Fact]
    public void EditsThatMeanNothing_AreNeverStopped()
    {
        var stopped = ScriptMutant.Harmless(Pack, NoOps, Seed).AsParallel().AsOrdered()
            .Select(mutant => (mutant, Why: Open.Value.Stops(mutant))).Where(edit => edit.Why is not null).ToList();

        Assert.True(stopped.Count == 0, $"{stopped.Count} of {NoOps} harmless edits were stopped:\n{string.Join('\n', stopped)}");
    }

    /// <summary>The shop with what its customers did so far, by the scripts that they came through.</summary>
    private sealed class Shop
    {
        private readonly Release _release;
        private readonly ILookup<string, RecordedConversation> _byScript;

        public Shop(Release release)
        {
            _release = release;
            _byScript = new CustomersOfAShop(release).Talk()
                .SelectMany(conversation => Scripts(conversation).Select(script => (script, conversation)))
                .ToLookup(pair => pair.script, pair => pair.conversation, StringComparer.Ordinal);
        }

        /// <summary>What stops an edit; null when nothing does.</summary>
        public string? Stops(ScriptMutant mutant)
        {
            var compilation = PackCompiler.Compile(mutant.In(Pack));
            if (compilation.Release is not { } release)
            {
                return $"check: {compilation.Problems[0]}";
            }

            // Only conversations that came through the edited script can come out otherwise.
            var script = Path.GetFileNameWithoutExtension(mutant.Path);
            var report = new BehaviourDiff(_release, release, Engine.Step).Compare(_byScript[script]);
            return report.Changes.Count > 0 ? $"replay: {report.Groups[0].Key}"
                : PackTests.Run(release).FirstOrDefault(test => !test.Passed) is { } failed ? $"test: {failed}"
                : null;
        }

        private IEnumerable<string> Scripts(RecordedConversation conversation)
        {
            var traces = string.Concat(conversation.Turns.Select(turn => Encoding.UTF8.GetString(turn.Trace.Span)));
            return _release.Content.Scripts.Keys.Where(script => traces.Contains($"\"entered\",\"script\":\"{script}\"", StringComparison.Ordinal));
        }
    }
}
