using System.Globalization;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Models;

/// <summary>Reads which choice a model names; anything but exactly one of them is none.</summary>
internal static class ChoiceReader
{
    /// <summary>The choice's id; null when the words name none.</summary>
    public static string? Read(string? words, IReadOnlyList<ModelChoice> choices)
    {
        var said = words?.Trim().Trim('.', '。', '"', '\'', '`', '*', ':', '：', '(', ')').Trim() ?? "";
        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number >= 1 && number <= choices.Count ? choices[number - 1].Id : null
            : choices.FirstOrDefault(choice => string.Equals(choice.Id, said, StringComparison.Ordinal))?.Id;
    }
}
