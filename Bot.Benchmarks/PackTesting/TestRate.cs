using System.Diagnostics;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Testing;

namespace Bot.Benchmarks.PackTesting;

/// <summary>Measures how many turns of a pack's tests run in a second.</summary>
internal static class TestRate
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(10);

    /// <summary>Runs all tests of a pack again and again, and prints turns, tests and seconds.</summary>
    public static int Print(string folder, TextWriter output)
    {
        if (PackCompiler.Compile(PackCompiler.Read(folder)).Release is not { } release)
        {
            output.WriteLine($"The pack in '{folder}' cannot be compiled.");
            return 1;
        }

        Run(release, WarmUp);
        var (tests, turns, took) = Run(release, Span);
        output.WriteLine($"{tests} tests, {turns} turns in {took.TotalSeconds:F1} s: {turns / took.TotalSeconds:F0} turns/s, {tests / took.TotalSeconds:F0} tests/s");
        return 0;
    }

    private static (long Tests, long Turns, TimeSpan Took) Run(Release release, TimeSpan span)
    {
        var started = Stopwatch.GetTimestamp();
        var (tests, turns) = (0L, 0L);
        while (Stopwatch.GetElapsedTime(started) < span)
        {
            var run = PackTests.Measure(release);
            tests += run.Results.Count;
            turns += run.Turns;
        }

        return (tests, turns, Stopwatch.GetElapsedTime(started));
    }
}
