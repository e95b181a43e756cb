using Bot.Dialogs.Guidelines.Output;
using Bot.Tests.Kit;

namespace Bot.Tests.Guidelines.Output;

/// <summary>Correct answers in many wordings, written by hand, and longer ones put together from them.</summary>
internal static class GoodAnswers
{
    /// <summary>The answers with what is known when they are given.</summary>
    public static IEnumerable<(string Text, GateFacts Facts)> All() => Written().Concat(Together());

    private static IEnumerable<(string Text, GateFacts Facts)> Written()
    {
        foreach (var (brand, facts) in new (string, Func<string, GateFacts>)[] { ("molvia", MolviaIn), ("lantern", Lantern.In) })
        {
            var language = "";
            foreach (var line in File.ReadLines(Repository.At("Bot.Tests", "Guidelines", "Output", "Answers", $"{brand}.txt")))
            {
                if (line.StartsWith("= ", StringComparison.Ordinal))
                {
                    language = line[2..];
                }
                else
                {
                    yield return (line.Replace("\\n", "\n", StringComparison.Ordinal), facts(language));
                }
            }
        }
    }

    private static GateFacts MolviaIn(string language) => Molvia.In(language) with
    {
        CustomerWords = [language == "zh" ? "我5天前买了基础版，还能退款吗？" : "I bought Basic five days ago, can I still get a refund?"],
    };

    private static IEnumerable<(string Text, GateFacts Facts)> Together()
    {
        foreach (var group in Written().GroupBy(answer => (answer.Facts.Standing, answer.Facts.Language)))
        {
            var answers = group.ToArray();
            for (var i = 0; i < answers.Length; i++)
            {
                var (first, second) = (answers[i].Text, answers[((i * 7) + 3) % answers.Length].Text);
                yield return (first + (first.Contains('\n', StringComparison.Ordinal) || second.Contains('\n', StringComparison.Ordinal) ? "\n\n" : group.Key.Language == "zh" ? "" : " ") + second, answers[i].Facts);
            }
        }
    }
}
