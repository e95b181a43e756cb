using Bot.Dialogs.Steps;
using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Guidelines;

/// <summary>What the bot says when it refuses, warns, hands over or cannot go on: the same words every time, filled with the brand's facts once.</summary>
internal sealed class FixedTexts
{
    private readonly Dictionary<(string Key, string Language), string> _texts;

    private FixedTexts(Dictionary<(string, string), string> texts)
    {
        _texts = texts;
    }

    /// <summary>The texts of a brand of which nothing is known.</summary>
    public static FixedTexts Standard { get; } = Of(new(), new Dictionary<string, Words>());

    /// <summary>A text in a language.</summary>
    /// <param name="key">Its name, for example <c>refusal</c>.</param>
    /// <param name="language"><c>en</c> or <c>zh</c>.</param>
    public string In(string key, string language) => _texts.GetValueOrDefault((key, language), _texts[("refusal", language)]);

    /// <summary>Fills the texts in.</summary>
    /// <param name="brand">The brand's facts.</param>
    /// <param name="own">Texts that the pack says otherwise.</param>
    public static FixedTexts Of(BrandFacts brand, IReadOnlyDictionary<string, Words> own)
    {
        var texts = new Dictionary<(string, string), string>();
        foreach (var language in (string[])["en", "zh"])
        {
            var scope = TemplateScope.Empty.With(BrandValues.Of(brand, language)).In(language);
            foreach (var (key, template) in StandardTexts.In(language))
            {
                texts[(key, language)] = own.TryGetValue(key, out var words) ? words.In(language, scope).Trim() : template.Render(scope).Trim();
            }
        }

        return new(texts);
    }
}
