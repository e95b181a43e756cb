using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Steps;

/// <summary>What must stay the same of a step for a conversation that stands there or has its result: kind, names, kind of answer; not its words.</summary>
internal static class StepShape
{
    /// <summary>The shape as text; equal texts mean equal shapes.</summary>
    public static string Of(Step step) => $"{step.Kind} {string.Join(',', step.Sets)} {Details(step)}";

    private static string Details(Step step) => step switch
    {
        AskStep ask => $"{ask.Optional} {Slot(ask.Slot)} {ask.Check?.Call}",
        ChooseStep choose => $"{choose.Optional} {choose.Check?.Call} {choose.From?.Text} {choose.Many} {string.Join('|', choose.Options.Select(option => option.Value.Written("")))}",
        ConfirmStep confirm => $"{confirm.Optional}",
        RateStep rate => $"{rate.Thumbs}",
        FormStep form => string.Join(';', form.Parts.Select(part => $"{part.Name} {part.Optional} {Of(part.Asks)}")),
        CallStep call => $"{call.Service}.{call.Operation}",
        DoStep other => other.Script,
        EachStep each => each.List.Text,
        _ => "",
    };

    // Records tell their limits; a pattern tells its text.
    private static string Slot(Slot slot) => slot.ToString();
}
