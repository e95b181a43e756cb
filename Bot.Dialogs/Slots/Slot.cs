namespace Bot.Dialogs.Slots;

/// <summary>What kind of answer a question expects, and how it is read from a message.</summary>
internal abstract record Slot
{
    /// <summary>Reads the answer. Never throws, whatever the text.</summary>
    public abstract SlotReading Read(string text, SlotContext context);

    /// <summary>A sentence that says what is expected, with an example.</summary>
    public abstract string Hint(string language);

    /// <summary>The sentence in the customer's language.</summary>
    protected static string Say(string language, string en, string zh) => PlainText.IsChinese(language) ? zh : en;
}
