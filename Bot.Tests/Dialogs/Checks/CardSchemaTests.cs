using System.Text;
using Bot.Dialogs.Packs.Cards;
using Bot.Dialogs.Reading;

namespace Bot.Tests.Dialogs.Checks;

/// <summary>Parts inside parts of a card: what https://adaptivecards.io/schemas/1.5.0/adaptive-card.json lets stand there.</summary>
public class CardSchemaTests
{
    [Theory]
    [InlineData("""{ "type": "Table", "columns": [{ "width": 1 }], "rows": [{ "cells": [{ "type": "TableCell", "items": [{ "type": "TextBlock", "text": "a" }] }] }] }""")]
    [InlineData("""{ "type": "RichTextBlock", "inlines": ["a", { "type": "TextRun", "text": "b", "italic": true }, { "type": "TextRun", "text": { "en": "c" } }] }""")]
    [InlineData("""{ "type": "Media", "sources": [{ "mimeType": "video/mp4", "url": "https://shop.example/a.mp4" }] }""")]
    [InlineData("""{ "type": "Container", "items": [], "backgroundImage": "https://shop.example/a.png" }""")]
    [InlineData("""{ "type": "Container", "items": [], "backgroundImage": { "url": "https://shop.example/a.png", "fillMode": "repeat" } }""")]
    [InlineData("""{ "type": "ActionSet", "actions": [{ "type": "Action.ToggleVisibility", "targetElements": ["a", { "elementId": "b", "isVisible": false }] }] }""")]
    [InlineData("""{ "type": "Table", "rows": [{ "$data": "${lines}", "cells": [{ "items": [{ "type": "TextBlock", "text": "${name}" }] }] }] }""")]
    public void Parts_ThatTheSchemaKnows(string element) => Assert.Empty(Problems(element));

    [Theory]
    [InlineData("""{ "type": "Table", "rows": [{ "cells": [{ "items": [{ "type": "TextBlok", "text": "a" }] }] }] }""", "'TextBlok' cannot stand here")]
    [InlineData("""{ "type": "Table", "rows": [{ "cells": [{ "type": "TableCell" }] }] }""", "'TableCell' needs 'items'")]
    [InlineData("""{ "type": "Table", "rows": [{ "cells": { "items": [] } }] }""", "'cells' must be a list")]
    [InlineData("""{ "type": "Table", "rows": [["a", "b"]] }""", "something else than 'TableRow'")]
    [InlineData("""{ "type": "Table", "columns": [{ "horizontalCellContentAlignment": "middle" }], "rows": [] }""", "'horizontalCellContentAlignment' must be")]
    [InlineData("""{ "type": "RichTextBlock", "inlines": [{ "text": "b" }] }""", "'TextRun' needs 'type'")]
    [InlineData("""{ "type": "RichTextBlock", "inlines": [{ "type": "TextBlock", "text": "b" }] }""", "something else than 'TextRun'")]
    [InlineData("""{ "type": "Media", "sources": [{ "url": "https://shop.example/a.mp4" }] }""", "'MediaSource' needs 'mimeType'")]
    [InlineData("""{ "type": "Media", "sources": ["https://shop.example/a.mp4"] }""", "something else than 'MediaSource'")]
    [InlineData("""{ "type": "Container", "items": [], "backgroundImage": { "fillMode": "cover" } }""", "'BackgroundImage' needs 'url'")]
    [InlineData("""{ "type": "ActionSet", "actions": [{ "type": "Action.ToggleVisibility", "targetElements": [{ "isVisible": false }] }] }""", "'TargetElement' needs 'elementId'")]
    public void Parts_ThatItDoesNotKnow_AreTold(string element, string expected) =>
        Assert.Contains(expected, Assert.Single(Problems(element)), StringComparison.Ordinal);

    [Fact]
    public void ARefresh_NeedsAnAction() =>
        Assert.Contains("'Action.Exec' cannot stand here", Assert.Single(Problems("", """, "refresh": { "action": { "type": "Action.Exec", "verb": "look" } }""")), StringComparison.Ordinal);

    private static IEnumerable<string> Problems(string element, string more = "")
    {
        var problems = new ProblemList();
        var card = $$"""{ "type": "AdaptiveCard", "version": "1.5", "body": [{{element}}]{{more}} }""";
        new CardShape(["en", "zh"], problems).Check(CardPartReader.Read("card.json", Encoding.UTF8.GetBytes(card))!);
        return problems.Sorted.Select(problem => problem.ToString());
    }
}
