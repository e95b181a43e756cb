using System.Text;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Packs.Knowledge;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Knowledge;

public sealed class MeaningTests
{
    private const string Model = "meaning-1";
    private const string Faq = "question,answer\nHow long is the warranty?,Two years.\nDo you ship abroad?,No.\nWhat do lanterns cost?,From 15 yuan.\n";

    [Fact]
    public void Question_InOtherWords_AsksForItsVectorAndIsOffered()
    {
        var conversation = Ask("how many months am I covered if it breaks");

        var ask = Assert.Single(conversation.Last.Commands.OfType<AskModel>());
        Assert.True(ask.Embed);
        Assert.Empty(conversation.Replies);
        Return(conversation, ask, TextVector.Of([1, 0.05f, 0]));
        Assert.Contains(conversation.Replies[^1].Choices, choice => choice.Label == "How long is the warranty?");
    }

    [Fact]
    public void Question_WithSomeOfTheWordsAndTheMeaning_IsQuoted()
    {
        var conversation = Ask("warranty period please");

        Return(conversation, conversation.Last.Commands.OfType<AskModel>().Single(), TextVector.Of([1, 0.05f, 0]));

        Assert.Equal("passage", conversation.Replies[^1].Blocks[0].Source.Kind);
    }

    [Theory]
    [InlineData("timeout", null, Model)]
    [InlineData(null, "not base64", Model)]
    [InlineData(null, null, Model)]
    [InlineData(null, "fwYA", "another-model")]
    public void Vector_ThatDoesNotCome_LeavesWhatWordsFind(string? failure, string? vector, string model)
    {
        const string Question = "how many months am I covered if it breaks";
        var (with, without) = (Ask(Question), new Conversation(Small()));
        without.User(Question);
        var ask = with.Last.Commands.OfType<AskModel>().Single();

        with.Take(new ModelReturned { At = Conversation.Start, CallId = ask.CallId, Failure = failure, Vector = vector, Model = model });

        Assert.Equal(without.Said, with.Said);
    }

    [Fact]
    public void Question_ThatWordsAnswer_NeedsNoVector()
    {
        var conversation = Ask("How long is the warranty?");

        Assert.Empty(conversation.Last.Commands.OfType<AskModel>());
        Assert.Equal("passage", conversation.Replies[^1].Blocks[0].Source.Kind);
    }

    [Fact]
    public void Vectors_OfAnotherModelThanTheHosts_AreNotAskedFor()
    {
        var conversation = new Conversation(Small());
        conversation.Take(new CustomerSaid { At = Conversation.Start, Text = "how many months am I covered", Locale = "en", VectorModel = "another-model" });

        Assert.Empty(conversation.Last.Commands.OfType<AskModel>());
    }

    [Fact]
    public void Vector_IsTheSameAfterWritingAndReading_AndBreaksOnNothing()
    {
        var vector = TextVector.Of([.. Enumerable.Range(0, 1_000).Select(number => MathF.Sin(number))]);

        Assert.Equal(1, TextVector.Parse(vector.ToString())!.Likeness(vector), 9);
        Assert.Equal(-1, vector.Likeness(TextVector.Of([.. Enumerable.Range(0, 1_000).Select(number => -MathF.Sin(number))])), 9);
        Assert.Equal(0, vector.Likeness(TextVector.Of([1, 2])));
        Assert.Equal(0, TextVector.Of([0, 0]).Likeness(TextVector.Of([float.NaN, float.PositiveInfinity])));
        Assert.Null(TextVector.Parse(""));
    }

    [Theory]
    [InlineData("channelbot-vectors-1 m\nabc !!!\n")]
    [InlineData("something else\n")]
    [InlineData("")]
    public void VectorFile_ThatIsNone_IsTold(string content)
    {
        var (release, problems) = KnowledgePack.Compile(("faq.csv", Faq), ("passages-001.vectors", content));

        Assert.Null(release);
        Assert.Contains(problems, problem => problem is { File: "knowledge/passages-001.vectors", Code: "CB0501" });
    }

    private static Conversation Ask(string question)
    {
        var conversation = new Conversation(Small());
        conversation.Take(new CustomerSaid { At = Conversation.Start, Text = question, Locale = "en", VectorModel = Model });
        return conversation;
    }

    private static void Return(Conversation conversation, AskModel ask, TextVector vector) =>
        conversation.Take(new ModelReturned { At = Conversation.Start, CallId = ask.CallId, Vector = vector.ToString(), Model = Model });

    // The passages point into three directions.
    private static Release Small()
    {
        var plain = KnowledgePack.Compile(("faq.csv", Faq)).Release!;
        var vectors = plain.Passages.Index().ToDictionary(passage => passage.Item.Hash, passage => TextVector.Of([.. Enumerable.Range(0, 3).Select(axis => axis == passage.Index ? 1f : 0f)]));
        var (name, bytes) = Assert.Single(VectorFile.Write(Model, vectors));
        var (release, problems) = KnowledgePack.Compile([("faq.csv", Encoding.UTF8.GetBytes(Faq)), (name["knowledge/".Length..], bytes)]);
        Assert.True(release is not null, string.Join('\n', problems));
        return release;
    }
}
