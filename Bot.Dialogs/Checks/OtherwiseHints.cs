using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Checks;

/// <summary>Questions say what happens when nobody answers them as expected.</summary>
internal static class OtherwiseHints
{
    /// <summary>Tells which do not.</summary>
    public static void Check(PackDraft pack, ProblemList problems)
    {
        foreach (var question in pack.Scripts.SelectMany(script => script.Steps).OfType<QuestionStep>().Where(question => question.Otherwise is null))
        {
            problems.Hint(question.Place.At, "CB0609", $"After {question.Attempts} answers that do not fit '{question.Name}', the script ends with general words. Add 'otherwise' to say more, or to hand over to a person.");
        }
    }
}
