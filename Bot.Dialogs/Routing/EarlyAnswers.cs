using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Routing;

/// <summary>
/// Answers in the words that started a script to questions which it asks later: "I want to return SO100005, it is damaged".
/// Only kinds of answers are read whose form tells that they are meant; numbers alone, texts, yes and no are asked for.
/// </summary>
internal sealed partial class EarlyAnswers(ReleaseContent content, Turn turn)
{
    private const int ShortestName = 4;
    private const int ShortestHan = 2;

    private readonly EarlierAnswers _questions = new(content, turn);

    /// <summary>Keeps the words for the questions of a script that is about to start, when they answer any.</summary>
    /// <param name="script">The script.</param>
    /// <param name="words">What the customer said; null when the script was not asked for in words.</param>
    public void Keep(string script, string? words)
    {
        var below = ToldDetails.Of(turn.State.Told, turn.State.Frames.Count);
        var text = words is not null && _questions.Of(script).Any(question => Read(question, words) is not null) ? words : "";
        var told = text.Length > 0 || below is not null ? new ToldDetails(text, turn.State.Frames.Count) { Below = below } : null;
        turn.State = turn.State.Told is null && told is null ? turn.State : turn.State with { Told = told };
    }

    /// <summary>Takes the answer to a question out of the words, once; null when they hold none.</summary>
    public JsonElement? Take(QuestionStep question)
    {
        if (ToldDetails.Of(turn.State.Told, turn.State.Frames.Count) is not { Text.Length: > 0 } told || Read(question, told.Text) is not { } value || told.Taken.Any(taken => JsonElement.DeepEquals(taken, value)))
        {
            return null;
        }

        turn.State = turn.State with { Told = told with { Taken = [.. told.Taken, value] } };
        turn.Note("question", "told-before", question);
        return value;
    }

    private JsonElement? Read(QuestionStep question, string words) => question switch
    {
        ChooseStep { From: null, Many: null } choose => Named(choose, words),
        AskStep { Slot: PatternSlot } => _questions.Read(question, words) is { ValueKind: JsonValueKind.String } code && code.GetString()!.AsSpan().ContainsAnyInRange('0', '9') ? code : null,
        AskStep { Slot: EmailSlot or PhoneSlot or DateSlot or DateRangeSlot or TimeSlot or MoneySlot } => _questions.Read(question, words),
        _ => null,
    };

    // By its whole name and nothing less: numbers and parts of names mean something only after the question.
    private JsonElement? Named(ChooseStep choose, string words)
    {
        var folded = PlainText.Fold(words);
        var named = ((ChoiceSlot)choose.Expected(turn)).Options
            .Select(option => (option.Value, Name: option.Names.Select(PlainText.Fold).Where(name => Says(folded, name)).MaxBy(name => name.Length)))
            .Where(option => option.Name is not null)
            .OrderByDescending(option => option.Name!.Length)
            .ToList();
        return named.Count > 0 && named.Skip(1).All(other => named[0].Name!.Length > other.Name!.Length && named[0].Name!.Contains(other.Name, StringComparison.Ordinal)) ? JsonText.Of(named[0].Value) : null;
    }

    private static bool Says(string folded, string name)
    {
        var han = name.Any(PlainText.IsHan);
        var at = name.Length < (han ? ShortestHan : ShortestName) ? -1 : folded.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && (han || (IsEdge(folded, at - 1) && IsEdge(folded, at + name.Length))) && !Denial().IsMatch(folded[..at]);
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    // "It is not damaged".
    [GeneratedRegex(@"(?:\b(?:not|no|never|without|nothing|\w+n'?t)\s+(?:\w+\s+)?|[不没无非别]有?是?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Denial();
}
