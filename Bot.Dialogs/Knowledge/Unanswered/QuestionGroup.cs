namespace Bot.Dialogs.Knowledge.Unanswered;

/// <summary>Questions that ask much the same.</summary>
/// <param name="Id">Eight hexadecimal digits of the wording that was asked most; stays while that does.</param>
/// <param name="Language">Their language.</param>
/// <param name="Wordings">How they were put and how often, the most frequent first.</param>
/// <param name="Last">When one of them was last asked.</param>
public sealed record QuestionGroup(string Id, string Language, IReadOnlyList<(string Text, int Times)> Wordings, DateTimeOffset Last)
{
    /// <summary>How often one of them was asked.</summary>
    public int Times { get; } = Wordings.Sum(wording => wording.Times);
}
