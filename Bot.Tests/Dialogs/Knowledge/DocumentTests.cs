using System.Text;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Packs.Knowledge.Documents;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Bot.Tests.Dialogs.Knowledge;

public sealed class DocumentTests
{
    private const string Page = """
        <!doctype html><html lang="en"><head><title> Shipping &amp;
        delivery </title><style>p { color: red }</style></head><body>
        <nav><a href="/">Home</a></nav><header><p>Menu</p></header>
        <main><h1>Shipping</h1><p>We ship on <b>weekdays</b>, see <a href="/rates">rates</a> and <a href="#top">above</a>.<br>Twice_a_day *really*.</p>
        <script>alert("no")</script><p hidden>Secret.</p>
        <h2>Prices</h2><table><tr><th>Weight</th><th>Price</th></tr><tr><td>1 kg</td><td>5 | 6</td></tr></table>
        <ul><li>Express<ul><li>only cities</li></ul></li><li>Standard</li></ul></main><footer>Imprint</footer></body></html>
        """;

    [Fact]
    public void Html_BecomesItsMainPartInMarkdown()
    {
        var document = HtmlDocument.Read(Page, new("https://shop.example/help/"));

        Assert.Equal("Shipping & delivery", document.Title);
        Assert.Equal(
            "# Shipping\n\nWe ship on **weekdays**, see [rates](https://shop.example/rates) and above.\nTwice_a_day \\*really\\*.\n\n## Prices\n\n| Weight | Price |\n|---|---|\n| 1 kg | 5 \\| 6 |\n\n- Express\n  - only cities\n- Standard",
            document.Markdown);
    }

    [Fact]
    public void Html_IsCutAtHeadings_WithTraitsOfTheFileBesideIt()
    {
        var passages = Passages(("ship.html", Encoding.UTF8.GetBytes(Page)), ("ship.html.yaml", Encoding.UTF8.GetBytes("source: Shipping page\naudience: dealer\nuntil: 2027-01-31\n")));

        Assert.Equal(["Shipping", "Shipping › Prices"], passages.Select(passage => passage.Heading));
        Assert.All(passages, passage => Assert.Equal(("Shipping page", "dealer", new DateOnly(2027, 1, 31)), (passage.Source, passage.Audience, passage.Until)));
        Assert.Equal(["knowledge/ship.html#1", "knowledge/ship.html#2"], passages.Select(passage => passage.Id));
    }

    [Theory]
    [InlineData("<p>unclosed <b>bold <i>both</p><p>next")]
    [InlineData("<main></main>")]
    [InlineData("\0\ud800<<<>>>&&&;&#xffffff;<table><tr></table>")]
    public void Html_Broken_IsReadAsFarAsItGoes(string html) => Assert.NotNull(HtmlDocument.Read(html).Markdown);

    [Fact]
    public void Html_NestedWithoutEnd_DoesNotOverflow() =>
        Assert.DoesNotContain("deep", HtmlDocument.Read(string.Concat(Enumerable.Repeat("<div>", 5_000)) + "deep").Markdown, StringComparison.Ordinal);

    [Fact]
    public void Pdf_LargerLinesAreHeadings_ColumnsTables_RunningLinesLeftOut()
    {
        var passages = Passages(("manual.pdf", Manual()));

        Assert.Equal(["Lantern manual", "Lantern manual › Care", "Lantern manual › Sizes", "Lantern manual › Parts"], passages.Select(passage => passage.Heading));
        Assert.Equal("Wipe the lantern with a dry cloth and keep it out of the rain, always.", passages[1].Text);
        Assert.Equal("| Model | Width | Price |\n|---|---|---|\n| Small | 20 cm | 15 yuan |\n| Large | 40 cm | 30 yuan |", passages[2].Text);
        Assert.DoesNotContain(passages, passage => passage.Text.Contains("Page", StringComparison.Ordinal));
        Assert.All(passages, passage => Assert.Equal(16, passage.Hash.Length));
    }

    [Theory]
    [InlineData("⽤⼲布，⻓期ﬁrst", "用干布，长期first")]
    [InlineData("as it is，", "as it is，")]
    public void PdfLetters_BecomeWhatIsRead(string written, string read) => Assert.Equal(read, PdfLetters.Plain(written));

    [Theory]
    [InlineData("not a pdf")]
    [InlineData("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF")]
    public void Pdf_Damaged_IsTold(string content)
    {
        var (release, problems) = KnowledgePack.Compile([("bad.pdf", Encoding.ASCII.GetBytes(content))]);

        Assert.Null(release);
        Assert.Contains(problems, problem => problem is { File: "knowledge/bad.pdf", Code: "CB0106" });
    }

    [Fact]
    public void File_ThatIsNotRead_IsTold() =>
        Assert.Contains(KnowledgePack.Compile([("old.docx", [1, 2])]).Problems, problem => problem is { File: "knowledge/old.docx", Code: "CB0108" });

    private static IReadOnlyList<Passage> Passages(params (string Name, byte[] Bytes)[] files)
    {
        var (release, problems) = KnowledgePack.Compile(files);
        Assert.True(release is not null, string.Join('\n', problems));
        return release.Content.Knowledge!.Passages;
    }

    private static byte[] Manual()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 1; number <= 3; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            void Line(string text, double size, double x, double y) => page.AddText(text, size, new PdfPoint(x, y), font);
            Line($"Page {number}", 8, 280, 20);
            switch (number)
            {
                case 1:
                    Line("Lantern manual", 24, 50, 780);
                    Line("Thank you for buying a lantern.", 11, 50, 740);
                    Line("Care", 16, 50, 700);
                    Line("Wipe the lantern with a dry cloth and", 11, 50, 670);
                    Line("keep it out of the rain, al-", 11, 50, 656);
                    Line("ways.", 11, 50, 642);
                    break;
                case 2:
                    Line("Sizes", 16, 50, 780);
                    string[][] rows = [["Model", "Width", "Price"], ["Small", "20 cm", "15 yuan"], ["Large", "40 cm", "30 yuan"]];
                    foreach (var (row, cells) in rows.Index())
                    {
                        foreach (var (column, cell) in cells.Index())
                        {
                            Line(cell, 11, 50 + (column * 150), 740 - (row * 16));
                        }
                    }

                    break;
                default:
                    Line("Parts", 16, 50, 780);
                    Line("A lantern has a frame and a shade.", 11, 50, 740);
                    break;
            }
        }

        return builder.Build();
    }
}
