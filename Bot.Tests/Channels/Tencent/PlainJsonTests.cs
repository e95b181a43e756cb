using System.Text.Json.Nodes;
using Bot.Channels.Tencent;

namespace Bot.Tests.Channels.Tencent;

public sealed class PlainJsonTests
{
    [Theory]
    [InlineData("你好 😀 café")]
    [InlineData("\\uD83D\\uDE00 is no emoji, and \\ before 😀 is a backslash")]
    [InlineData("\"quoted\"\n\ttabbed \u0001 \u00A0 \u2028")]
    public void Write_LeavesLettersAsTheyAre_AndIsReadBack(string words)
    {
        var json = PlainJson.Write(new JsonObject { ["content"] = words });

        Assert.Equal(words, (string?)JsonNode.Parse(json)!["content"]);
        Assert.DoesNotMatch(@"(?<!\\)(\\\\)*\\u(?!00[01])", json);
    }
}
