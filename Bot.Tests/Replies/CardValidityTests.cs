using System.Diagnostics;
using System.Text.Json;
using Bot.Dialogs.Replies;
using Bot.Tests.Kit;

namespace Bot.Tests.Replies;

/// <summary>Every card that leaves the house is one that Microsoft's card library takes without a word: packs', the bot's own, a model's, any.</summary>
public sealed class CardValidityTests
{
    private const int AnyReplies = 300;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SamplePacksCards_AreValid() => await AssertValidAsync(CardGallery.OfPack(Packs.Folder("packs", "ecommerce")), atLeast: 40);

    [Fact]
    public async Task CardsOfModelsAndStandingWords_AreValid() => await AssertValidAsync(CardGallery.OfModel("en").Concat(CardGallery.OfModel("zh")).Concat(CardGallery.OfEveryKind()), atLeast: 40);

    [Fact]
    public async Task CardsOfAnyReplies_AreValid() =>
        await AssertValidAsync(Enumerable.Range(0, AnyReplies).Select(seed => ($"seed {seed}", SampleReplies.Make(seed).Reply)), atLeast: AnyReplies);

    [Fact]
    public async Task BrokenCard_IsNoticed()
    {
        var problems = await ProblemsAsync([new("broken", JsonElement.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlok"},{"type":"TextBlock","text":5,"size":"Hugee"}],"actions":[{"type":"Action.OpenUrl","title":"Go"}]}"""))]);

        Assert.Equal(4, problems.Count);
    }

    private static async Task AssertValidAsync(IEnumerable<(string Name, Reply Reply)> replies, int atLeast)
    {
        var cards = CardGallery.Cards(replies);

        Assert.True(cards.Count >= atLeast, $"only {cards.Count} cards");
        Assert.Empty(await ProblemsAsync(cards));
    }

    private static async Task<IReadOnlyList<string>> ProblemsAsync(IReadOnlyList<NamedCard> cards)
    {
        var node = Need.Program("node", "install Node 20.");
        var folder = await Clients.FolderAsync();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(cards, JsonSerializerOptions.Web), Stop);
            using var process = Process.Start(new ProcessStartInfo(node, ["cards.cjs", file]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            var lines = (await process.StandardOutput.ReadToEndAsync(Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await process.WaitForExitAsync(Stop);
            Assert.Equal($"read {cards.Count}", lines[^1]);
            return lines[..^1];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
