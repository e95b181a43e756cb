using System.Text.Json;

namespace Bot.Tests.Kit;

/// <summary>A card with the same words in every place that shows or opens words.</summary>
internal static class ProbeCard
{
    /// <summary>Makes it.</summary>
    /// <param name="words">The words, for example an attack.</param>
    public static JsonElement Of(string words) => JsonSerializer.SerializeToElement(new
    {
        type = "AdaptiveCard",
        version = "1.5",
        body = new object[]
        {
            new { type = "TextBlock", text = "Probe" },
            new { type = "TextBlock", text = words, wrap = true },
            new { type = "RichTextBlock", inlines = new object[] { new { type = "TextRun", text = words, selectAction = new { type = "Action.OpenUrl", title = words, url = words } } } },
            new { type = "FactSet", facts = new[] { new { title = words, value = words } } },
            new { type = "Image", url = words, altText = words },
            new { type = "Input.Text", id = "note", label = words, placeholder = words, value = words },
            new { type = "Input.ChoiceSet", id = "pick", label = words, choices = new[] { new { title = words, value = words } } },
        },
        actions = new object[]
        {
            new { type = "Action.OpenUrl", title = "Open", url = words },
            new { type = "Action.OpenUrl", title = "Run", url = "javascript:window.hacked=1" },
            new { type = "Action.Submit", title = words, data = new { words } },
        },
    });
}
