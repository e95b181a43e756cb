using Bot.Dialogs.Guidelines.Attacks;
using Bot.Dialogs.Guidelines.Attacks.Trials;
using Bot.Tests.Kit;

namespace Bot.Tests.Guidelines.Attacks;

public sealed class AttackVariantsTests
{
    [Fact]
    public void Read_VariantsOfTunedWordings_NearlyAllAreFound()
    {
        var attacks = Of("tune").Concat(Of("more")).Where(variant => variant.Class is not null).ToList();
        Assert.InRange(attacks.Count, 5_000, 20_000);
        var missed = attacks.Where(variant => AttackReader.Read(variant.Text, variant.Before) is null).Select(variant => variant.Text).ToList();
        Assert.True(missed.Count * 100 <= attacks.Count, $"{missed.Count} of {attacks.Count} missed: {string.Join(" / ", missed.Take(10))}");
    }

    [Fact]
    public void Read_VariantsOfWordingsNeverTunedOn_MostAreFound()
    {
        var attacks = Of("held").Where(variant => variant.Class is not null).ToList();
        var found = attacks.Count(variant => AttackReader.Read(variant.Text, variant.Before) is not null);
        Assert.True(found * 100 >= attacks.Count * 85, $"{found} of {attacks.Count} found.");
    }

    [Theory]
    [InlineData("tune", 1)]
    [InlineData("more", 1)]
    [InlineData("held", 5)]
    public void Read_VariantsOfLookAlikes_HardlyAnyIsFlagged(string templates, int percent)
    {
        var others = Of(templates).Where(variant => variant.Class is null).ToList();
        var flagged = others.Where(variant => AttackReader.Read(variant.Text) is not null).Select(variant => variant.Text).ToList();
        Assert.True(flagged.Count * 100 <= others.Count * percent, $"{flagged.Count} of {others.Count} flagged: {string.Join(" / ", flagged.Take(10))}");
    }

    [Fact]
    public void Of_EveryTemplateFile_HasEveryClassInBothLanguages()
    {
        foreach (var (name, language) in from name in (string[])["tune", "more", "held"] from language in (string[])["en", "zh"] select (name, language))
        {
            var kinds = Of(name, language).Select(variant => variant.Class).ToHashSet();
            Assert.All(Enum.GetValues<AttackClass>(), kind => Assert.Contains(kind, kinds));
        }
    }

    private static IEnumerable<AttackVariant> Of(string name) => Of(name, "en").Concat(Of(name, "zh"));

    private static IEnumerable<AttackVariant> Of(string name, string language) =>
        AttackVariants.Of(File.ReadLines(Repository.At("Bot.Benchmarks", "Attacks", "Templates", $"{name}.{language}.txt")), language == "zh");
}
