using Bot.Dialogs.Privacy;
using Bot.Tests.Kit;

namespace Bot.Tests.Privacy;

public sealed class PersonalTokensTests
{
    [Fact]
    public void Mask_ThousandPlantedCanaries_NoneSurvivesAndAllComeBack()
    {
        Assert.True(PlantedCanaries.FormatCount >= 12);
        var seen = new List<string>();

        foreach (var (format, text, canary) in PlantedCanaries.Of(1_200))
        {
            var tokens = new PersonalTokens();
            var masked = tokens.Mask(text);
            if (masked.Contains(canary, StringComparison.Ordinal) || Digits(masked).Contains(Digits(canary) is { Length: > 4 } digits ? digits : "no digits", StringComparison.Ordinal))
            {
                seen.Add($"{format}: {text} -> {masked}");
            }

            Assert.Equal(text, tokens.Restore(masked));
        }

        Assert.True(seen.Count == 0, $"{seen.Count}:\n{string.Join('\n', seen)}");
    }

    [Fact]
    public void Mask_SameValueTwice_HasTheSameToken()
    {
        var tokens = new PersonalTokens();

        Assert.Equal("我的手机是[phone-1]", tokens.Mask("我的手机是13812345678"));
        Assert.Equal("call [phone-1] or [phone-2]", tokens.Mask("call 138-1234-5678 or 13900001111"));
        Assert.Equal("您的号码是13812345678。", tokens.Restore("您的号码是[phone-1]。"));
    }

    [Fact]
    public void Mask_NameOnceIntroduced_IsMaskedWhereItStandsAlone()
    {
        var tokens = new PersonalTokens();

        tokens.Mask("My name is Sarah Whitfield.");

        Assert.Equal("The parcel for [name-1] is late.", tokens.Mask("The parcel for Sarah Whitfield is late."));
        Assert.Equal("[name-1]", tokens.Mask("Sarah Whitfield"));
    }

    [Fact]
    public void Mask_NamesKnownFromElsewhere_AreMasked() =>
        Assert.Equal("{\"to\":\"[name-1]\"}", new PersonalTokens(names: ["钱多多"]).Mask("{\"to\":\"钱多多\"}"));

    [Fact]
    public void Mask_ContactsOfTheBrand_StayReadable() =>
        Assert.Equal("Call 400-010-2030 or write to help@molvia.example", new PersonalTokens(["400-010-2030", "help@molvia.example"]).Mask("Call 400-010-2030 or write to help@molvia.example"));

    [Theory]
    [InlineData("订单SO123456的金额是1299.00元，2026-11-23 18:00前发货")]
    [InlineData("Order SO123456: ¥1,299.00, tracking YT7788990011223, 2 to 4 days")]
    [InlineData("订单号202611230001234567，共3件")]
    [InlineData("青花瓷茶杯 两只装 128元，版本 1.2.3.4")]
    [InlineData("Jasmine Tea and Round Lantern, 7 days, 100%")]
    [InlineData("一二三四五，上山打老虎")]
    public void Mask_NumbersOfTheService_StayReadable(string text) => Assert.Equal(text, new PersonalTokens().Mask(text));

    [Fact]
    public void Mask_WordsOfTheSamplePack_AreLeftAlone()
    {
        var lines = Directory.GetFiles(Repository.At("packs", "ecommerce", "scripts")).SelectMany(File.ReadLines).Where(line => line.Length > 8).ToArray();
        var touched = lines.Where(line => new PersonalTokens(["+86 21 5555 0100", "care@lantern.example"]).Mask(line) != line).ToArray();

        Assert.True(touched.Length * 200 <= lines.Length, $"{touched.Length} of {lines.Length}:\n{string.Join('\n', touched)}");
    }

    [Theory]
    [InlineData("您的号码是［phone-1］。")]
    [InlineData("您的号码是【Phone-1】。")]
    [InlineData("您的号码是[ phone-1 ]。")]
    public void Restore_TokenThatAModelWroteDifferently_IsPutBack(string said)
    {
        var tokens = new PersonalTokens();
        tokens.Mask("13812345678");

        Assert.Equal("您的号码是13812345678。", tokens.Restore(said));
    }

    [Fact]
    public void RestoreSoFar_TokenSplitOverChunks_IsNeverShownInParts()
    {
        var tokens = new PersonalTokens();
        tokens.Mask("bob@mail.example 13812345678");
        const string Said = "I wrote to [email-1] and called [phone-1] [twice].";
        var before = "";

        for (var i = 1; i <= Said.Length; i++)
        {
            var shown = tokens.RestoreSoFar(Said[..i]);
            Assert.StartsWith(before, shown, StringComparison.Ordinal);
            Assert.DoesNotContain("[e", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("[p", shown, StringComparison.Ordinal);
            before = shown;
        }

        Assert.Equal("I wrote to bob@mail.example and called 13812345678 [twice].", before);
    }

    [Fact]
    public void Mask_TextWithoutPersonalData_IsTheSame() => Assert.Equal("怎么退货？ How do I return it?", new PersonalTokens().Mask("怎么退货？ How do I return it?"));

    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit));
}
