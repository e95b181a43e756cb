using System.Diagnostics;
using System.Text.Json;
using Bot.Channels;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;
using Bot.Dialogs.Testing;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Replies;

/// <summary>Every card that leaves the house is one that Microsoft's card library takes without a word: packs', the bot's own, a model's, any.</summary>
public sealed class CardValidityTests
{
    private const int AnyReplies = 300;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SamplePacksCards_AreValid() => await AssertValidAsync(OfPack(Packs.Folder("packs", "ecommerce")), atLeast: 40);

    [Fact]
    public async Task CardsOfModelsAndStandingWords_AreValid() => await AssertValidAsync(OfModel("en").Concat(OfModel("zh")), atLeast: 4);

    [Fact]
    public async Task CardsOfAnyReplies_AreValid() =>
        await AssertValidAsync(Enumerable.Range(0, AnyReplies).Select(seed => ($"seed {seed}", SampleReplies.Make(seed).Reply)), atLeast: AnyReplies);

    [Fact]
    public async Task BrokenCard_IsNoticed()
    {
        var problems = await ProblemsAsync([new("broken", JsonElement.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlok"},{"type":"TextBlock","text":5,"size":"Hugee"}],"actions":[{"type":"Action.OpenUrl","title":"Go"}]}"""))]);

        Assert.Equal(4, problems.Count);
    }

    private static IEnumerable<(string Name, Reply Reply)> OfPack(Release release)
    {
        foreach (var test in PackTestReader.Read(release, new ProblemList()))
        {
            var player = new TestPlayer(release, test);
            foreach (var line in test.Lines)
            {
                player.Act(line);
                foreach (var send in player.Commands.OfType<Send>())
                {
                    yield return ($"{test.Name}, line {line.At.Line}", send.Reply);
                }
            }
        }
    }

    private static IEnumerable<(string Name, Reply Reply)> OfModel(string language)
    {
        var release = Packs.Release("script: one\ntitle: { en: One, zh: 一 }\nmenu: true\nwhen: { keywords: [one] }\nsteps: [ { say: { en: One., zh: 一。 } } ]");
        var conversation = new Conversation(release, language, model: true);
        foreach (var said in new[] { "help", "qwertz", "stop" })
        {
            conversation.User(said);
            if (conversation.Last.Commands.OfType<AskModel>().SingleOrDefault() is { } ask)
            {
                conversation.Take(new ModelReturned { At = Conversation.Start, CallId = ask.CallId, Text = "**Words** of a model, 1 < 2.", Model = "m1" });
            }

            foreach (var reply in conversation.Replies)
            {
                yield return ($"{language}: {said}", reply);
            }
        }
    }

    private static async Task AssertValidAsync(IEnumerable<(string Name, Reply Reply)> replies, int atLeast)
    {
        List<NamedCard> cards = [];
        foreach (var (name, reply) in replies)
        {
            cards.AddRange(new[] { CardProfile.Teams, CardProfile.WebChat }.SelectMany(profile => CardsOf($"{name}, {profile.Name}", reply, profile)));
        }

        Assert.True(cards.Count >= atLeast, $"only {cards.Count} cards");
        Assert.Empty(await ProblemsAsync(cards));
    }

    // Also as the one card that answers a press in Teams.
    private static IEnumerable<NamedCard> CardsOf(string name, Reply reply, CardProfile profile) =>
        RenderedActivities.Render(reply, profile, "https://bot.example")
            .SelectMany(message => message.Attachments)
            .Select(attachment => attachment.Content)
            .OfType<JsonElement>()
            .Append(AdaptiveCardRenderer.RenderOneCard([reply], profile))
            .Select(card => new NamedCard(name, card));

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

    private sealed record NamedCard(string Name, JsonElement Card);
}
