using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bot.Tests.Kit.Lanying;

namespace Bot.Tests.Channels.Lanying;

/// <summary>The stand-in's chat page.</summary>
public sealed partial class LanyingPageTests
{
    [Fact]
    public async Task Page_BringsItsIcon_SoThatNoBrowserAsksForOne()
    {
        await using var platform = await FakeLanying.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient();

        var page = await client.GetStringAsync(new Uri(platform.Address), TestContext.Current.CancellationToken);

        Assert.Equal("svg", XDocument.Parse(WebUtility.UrlDecode(Icon().Match(page).Groups["svg"].Value)).Root!.Name.LocalName);
    }

    [GeneratedRegex("""<link rel="icon" href="data:image/svg\+xml,(?<svg>[^"]+)">""")]
    private static partial Regex Icon();
}
