namespace Bot.Dialogs.Packs.Faq;

/// <summary>What becomes of questions and answers.</summary>
internal enum FaqShape
{
    /// <summary>Scripts, which the matcher starts.</summary>
    Scripts,

    /// <summary>Passages of the knowledge, which are quoted.</summary>
    Knowledge,
}
