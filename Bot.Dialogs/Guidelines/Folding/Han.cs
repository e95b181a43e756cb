namespace Bot.Dialogs.Guidelines.Folding;

/// <summary>Which characters are written without spaces between words.</summary>
internal static class Han
{
    /// <summary>Whether the character is Chinese.</summary>
    public static bool Is(char c) => c is (>= '\u3400' and <= '\u9fff') or '\u3007';

    /// <summary>Whether the text has a Chinese character.</summary>
    public static bool In(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u3400', '\u9fff');
}
