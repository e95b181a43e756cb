using Bot.Dialogs.Understanding.Trials;

namespace Bot.Benchmarks.Understanding;

/// <summary>Examples of any number of scripts, to measure time and memory at sizes that no collection has.</summary>
internal static class MadeUpExamples
{
    private static readonly string[] Wishes =
    [
        "where is my {0} {1}", "i want to return the {0} {1} that came today", "how much does a {1} {0} cost", "the {0} {1} is broken",
        "can you change my {0} to another {1}", "please cancel the {0} {1} for me", "is the {1} {0} still available", "i need help with a {0} {1}",
        "tell me about the {0} and the {1}", "who can repair my {0} {1}", "我的{0}{1}在哪里", "我想退掉{0}{1}", "{0}{1}多少钱", "帮我换一个{0}的{1}",
    ];

    private static readonly string[] Syllables = "ka le mi no pu ra si to ve zu bo da fe gi hu ja ko lu me ni".Split(' ');

    /// <summary>As many examples as are wanted of as many scripts as are wanted.</summary>
    public static IEnumerable<LabelledText> Of(int scripts, int each) =>
        Enumerable.Range(0, scripts).SelectMany(script => Enumerable.Range(0, each).Select(number => Example(script, number)));

    private static LabelledText Example(int script, int number)
    {
        var wish = Wishes[number % Wishes.Length];
        var text = wish.Replace("{0}", Word(script), StringComparison.Ordinal).Replace("{1}", Word(7919 + (31 * number)), StringComparison.Ordinal);
        return new(text, $"script-{script}");
    }

    private static string Word(int number) =>
        Syllables[number % 20] + Syllables[number / 20 % 20] + Syllables[number / 400 % 20];
}
