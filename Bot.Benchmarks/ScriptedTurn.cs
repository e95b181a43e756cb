using BenchmarkDotNet.Attributes;
using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Benchmarks;

/// <summary>One turn of the engine alone: an echo, a dialog of four messages, and a wish that the sample shop knows.</summary>
[MemoryDiagnoser]
public class ScriptedTurn
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    private static readonly CustomerSaid[] Dialog = [.. new[] { "hi", "Ada", "36", "yes" }.Select(Said)];

    private readonly ConversationState _start = ConversationState.Start("benchmark", "test");
    private readonly CustomerSaid _hello = Said("hello from conversation 1");
    private readonly CustomerSaid _wish = Said("When are you open?");
    private Release _echo = null!;
    private Release _dialog = null!;
    private Release _shop = null!;

    [GlobalSetup]
    public void Compile()
    {
        _echo = Compile("Bot.Benchmarks", "packs", "echo");
        _dialog = Compile("Bot.Benchmarks", "packs", "dialog");
        _shop = Compile("packs", "ecommerce");
    }

    [Benchmark(Baseline = true)]
    public TurnResult Echo() => Engine.Step(_echo, _start, _hello);

    [Benchmark(OperationsPerInvoke = 4)]
    public ConversationState DialogOfFour()
    {
        var state = _start;
        foreach (var said in Dialog)
        {
            state = Engine.Step(_dialog, state, said).State;
        }

        return state;
    }

    [Benchmark]
    public TurnResult ShopWish() => Engine.Step(_shop, _start, _wish);

    private static CustomerSaid Said(string text) => new() { At = At, Text = text };

    private static Release Compile(params string[] path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "ChannelBot.sln")))
        {
            root = root.Parent ?? throw new DirectoryNotFoundException("Run the benchmarks from inside the source tree.");
        }

        var compilation = PackCompiler.Compile(PackCompiler.Read(Path.Combine([root.FullName, .. path])));
        return compilation.Release ?? throw new InvalidDataException(string.Join('\n', compilation.Problems));
    }
}
