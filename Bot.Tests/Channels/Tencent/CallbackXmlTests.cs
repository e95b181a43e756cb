using System.Text;
using Bot.Channels.Tencent;

namespace Bot.Tests.Channels.Tencent;

public sealed class CallbackXmlTests
{
    public static TheoryData<string> Hostile =>
    [
        // Entities that grow to gigabytes.
        "<!DOCTYPE xml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><xml><Content>&c;</Content></xml>",
        // A file of the host, and an address of its network.
        "<!DOCTYPE xml [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><xml><Content>&f;</Content></xml>",
        "<!DOCTYPE xml SYSTEM \"http://127.0.0.1:9/x.dtd\"><xml><Content>x</Content></xml>",
        "<!DOCTYPE xml [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]><xml/>",
        $"<xml>{string.Concat(Enumerable.Repeat("<a>", 5000))}",
        $"<xml>{string.Concat(Enumerable.Repeat("<a>", 50))}{string.Concat(Enumerable.Repeat("</a>", 50))}</xml>",
        string.Concat(Enumerable.Range(0, 300).Select(number => $"<m{number}>x</m{number}>").Prepend("<xml>").Append("</xml>")),
        "<xml><Content>one</Content><Content>two</Content></xml>",
        "<xml><Content>&undefined;</Content></xml>",
        "<xml><Content>one</Content>",
        "<html><Content>one</Content></html>",
        "{\"Content\":\"one\"}",
        "",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Read_OfWhatIsNoMessage_GivesNothing(string text) => Assert.Null(CallbackXml.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Read_GivesTextsOfTheFirstLevel_AndLeavesTheRest()
    {
        var members = CallbackXml.Read(Encoding.UTF8.GetBytes("<xml>\n<Content><![CDATA[<b>&amp; 你好]]></Content><Plain>a &amp; b</Plain><Empty/><None></None><ScanCodeInfo><ScanType>q</ScanType></ScanCodeInfo>\n</xml>"))!;

        Assert.Equal(("<b>&amp; 你好", "a & b", "", "", ""), (members["Content"], members["Plain"], members["Empty"], members["None"], members["ScanCodeInfo"]));
    }

    [Fact]
    public void Text_InReplies_SurvivesWhatXmlCannotHold()
    {
        var written = CallbackReply.Text("o", "g", 1, "a]]>b <i> & \u0000\u0008\uFFFE 😀 你好");

        Assert.Equal("a]]>b <i> &  😀 你好", CallbackXml.Read(written)!["Content"]);
    }
}
