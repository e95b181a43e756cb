using System.Globalization;
using BenchmarkDotNet.Running;
using Bot.Benchmarks.Attacks;
using Bot.Benchmarks.Guidelines;
using Bot.Benchmarks.Knowledge;
using Bot.Benchmarks.Lanying;
using Bot.Benchmarks.PackTesting;
using Bot.Benchmarks.Replays;
using Bot.Benchmarks.Understanding;
using Bot.Benchmarks.Understanding.Vectors;
using Bot.Benchmarks.Verification;

if (args is ["understanding", .. var rest])
{
    return UnderstandingTable.Print(rest.ElementAtOrDefault(0) ?? "../shared/data/intent", rest.ElementAtOrDefault(1) ?? "", Console.Out);
}

if (args is ["vectors", .. var vectors])
{
    return VectorTableCommand.Run(vectors, Console.Out);
}

if (args is ["guard", .. var guard])
{
    return GuardCommand.Run(guard, Console.Out);
}

if (args is ["journal", var directory, var conversations])
{
    await JournalMaker.RunAsync(directory, int.Parse(conversations, CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["tests", var pack])
{
    return TestRate.Print(pack, Console.Out);
}

if (args is ["lanying-load", .. var load])
{
    return await LanyingLoadCommand.RunAsync(load, Console.Out);
}

if (args is ["gate"])
{
    return GateSpeed.Print(Console.Out);
}

if (args is ["gates", var folder])
{
    return BothGatesSpeed.Print(folder, Console.Out);
}

if (args is ["verification", .. var count])
{
    return await VerificationTable.PrintAsync(int.Parse(count.ElementAtOrDefault(0) ?? "100000", CultureInfo.InvariantCulture), Console.Out);
}

if (args is ["knowledge", .. var sets])
{
    return RetrievalRun.Print(sets.ElementAtOrDefault(0) ?? "../shared/data/retrieval", Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(JournalMaker).Assembly).Run(args);
return 0;
