using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.SamplePack;

/// <summary>The sample pack understands sentences that it has never seen, and leaves alone what is not the shop's business.</summary>
public class ShopUnderstandingTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly Release Shop = Packs.Folder("packs", "ecommerce");

    private static IEnumerable<(string Script, string Sentence)> Unseen =>
        File.ReadAllLines(Repository.At("Bot.Tests", "SamplePack", "unseen.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('|'))
            .Select(parts => (parts[0], parts[1]));

    [Fact]
    public void UnseenSentences_OfTheShopsBusiness_ReachTheirScriptNineTimesInTen()
    {
        var asked = Unseen.Where(line => line.Script != "-").ToList();

        var missed = asked.Where(line => Started(line.Sentence) != line.Script).ToList();

        Assert.True(missed.Count * 10 <= asked.Count, $"{missed.Count} of {asked.Count} missed: " + string.Join("; ", missed.Select(line => $"{line.Sentence} -> {Started(line.Sentence)}")));
    }

    [Fact]
    public void UnseenSentences_OfSomethingElse_StartNoScript()
    {
        var wrong = Unseen.Where(line => line.Script == "-" && Started(line.Sentence) is not null).ToList();

        Assert.True(wrong.Count == 0, string.Join("; ", wrong.Select(line => $"{line.Sentence} -> {Started(line.Sentence)}")));
    }

    [Fact]
    public void UnseenSentences_AreNoExamplesOfThePack()
    {
        var examples = Shop.Content.Scripts.Values.SelectMany(script => script.When?.Examples ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.DoesNotContain(Unseen, line => examples.Contains(line.Sentence));
    }

    private static string? Started(string sentence)
    {
        var turn = Engine.Step(Shop, ConversationState.Start("unseen", "directline"), new CustomerSaid { At = At, Text = sentence });
        return turn.Trace.Entries.FirstOrDefault(entry => entry is { Stage: "scripts", Decision: "matched" or "entered" })?.Script;
    }
}
