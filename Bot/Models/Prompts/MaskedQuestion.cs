using Bot.Dialogs.Privacy;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Models.Prompts;

/// <summary>A question as a vendor may read it: tokens stand for the customer's personal data, and are put back in what comes.</summary>
internal sealed class MaskedQuestion
{
    /// <summary>Masks a question and what was said before it.</summary>
    public MaskedQuestion(AskModel ask)
    {
        // What the brand itself gives out is no secret.
        Tokens = new(ask.Contacts.Values.Concat(ask.Facts));
        Ask = ask with
        {
            History = [.. ask.History.Select(line => line with { Text = Tokens.Mask(line.Text) })],
            Question = Tokens.Mask(ask.Question),
        };
    }

    /// <summary>The question with tokens.</summary>
    public AskModel Ask { get; }

    /// <summary>What the tokens stand for.</summary>
    public PersonalTokens Tokens { get; }
}
