using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs.Guidelines.Input;
using Bot.Dialogs.Guidelines.Output;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Routing;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks.Guidelines;

/// <summary>Measures both gates on what customers say: the examples of a pack's scripts, each with an answer of three sentences.</summary>
internal static class BothGatesSpeed
{
    private const int Rounds = 40;

    // Until the code is compiled for good.
    private const int WarmUp = 20;

    private const string Answer = "Standard delivery costs ¥12 and is free from ¥199. Items can be returned within 7 days of delivery. Call +86 21 5555 0100 for more.";

    /// <summary>Prints median and p99 of each gate and of both.</summary>
    public static int Print(string pack, TextWriter output)
    {
        var release = PackCompiler.Compile(PackCompiler.Read(pack)).Release ?? throw new InvalidDataException($"{pack} has errors: run check.");
        var texts = release.Content.Scripts.Values.SelectMany(script => script.When?.Examples ?? []).ToList();
        var (input, gate) = (new List<double>(), new List<double>());
        var best = Enumerable.Repeat(double.MaxValue, texts.Count).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < texts.Count; i++)
            {
                var text = texts[i];
                var begun = Stopwatch.GetTimestamp();
                release.Content.Gate!.Judge(text, MessageSurroundings.None, null, null, words => release.Content.Matcher.Decide(words).Kind == MatchKind.One);
                var between = Stopwatch.GetTimestamp();
                OutputGate.Check(new(Answer), AnswerFacts.Of(release, ConversationState.Start("a", "b"), "en", DateTimeOffset.UnixEpoch, [])!);
                var (one, other) = (Stopwatch.GetElapsedTime(begun, between).TotalMicroseconds, Stopwatch.GetElapsedTime(between).TotalMicroseconds);
                if (round >= WarmUp)
                {
                    input.Add(one);
                    gate.Add(other);
                    best[i] = Math.Min(best[i], one + other);
                }
            }
        }

        Row("input gate", input);
        Row("output gate", gate);
        // On a machine that does other work too, the best of the rounds is what the work itself takes.
        Row("best of both", [.. best]);
        Row("both", [.. input.Zip(gate, (one, other) => one + other)]);
        return 0;

        void Row(string name, List<double> times)
        {
            times.Sort();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-13} median {times[times.Count / 2],7:0} us   p99 {times[times.Count * 99 / 100],7:0} us   ({times.Count} turns)"));
        }
    }
}
