using System.Text.Json;
using Bot.Connector.Schema;

namespace Bot.Tests.Connector.Schema;

public sealed class ActivityWritingTests
{
    [Fact]
    public void Write_NullsAndEmpties_AreLeftOutWhereTheyMeanNothing()
    {
        var json = ConnectorJson.ToJson(new MessageActivity { Text = "", Speak = "", Summary = null, From = new ChannelAccount { Id = "b", Name = "" } });

        Assert.Equal("""{"type":"message","speak":"","from":{"id":"b"}}""", json);
    }

    [Fact]
    public void Write_Times_AreUtcAndLocal()
    {
        var at = new DateTimeOffset(2026, 1, 5, 10, 3, 4, 567, TimeSpan.FromHours(8));

        var json = ConnectorJson.ToJson(new TypingActivity { Timestamp = at, LocalTimestamp = at });

        Assert.Equal("""{"type":"typing","timestamp":"2026-01-05T02:03:04.567Z","localTimestamp":"2026-01-05T10:03:04.567+08:00"}""", json);
    }

    [Fact]
    public void Write_Chinese_StaysReadable() =>
        Assert.Contains("你好 <b>", ConnectorJson.ToJson(new MessageActivity { Text = "你好 <b>" }), StringComparison.Ordinal);

    [Fact]
    public void Write_ExpectedRepliesWithoutReplies_HasAnEmptyList() =>
        Assert.Equal("""{"activities":[]}""", JsonSerializer.Serialize(new ExpectedReplies(), ConnectorJson.TypeInfo<ExpectedReplies>()));

    [Fact]
    public void Write_ExpectedReplies_WritesEachKind() =>
        Assert.Equal(
            """{"activities":[{"type":"message","text":"a"},{"type":"typing"},{"type":"x"}]}""",
            JsonSerializer.Serialize(
                new ExpectedReplies { Activities = [new MessageActivity { Text = "a" }, new TypingActivity(), new OtherActivity("x")] },
                ConnectorJson.TypeInfo<ExpectedReplies>()));

    [Fact]
    public void Write_NumbersAndEmptyIds_KeepTheirLiteralText()
    {
        const string Json = """{"type":"message","entities":[{"type":"https://schema.org/Message","@id":"","n":1.50}],"channelData":{"big":12345678901234567890.10,"e":"","d":"2026-01-05T10:00:00+08:00"}}""";

        AssertJson.Equal(Json, ConnectorJson.ToJson(ConnectorJson.ReadActivity(Json)));
    }
}
