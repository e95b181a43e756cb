using BenchmarkDotNet.Running;
using Bot.Benchmarks.Understanding;

if (args is ["understanding", .. var rest])
{
    return UnderstandingTable.Print(rest.ElementAtOrDefault(0) ?? "../shared/data/intent", rest.ElementAtOrDefault(1) ?? "", Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
