using Bot.Dialogs.Guidelines.Input;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Understanding;
using Bot.Tests.Kit;

namespace Bot.Tests.Guidelines;

/// <summary>What the shop is there for is never refused.</summary>
public class OrdinaryQuestionTests
{
    [Fact]
    public void Examples_OfTheSamplePacksScripts_AreNotRefused()
    {
        var release = Packs.Folder("packs", "ecommerce");
        var texts = release.Content.Scripts.Values.SelectMany(script => script.When?.Examples ?? []).ToList();

        var refused = texts.Where(text => Judge(release, text) is { Refuses: true }).ToList();

        Assert.True(refused.Count * 100 <= texts.Count, $"{refused.Count} of {texts.Count} refused:\n{string.Join('\n', refused)}");
    }

    private static InputVerdict Judge(Release release, string text) =>
        release.Content.Gate!.Judge(text, MessageSurroundings.None, null, null, words => release.Content.Matcher.Decide(words).Kind == MatchKind.One);
}
