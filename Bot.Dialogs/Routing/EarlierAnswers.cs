using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Routing;

/// <summary>Finds the earlier answer that a correction is about.</summary>
internal sealed class EarlierAnswers(ReleaseContent content, Turn turn)
{
    private const int DeepestScripts = 3;

    // "It's" may stand before a value that is the whole message.
    private const int AroundValue = 5;

    /// <summary>All earlier answers of the running scripts, the latest first.</summary>
    public IEnumerable<EarlierAnswer> All()
    {
        for (var depth = turn.State.Frames.Count - 1; depth >= 0; depth--)
        {
            var frame = turn.State.Frames[depth];
            for (var index = frame.Answered.Count - 1; index >= 0; index--)
            {
                var passed = content.Scripts.GetValueOrDefault(frame.Script)?.Find(frame.Answered[index]);
                var questions = passed is DoStep other ? Of(other.Script) : passed is QuestionStep question && IsPlain(question) ? [question] : [];
                foreach (var asked in questions)
                {
                    yield return new(depth, index, passed!, asked);
                }
            }
        }
    }

    /// <summary>The questions of a script and of those that it runs.</summary>
    public IEnumerable<QuestionStep> Of(string script, int deep = 0)
    {
        foreach (var step in content.Scripts.GetValueOrDefault(script)?.Steps ?? [])
        {
            if (step is QuestionStep question && IsPlain(question) && question is not ChooseStep { From: not null })
            {
                yield return question;
            }
            else if (step is DoStep other && deep < DeepestScripts)
            {
                foreach (var inner in Of(other.Script, deep + 1))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>What the words mean as an answer to the question; null when they are none.</summary>
    public JsonElement? Read(QuestionStep question, string text)
    {
        try
        {
            return question.Expected(turn).Read(text, new(turn.At, turn.Language, turn.Zone)).Value;
        }
        catch (TemplateException)
        {
            return null;
        }
    }

    /// <summary>Whether only words of a certain form answer the question, so that its kind tells which question is meant.</summary>
    public static bool IsParticular(QuestionStep question) => question switch
    {
        ConfirmStep => false,
        AskStep ask => ask.Slot is not (TextSlot or AddressSlot),
        _ => true,
    };

    /// <summary>Whether the words are an answer to the question and nothing else.</summary>
    public bool IsWhole(QuestionStep question, string text) =>
        IsParticular(question) && Read(question, text) is { ValueKind: JsonValueKind.String } value
        && text.EndsWith(value.GetString()!, StringComparison.OrdinalIgnoreCase) && text.Length - value.GetString()!.Length <= AroundValue;

    /// <summary>Whether the words name the question: its value's name, or a word of what it asks.</summary>
    public bool IsNamed(QuestionStep question, string field)
    {
        var named = PlainText.Fold(field);
        var prompt = PlainText.Fold(question.Prompt.Written(turn.Language));
        return named.Any(PlainText.IsHan)
            ? prompt.Contains(named, StringComparison.Ordinal)
            : named.Split(' ', '-').Where(word => word.Length > 2).ToList() is { Count: > 0 } words
                && (words.TrueForAll(word => question.Name.Split('_').Contains(word)) || words.TrueForAll(word => Words(prompt).Contains(word)));
    }

    private static string[] Words(string text) => text.Split([' ', ',', '.', '?', '!', ':', '-', '\''], StringSplitOptions.RemoveEmptyEntries);

    // A form corrects itself: it shows all its answers.
    private static bool IsPlain(QuestionStep question) => question is AskStep or ChooseStep or ConfirmStep;
}
