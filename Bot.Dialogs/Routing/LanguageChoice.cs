using Bot.Dialogs.Slots;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Routing;

/// <summary>Which language to answer in: that of the words, else that of the conversation, else that of the surroundings, else the fallback.</summary>
internal static class LanguageChoice
{
    /// <summary>The language of a turn.</summary>
    public static string Of(IReadOnlyList<string> languages, ConversationState state, string? text, string? locale)
    {
        if (languages.Count == 1)
        {
            return languages[0];
        }

        text ??= "";
        return Spoken(text, state) is { } spoken && languages.Contains(spoken) ? spoken
            : languages.Contains(state.Language) ? state.Language
            : Surroundings(locale) is { } around && languages.Contains(around) ? around
            : text.Any(char.IsAsciiLetter) && languages.Contains("en") ? "en"
            : languages[0];
    }

    // A name or an order number says nothing about the language, so an answer needs more words than a wish.
    private static string? Spoken(string text, ConversationState state)
    {
        var looked = text.AsSpan(0, Math.Min(text.Length, PlainText.Limit));
        foreach (var c in looked)
        {
            if (PlainText.IsHan(c))
            {
                return "zh";
            }
        }

        return LatinWords(looked) >= (state.Frames.Count > 0 ? 4 : 2) ? "en" : null;
    }

    private static int LatinWords(ReadOnlySpan<char> text)
    {
        var (words, letters) = (0, 0);
        foreach (var c in text)
        {
            letters = char.IsAsciiLetter(c) || c == '\'' ? letters + 1 : 0;
            words += letters == 2 ? 1 : 0;
        }

        return words;
    }

    private static string? Surroundings(string? locale) =>
        locale is null ? null : locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh" : locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : null;
}
