using System.Text.RegularExpressions;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Steps;

/// <summary>Reads patterns that cannot blow up.</summary>
internal static class PatternReader
{
    private const int Shown = 60;

    /// <summary>The pattern; a problem and nothing when it cannot be read or can hang.</summary>
    public static Regex? Read(YamlScalar scalar, ProblemList problems)
    {
        if (PatternCost.Of(scalar.Text) > PatternCost.Most)
        {
            problems.Error(scalar.At, "CB0403", $"The pattern '{JsonText.Clip(scalar.Text, Shown)}' repeats repetitions so often that it can stall the bot. Make the numbers in {{ }} smaller, or write + or *.");
            return null;
        }

        try
        {
            return PatternSlot.Compile(scalar.Text);
        }
        catch (ArgumentException wrong)
        {
            problems.Error(scalar.At, "CB0403", $"The pattern '{JsonText.Clip(scalar.Text, Shown)}' is not a regular expression: {PatternReasons.Of(wrong)}");
        }
        catch (NotSupportedException)
        {
            problems.Error(
                scalar.At, "CB0403", $"The pattern '{JsonText.Clip(scalar.Text, Shown)}' uses look-around, back references or atomic groups, which can hang. Write it without them.");
        }

        return null;
    }
}
