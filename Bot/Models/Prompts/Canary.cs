using System.Text;
using Bot.Files;

namespace Bot.Models.Prompts;

/// <summary>A mark in every prompt, of this deployment alone: an answer that holds it was copied from the prompt.</summary>
internal sealed class Canary
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 10;

    /// <summary>Derives it from the host's key.</summary>
    public Canary(HostKey key)
        : this("CANARY-" + string.Concat(key.For("model-canary").Take(Length).Select(number => Letters[number % Letters.Length])))
    {
    }

    /// <summary>Takes one.</summary>
    internal Canary(string text) => Text = text;

    /// <summary>The mark.</summary>
    public string Text { get; }

    /// <summary>Whether words hold it, however they are spaced and written.</summary>
    public bool IsIn(string words) => Plain(words).Contains(Plain(Text), StringComparison.Ordinal);

    private static string Plain(string words) =>
        string.Concat(words.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
}
