using Bot.Dialogs.Turns.Commands;
using Bot.Tests.Kit;

namespace Bot.Tests.Models;

/// <summary>The whole way of a question that nothing scripted answers: channel, journal, model server and back, over both doors.</summary>
public sealed class ModelPathTests
{
    private const string Question = "why is the sky blue";

    /// <summary>Every way a model fails, over both doors, with the number of requests that it takes.</summary>
    public static MatrixTheoryData<string, (string Behaviour, string Text, int Requests)> Failures => new(
        ModelBot.Doors.Select(row => row.Data),
        [("Stall", "", 1), ("Refuse", "", 1), ("Filter", "Half an", 1), ("Raw", "<html>garbage</html>", 2), ("Disconnect", "", 2), ("Answer", "NO_ANSWER", 1)]);

    [Theory]
    [MemberData(nameof(ModelBot.Doors), MemberType = typeof(ModelBot))]
    public async Task Answer_IsOneCardWithLabelRatingAndPerson(string door)
    {
        await using var bot = await ModelBot.StartAsync(door);
        bot.Model.Next(FakeModelBehaviour.Answer, "Because of Rayleigh.");

        await bot.SayAsync(Question);

        var card = await bot.OnlyReplyAsync();
        Assert.Equal(["Because of Rayleigh.", "AI-generated", "Helpful", "Not helpful", "Talk to a person"], CardReading.Words(card));
        Assert.Equal("AIGeneratedContent", card.GetProperty("entities")[0].GetProperty("additionalType")[0].GetString());
        await bot.VerifyAsync(scripted: 1);
        Assert.Single(bot.Model.Requests);
    }

    [Theory]
    [MemberData(nameof(ModelBot.Doors), MemberType = typeof(ModelBot))]
    public async Task Rating_PressedTwice_CountsOnce(string door)
    {
        await using var bot = await ModelBot.StartAsync(door);
        await bot.SayAsync(Question);
        var card = await bot.OnlyReplyAsync();

        await bot.PressAsync(card, "Helpful");
        await bot.PressAsync(card, "Helpful");
        await bot.PressAsync(card, "Not helpful");

        Assert.Equal(
            ["Thank you, I am glad that it helped.", "Thank you, I have your rating of that answer already.", "Thank you for telling me."],
            (await bot.RepliesAsync(4)).Skip(1).Select(reply => CardReading.Words(reply)[0].Split(" Say")[0]));
        Assert.Equal(["helpful", "known", "changed-to-not-helpful"], bot.Decisions("feedback"));
    }

    [Fact]
    public async Task WebChatsThumb_PressedTwice_CountsOnceForTheLastAnswer()
    {
        await using var bot = await ModelBot.StartAsync("directline");
        await bot.SayAsync(Question);
        await bot.OnlyReplyAsync();

        await bot.ThumbAsync("LikeAction");
        await bot.ThumbAsync("LikeAction");

        await bot.RepliesAsync(3);
        Assert.Equal(["helpful", "known"], bot.Decisions("feedback"));
    }

    [Theory]
    [MemberData(nameof(ModelBot.Doors), MemberType = typeof(ModelBot))]
    public async Task Person_AskedForOnTheCard_IsHandedOver(string door)
    {
        await using var bot = await ModelBot.StartAsync(door);
        await bot.SayAsync(Question);

        await bot.PressAsync(await bot.OnlyReplyAsync(), "Talk to a person");

        Assert.Contains("colleague", CardReading.Words((await bot.RepliesAsync(2))[1])[0], StringComparison.Ordinal);
        Assert.Single(bot.Commands<HandOff>());
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Failure_TakesTheHonestPath_WithOneVisibleOutcome(string door, (string Behaviour, string Text, int Requests) failure)
    {
        await using var bot = await ModelBot.StartAsync(door, timeoutSeconds: failure.Behaviour == "Stall" ? 1 : 60);
        var kind = Enum.Parse<FakeModelBehaviour>(failure.Behaviour);
        bot.Model.Next(kind, failure.Text).Next(kind, failure.Text);

        await bot.SayAsync(Question);

        var words = CardReading.Words(await bot.OnlyReplyAsync());
        Assert.Contains("cannot answer", words[0], StringComparison.Ordinal);
        Assert.Contains("Talk to a person", words);
        await bot.VerifyAsync(scripted: 1);
        Assert.Equal(failure.Requests, bot.Model.Requests.Count);
        Assert.Equal(["failed"], bot.Decisions("model").Where(decision => decision is "answered" or "failed"));
    }

    [Theory]
    [MemberData(nameof(ModelBot.Doors), MemberType = typeof(ModelBot))]
    public async Task FirstAttemptFails_SecondAnswers_CustomerSeesOnlyThat(string door)
    {
        await using var bot = await ModelBot.StartAsync(door);
        bot.Model.Next(FakeModelBehaviour.Raw, "busy", 503).Next(FakeModelBehaviour.Answer, "Fine.");

        await bot.SayAsync(Question);

        Assert.Equal("Fine.", CardReading.Words(await bot.OnlyReplyAsync())[0]);
        await bot.VerifyAsync(scripted: 1);
        Assert.Equal(2, bot.Model.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(ModelBot.Doors), MemberType = typeof(ModelBot))]
    public async Task ScriptedMessages_NeverReachTheModel(string door)
    {
        await using var bot = await ModelBot.StartAsync(door);
        string[] messages = ["When are you open?", "help", "order", "red", "talk to a person", "stop", "你们几点开门"];

        foreach (var message in messages)
        {
            await bot.SayAsync(message);
        }

        await bot.RepliesAsync(messages.Length);
        await bot.VerifyAsync(scripted: 1);
        Assert.Empty(bot.Model.Requests);
    }

    [Theory]
    [MemberData(nameof(ModelBot.Doors), MemberType = typeof(ModelBot))]
    public async Task NewerScriptedMessage_CancelsTheCall_AndSaysWhatItSetAside(string door)
    {
        await using var bot = await ModelBot.StartAsync(door);
        bot.Model.Next(FakeModelBehaviour.Stall);
        await bot.SayAsync(Question);
        await bot.Model.Asked.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        await bot.SayAsync(ModelBot.Scripted);

        var words = (await bot.RepliesAsync(2)).Select(reply => CardReading.Words(reply)[0]).ToList();
        Assert.Contains($"I have set “{Question}” aside", words[0], StringComparison.Ordinal);
        Assert.Equal("We never close.", words[1]);
        await bot.Model.GivenUp.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await bot.VerifyAsync(scripted: 1);
        Assert.Single(bot.Model.Requests);
    }

    [Theory]
    [MemberData(nameof(ModelBot.Doors), MemberType = typeof(ModelBot))]
    public async Task NewerQuestion_CancelsTheCall_AndAsksForBoth(string door)
    {
        await using var bot = await ModelBot.StartAsync(door);
        bot.Model.Next(FakeModelBehaviour.Stall).Next(FakeModelBehaviour.Answer, "Both.");
        await bot.SayAsync(Question);
        await bot.Model.Asked.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        await bot.SayAsync("and the grass green");

        Assert.Equal("Both.", CardReading.Words(await bot.OnlyReplyAsync())[0]);
        await bot.Model.GivenUp.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await bot.VerifyAsync(scripted: 1);
        Assert.Equal(2, bot.Model.Requests.Count);
        Assert.Contains(Question, bot.Model.Requests[1].Body["messages"]!.AsArray()[^1]!["content"]!.ToString(), StringComparison.Ordinal);
    }
}
