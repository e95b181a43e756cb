using System.ComponentModel.DataAnnotations;

namespace Bot.Models.Budgets;

/// <summary>What models may use up; section <c>Models:Budget</c>. 0 is without limit.</summary>
internal sealed class BudgetOptions
{
    /// <summary>Most tokens, questions and answers, of one conversation.</summary>
    [Range(0, long.MaxValue)]
    public long ConversationTokens { get; set; }

    /// <summary>Most tokens of all conversations on one day, by UTC.</summary>
    [Range(0, long.MaxValue)]
    public long DayTokens { get; set; }

    /// <summary>Most money for one conversation, in the currency of the prices.</summary>
    [Range(0, 1_000_000_000)]
    public double ConversationCost { get; set; }

    /// <summary>Most money for all conversations on one day, by UTC.</summary>
    [Range(0, 1_000_000_000)]
    public double DayCost { get; set; }

    /// <summary>Whether anything is limited.</summary>
    public bool IsLimited => ConversationTokens > 0 || DayTokens > 0 || ConversationCost > 0 || DayCost > 0;
}
