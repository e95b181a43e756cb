using BenchmarkDotNet.Attributes;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks.Matching;

/// <summary>Matching a message against 2,000 example sentences (100 scripts, half English, half Chinese). Wanted: under 200 µs.</summary>
[MemoryDiagnoser]
public class MatcherBenchmark
{
    private const int Scripts = 100;

    private static readonly string[] Wishes =
        ["where is my {0}", "i want to return my {0}", "how much does the {0} cost", "the {0} is broken", "can you change my {0}", "please cancel the {0} for me", "is the {0} still available", "i need help with a {0}", "tell me about the {0}", "who can repair my {0}"];

    private static readonly string[] ChineseWishes = ["我的{0}在哪里", "我想退掉{0}", "{0}多少钱", "{0}坏了怎么办", "帮我换一个{0}", "取消我的{0}", "还有{0}吗", "请问{0}怎么用", "介绍一下{0}", "谁能修{0}"];

    private readonly List<MatchTarget> _targets = [.. Enumerable.Range(0, Scripts).Select(Target)];
    private Matcher _matcher = null!;

    [Params("could you tell me where my ordered number seven thing is", "请问我买的第七号东西现在到哪里了呀")]
    public string Message { get; set; } = "";

    [GlobalSetup]
    public void Train() => _matcher = Matcher.Train(_targets, new());

    [Benchmark]
    public object Decide() => _matcher.Decide(Message);

    [Benchmark]
    public object Compile() => Matcher.Train(_targets, new());

    private static MatchTarget Target(int script)
    {
        var (name, chineseName) = (Name(script, "ka le mi no pu ra si to ve zu"), Name(script, "灯 桌 椅 柜 床 毯 镜 钟 瓶 架"));
        return new(
            $"script-{script}",
            [.. Wishes.Select(wish => wish.Replace("{0}", name, StringComparison.Ordinal)), .. ChineseWishes.Select(wish => wish.Replace("{0}", chineseName, StringComparison.Ordinal))],
            [],
            []);
    }

    private static string Name(int number, string syllables)
    {
        var parts = syllables.Split(' ');
        return parts[number / 10] + parts[number % 10];
    }
}
