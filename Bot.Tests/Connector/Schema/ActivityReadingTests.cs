using System.Text;
using System.Text.Json;
using Bot.Connector.Schema;

namespace Bot.Tests.Connector.Schema;

public sealed class ActivityReadingTests
{
    [Theory]
    [InlineData("message", typeof(MessageActivity))]
    [InlineData("MESSAGE", typeof(MessageActivity))]
    [InlineData("message/extended", typeof(MessageActivity))]
    [InlineData("typing", typeof(TypingActivity))]
    [InlineData("conversationUpdate", typeof(ConversationUpdateActivity))]
    [InlineData("installationUpdate", typeof(InstallationUpdateActivity))]
    [InlineData("contactRelationUpdate", typeof(ContactRelationUpdateActivity))]
    [InlineData("messageUpdate", typeof(MessageUpdateActivity))]
    [InlineData("messageDelete", typeof(MessageDeleteActivity))]
    [InlineData("messageReaction", typeof(MessageReactionActivity))]
    [InlineData("event", typeof(EventActivity))]
    [InlineData("invoke", typeof(InvokeActivity))]
    [InlineData("endOfConversation", typeof(EndOfConversationActivity))]
    [InlineData("deleteUserData", typeof(DeleteUserDataActivity))]
    [InlineData("suggestion", typeof(SuggestionActivity))]
    [InlineData("trace", typeof(TraceActivity))]
    [InlineData("handoff", typeof(HandoffActivity))]
    [InlineData("command", typeof(CommandActivity))]
    [InlineData("commandResult", typeof(CommandResultActivity))]
    [InlineData("aTypeOfTheFuture", typeof(OtherActivity))]
    public void Read_Type_DecidesRecord(string type, Type record)
    {
        var activity = ConnectorJson.ReadActivity($$"""{"id":"1","type":"{{type}}"}""");

        Assert.IsType(record, activity);
        Assert.Equal("1", activity.Id);
        Assert.IsType(record, ConnectorJson.ReadActivity(ConnectorJson.ToJson(activity)));
    }

    [Fact]
    public void Read_NamesInOtherCaseNullsAndShortHint_AreUnderstood()
    {
        var message = Assert.IsType<MessageActivity>(ConnectorJson.ReadActivity(
            """{"TEXT":"hi","attachments":null,"entities":[null,{"type":"mention"}],"value":null,"inputHint":"expecting","From":{"ID":"u","name":null},"Type":"Message"}"""));

        Assert.Equal(("hi", "expectingInput", "u"), (message.Text, message.InputHint, message.From?.Id));
        Assert.Empty(message.Attachments);
        Assert.Equal("mention", Assert.Single(message.Entities).Type);
        Assert.Null(message.Value);
    }

    [Fact]
    public void Read_ReferenceNamingAgent_TakesItAsBot()
    {
        var read = ConnectorJson.ReadActivity("""{"type":"event","relatesTo":{"agent":{"id":"b"},"conversation":{"id":"c"},"channelId":"test"}}""");

        Assert.Equal("b", read.RelatesTo?.Bot?.Id);
        Assert.Equal("""{"type":"event","relatesTo":{"bot":{"id":"b"},"conversation":{"id":"c"},"channelId":"test"}}""", ConnectorJson.ToJson(read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":\"message\"} trailing")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\uD800\"}")]
    [InlineData("{\"type\":\"\\uD800\"}")]
    [InlineData("{\"type\":\"message\",\"channelData\":\"text\"}")]
    [InlineData("{\"type\":\"message\",\"channelData\":[1]}")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"yesterday\"}")]
    [InlineData("{\"type\":\"message\",\"text\":{}}")]
    public void Read_Malformed_IsJsonException(string json) =>
        Assert.ThrowsAny<JsonException>(() => ConnectorJson.ReadActivity(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Read_BytesThatAreNoUtf8_IsJsonException() =>
        Assert.ThrowsAny<JsonException>(() => ConnectorJson.ReadActivity([.. "{\"type\":\"message\",\"text\":\""u8, 0xFF, .. "\"}"u8]));

    [Theory]
    [InlineData(100, true)]
    [InlineData(129, false)]
    public void Read_Nesting_IsLimited(int depth, bool accepted)
    {
        var json = "{\"type\":\"event\",\"value\":" + new string('[', depth) + new string(']', depth) + "}";

        Assert.Equal(accepted, Record.Exception(() => ConnectorJson.ReadActivity(json)) is not JsonException);
    }

    [Fact]
    public void Read_TimesWithoutOffset_AreUtcOnEveryMachine()
    {
        var read = ConnectorJson.ReadActivity("""{"type":"message","timestamp":"2026-01-05T02:03:04","localTimestamp":"2026-01-05T10:03:04+08:00"}""");

        Assert.Equal(new DateTimeOffset(2026, 1, 5, 2, 3, 4, TimeSpan.Zero), read.Timestamp);
        Assert.Equal(TimeSpan.FromHours(8), read.LocalTimestamp?.Offset);
    }

    [Fact]
    public void Read_Surrogates_ArePairedAcrossEscapes() =>
        Assert.Equal("\\u 😀", ((MessageActivity)ConnectorJson.ReadActivity("""{"type":"message","text":"\\u \uD83D\uDE00"}""")).Text);

}
