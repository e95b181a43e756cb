using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Guidelines.Input;

/// <summary>How words stand to the open question.</summary>
internal enum TypedAnswer
{
    /// <summary>No question is open, or they do not answer it.</summary>
    None,

    /// <summary>They answer a question for any text, so they may mean anything.</summary>
    Free,

    /// <summary>They are the number, date, choice ... that was asked for.</summary>
    Data,
}

/// <summary>Tells how words stand to a question.</summary>
internal static class TypedAnswers
{
    /// <summary>Reads the words as an answer.</summary>
    public static TypedAnswer Of(Slot? expected, string text, SlotContext context) =>
        expected is null || expected.Read(text, context).Value is null ? TypedAnswer.None
        : (expected is OptionalSlot optional ? optional.Inner : expected) is TextSlot or AddressSlot ? TypedAnswer.Free
        : TypedAnswer.Data;
}
