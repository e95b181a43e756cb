using System.Text.Json;
using Bot.Dialogs.Packs;

namespace Bot.Tests.Guidelines;

/// <summary>All that a turn may look at in a release: the files and their hash, facts, topics, guidelines and texts.</summary>
internal static class ReleaseSnapshot
{
    /// <summary>The whole as one text.</summary>
    public static string Of(Release release)
    {
        var set = release.Content.Guidelines;
        return string.Join('\n', [
            PackCompiler.HashOf(release.Source), release.Hash, JsonSerializer.Serialize(set.Brand), JsonSerializer.Serialize(set.Topics.Select(topic => topic.Name)),
            JsonSerializer.Serialize(set.Guidelines.Select(guideline => guideline.Name)), JsonSerializer.Serialize(release.Content.Standing!.Facts), set.Texts.In("refusal", "en"), set.Texts.In("refusal", "zh"),
            JsonSerializer.Serialize(release.Content.Settings.Brands)]);
    }
}
