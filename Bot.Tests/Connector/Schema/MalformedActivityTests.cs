using System.Text;
using System.Text.Json;
using Bot.Connector.Schema;
using FsCheck.Fluent;

namespace Bot.Tests.Connector.Schema;

/// <summary>Whatever bytes come: an activity that can be written again, or a JsonException, nothing else.</summary>
public sealed class MalformedActivityTests
{
    private static readonly byte[] Good = Encoding.UTF8.GetBytes(
        """{"type":"message","id":"1","timestamp":"2026-01-05T02:03:04Z","from":{"id":"u","x":"\u00e9"},"entities":[{"type":"mention","mentioned":{"id":"b"}}],"value":{"n":1.5},"attachments":[{"contentType":"a/b","content":[]}],"channelData":{"k":"😀"}}""");

    [Fact]
    public void Read_DamagedBytes_IsActivityOrJsonException()
    {
        var damages =
            from at in Gen.Choose(0, Good.Length - 1)
            from length in Gen.Choose(0, 12)
            from bytes in Gen.ArrayOf(Gen.OneOf(Gen.Choose(0, 255), Gen.Elements<int>('"', '\\', '{', '}', '[', ']', ',', ':', 'u', 'D', '8', '0')))
            select (byte[])[.. Good[..at], .. bytes.Select(value => (byte)value), .. Good[Math.Min(at + length, Good.Length)..]];

        FsCheck.Check.One(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(damages.ToArbitrary(), ReadsOrRefuses));
    }

    private static void ReadsOrRefuses(byte[] bytes)
    {
        try
        {
            var activity = ConnectorJson.ReadActivity(bytes);
            _ = activity.MentionsRecipient();
            Assert.NotEmpty(ConnectorJson.ToUtf8Bytes(activity));
        }
        catch (JsonException)
        {
            // The one exception that callers know.
        }
    }
}
