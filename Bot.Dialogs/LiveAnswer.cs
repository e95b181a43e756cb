using Bot.Dialogs.Guidelines.Output;

namespace Bot.Dialogs;

/// <summary>What of a model's words may be shown before the answer is whole. The engine judges the whole answer again, and only that is kept.</summary>
/// <param name="facts">What makes statements legitimate; absent for a pack without guidelines.</param>
public sealed class LiveAnswer(GateFacts? facts)
{
    private static readonly char[] Ends = ['.', '!', '?', '。', '！', '？', '\n'];

    private readonly SentenceGate? _gate = facts is null ? null : new(facts);

    /// <summary>The words that may be shown; always an extension of what was given before.</summary>
    /// <param name="soFar">All words so far.</param>
    public string Release(string soFar) => _gate?.Release(soFar) ?? WholeSentences(soFar);

    private static string WholeSentences(string soFar)
    {
        // The last sign may still become 3.50 or "...".
        var end = soFar.Length > 1 ? soFar.LastIndexOfAny(Ends, soFar.Length - 2) : -1;
        while (end > 0 && soFar[end] == '.' && !char.IsWhiteSpace(soFar[end + 1]))
        {
            end = soFar.LastIndexOfAny(Ends, end - 1);
        }

        return end < 0 ? "" : soFar[..(end + 1)];
    }
}
