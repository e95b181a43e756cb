using Bot.Dialogs.Packs;
using Bot.Dialogs.Packs.Cards;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Checks;

/// <summary>What is right as it is, but could be better.</summary>
internal static class PackHints
{
    /// <summary>Tells it.</summary>
    public static void Check(PackDraft pack, ProblemList problems)
    {
        foreach (var question in pack.Scripts.SelectMany(script => script.Steps).OfType<QuestionStep>().Where(question => question.Ways.Contains(StepWay.Honest) && question is not AskStep { Slot: TextSlot }))
        {
            problems.Hint(question.Place.At, "CB0609", $"After {question.Attempts} answers that do not fit '{question.Name}', the script ends with general words. Add 'otherwise' to say more, or to hand over to a person.");
        }

        foreach (var card in pack.Reading.Cards.Where(card => card.Value is not null).Select(card => $"cards/{card.Key}.json"))
        {
            if (CardPartReader.Read(card, pack.Source.Files[card]) is { } root && root["fallbackText"] is null)
            {
                problems.Hint(root.At, "CB0705", $"The card has no 'fallbackText', so that notifications show all its words in a row. Say in one sentence what the card says.");
            }
        }
    }
}
