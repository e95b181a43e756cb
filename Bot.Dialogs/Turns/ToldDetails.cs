using System.Text.Json;

namespace Bot.Dialogs.Turns;

/// <summary>The words that started a script and hold answers to questions which it asks later.</summary>
/// <param name="Text">The words.</param>
/// <param name="Depth">The place of the script among the running ones, from 0; the scripts that it runs share them.</param>
public sealed record ToldDetails(string Text, int Depth)
{
    /// <summary>Answers that were taken from them: none is taken twice.</summary>
    public IReadOnlyList<JsonElement> Taken { get; init => field = value ?? []; } = [];
}
