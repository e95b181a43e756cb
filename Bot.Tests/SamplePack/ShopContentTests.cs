using Bot.Dialogs.Packs;
using Bot.Dialogs.Slots;
using Bot.Tests.Kit;

namespace Bot.Tests.SamplePack;

/// <summary>The sample pack is as rich as it promises to be.</summary>
public class ShopContentTests
{
    private static readonly Release Shop = Packs.Folder("packs", "ecommerce");

    [Fact]
    public void EachScript_WithExamples_HasEightInEachLanguage()
    {
        var poor = Shop.Content.Scripts.Values
            .Where(script => script.When is { Examples.Count: > 0 })
            .Where(script => script.When!.Examples.Count(IsChinese) < 8 || script.When.Examples.Count(example => !IsChinese(example)) < 8)
            .Select(script => script.Name);

        Assert.Empty(poor);
    }

    [Fact]
    public void Examples_OfTwoScripts_AreNeverTheSame()
    {
        var doubled = Shop.Content.Scripts.Values
            .SelectMany(script => script.When?.Examples ?? [])
            .GroupBy(example => example, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

        Assert.Empty(doubled);
    }

    [Fact]
    public void Tables_Orders_CoverEveryStateWithAPicture()
    {
        var states = Shop.Tables["orders"].Rows.Select(row => row.GetProperty("status").GetString()).Distinct().ToList();

        Assert.True(Shop.Tables["orders"].Rows.Count >= 10);
        Assert.Equal(7, states.Count);
        Assert.All(states, state => Assert.Contains($"images/state-{state}.png", Shop.Source.Files.Keys));
    }

    [Fact]
    public void Tables_Products_HaveAPictureAndChoiceInEveryBudget()
    {
        var products = Shop.Tables["products"].Rows;

        Assert.True(products.Count >= 20);
        Assert.All(products, product => Assert.Contains($"images/{product.GetProperty("picture").GetString()}.png", Shop.Source.Files.Keys));
        Assert.Equal(15, products.Select(product => (product.GetProperty("category").GetString(), product.GetProperty("budget").GetString())).Distinct().Count());
    }

    [Fact]
    public void Pictures_AreSmall()
    {
        var pictures = Shop.Source.Files.Where(file => file.Key.StartsWith("images/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.InRange(picture.Value.Length, 1, 30 * 1024));
    }

    private static bool IsChinese(string text) => text.Any(PlainText.IsHan);
}
