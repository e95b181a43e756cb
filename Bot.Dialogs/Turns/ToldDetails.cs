using System.Text.Json;

namespace Bot.Dialogs.Turns;

/// <summary>The words that started a script and hold answers to questions which it asks later.</summary>
/// <param name="Text">The words; empty where a script was told nothing and another one below it was.</param>
/// <param name="Depth">The place of the script among the running ones, from 0; the scripts that it runs share them.</param>
public sealed record ToldDetails(string Text, int Depth)
{
    /// <summary>Answers that were taken from them: none is taken twice.</summary>
    public IReadOnlyList<JsonElement> Taken { get; init => field = value ?? []; } = [];

    /// <summary>What the script below was told, for when it goes on.</summary>
    public ToldDetails? Below { get; init; }

    /// <summary>What the script on top was told; what ended scripts were told is over.</summary>
    /// <param name="told">What all were told, the highest first.</param>
    /// <param name="frames">Number of running scripts.</param>
    public static ToldDetails? Of(ToldDetails? told, int frames)
    {
        while (told is not null && told.Depth >= frames)
        {
            told = told.Below;
        }

        return told;
    }
}
