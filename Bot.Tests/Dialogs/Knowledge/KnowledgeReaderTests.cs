using Bot.Dialogs.Packs;

namespace Bot.Tests.Dialogs.Knowledge;

public sealed class KnowledgeReaderTests
{
    [Fact]
    public void Document_IsCutAtHeadings_WithTheirPathAndTablesWhole()
    {
        var passages = Passages(("guide.md", "---\nlanguage: en\nsource: The guide\n---\n# Lamps\n\nIntro words.\n\n## Outside\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter.\n"));

        Assert.Equal(["Lamps", "Lamps › Outside"], passages.Select(passage => passage.Heading));
        Assert.Equal("| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter.", passages[1].Text);
        Assert.All(passages, passage => Assert.Equal(("The guide", "en", 16), (passage.Source, passage.Language, passage.Hash.Length)));
    }

    [Fact]
    public void Document_LongSection_LosesNoWordAndKeepsBlocksWhole()
    {
        var paragraphs = Enumerable.Range(1, 40).Select(number => $"Paragraph {number} {new string('x', 200)}.").ToList();
        var passages = Passages(("long.md", "# Long\n\n" + string.Join("\n\n", paragraphs)));

        Assert.True(passages.Count > 3);
        Assert.Equal(paragraphs, passages.SelectMany(passage => passage.Text.Split("\n\n")));
    }

    [Theory]
    [InlineData("怎么退货？", "七天内可以退货。", "zh")]
    [InlineData("How do I return?", "Within seven days.", "en")]
    public void Row_WithoutLanguage_IsReadFromItsLetters(string question, string answer, string language) =>
        Assert.Equal(language, Assert.Single(Passages(("faq.csv", $"question,answer\n{question},{answer}\n"))).Language);

    [Theory]
    [InlineData("faq.csv", "frage,antwort\na,b\n", 1, "CB0501")]
    [InlineData("faq.csv", "question,answer\n\"open,x\n", 2, "CB0502")]
    [InlineData("faq.csv", "question,answer\nonly one\n", 2, "CB0502")]
    [InlineData("faq.csv", "question,answer\n,empty question\n", 2, "CB0502")]
    [InlineData("faq.csv", "question,answer\nSame?,One.\nSame?,Two.\n", 3, "CB0502")]
    [InlineData("faq.csv", "question,answer,language\nQuoi?,Oui.,fr\n", 2, "CB0502")]
    [InlineData("faq.csv", "question,answer,from\nWhen?,Now.,yesterday\n", 2, "CB0204")]
    [InlineData("faq.csv", "question,answer,from,until\nWhen?,Now.,2026-10-02,2026-10-01\n", 2, "CB0502")]
    [InlineData("doc.md", "---\ncolour: red\n---\n# A\n\nb\n", 2, "CB0201")]
    public void Problem_IsToldWithItsPlace(string file, string text, int line, string code)
    {
        var (release, problems) = Compile((file, text));

        Assert.Null(release);
        Assert.Contains(problems, problem => (problem.File, problem.Line, problem.Code) == ($"knowledge/{file}", line, code));
    }

    [Fact]
    public void Knowledge_IsPartOfTheReleasesHash() =>
        Assert.NotEqual(Compile(("a.md", "# A\n\nOne.")).Release!.Hash, Compile(("a.md", "# A\n\nTwo.")).Release!.Hash);

    private static IReadOnlyList<Bot.Dialogs.Knowledge.Passage> Passages((string Name, string Text) file)
    {
        var (release, problems) = Compile(file);
        Assert.True(release is not null, string.Join('\n', problems));
        return release.Content.Knowledge!.Passages;
    }

    private static (Release? Release, IReadOnlyList<Bot.Dialogs.Reading.PackProblem> Problems) Compile((string Name, string Text) file) => KnowledgePack.Compile(file);
}
