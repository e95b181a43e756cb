using System.Globalization;
using Bot.Conversations.Journaling;
using Bot.Models.Providers;
using Microsoft.Extensions.Options;

namespace Bot.Models.Budgets;

/// <summary>Keeps what models used up, per conversation and day, in the journal's file: a restart forgives nothing.</summary>
internal sealed partial class ModelLedger(Journal journal, IOptions<ModelOptions> options, TimeProvider time, ILogger<ModelLedger> logger)
{
    // The row of a whole day stands under the name that no conversation has.
    private const string WholeDay = "";

    private const string Add = """
        INSERT INTO model_use(day, conversation, calls, input, output, cost) VALUES(?1, ?2, 1, ?3, ?4, ?5)
        ON CONFLICT(conversation, day) DO UPDATE SET
          calls = calls + 1, input = input + excluded.input, output = output + excluded.output, cost = cost + excluded.cost
        """;

    private readonly BudgetOptions _budget = options.Value.Budget;

    /// <summary>Why a call may not be made; null when it may.</summary>
    /// <param name="conversation">The conversation's key.</param>
    /// <param name="tokens">Tokens that the question has.</param>
    public ModelFailure? Objection(string conversation, long tokens)
    {
        if (!_budget.IsLimited)
        {
            return null;
        }

        return IsOver(Of(conversation, null), tokens, _budget.ConversationTokens, _budget.ConversationCost) ? ModelFailure.BudgetOfConversation
            : IsOver(Of(WholeDay, Today), tokens, _budget.DayTokens, _budget.DayCost) ? ModelFailure.BudgetOfDay
            : null;
    }

    /// <summary>Notes what an attempt used up.</summary>
    public async Task NoteAsync(string conversation, ProviderAnswer answer)
    {
        if (answer is not { Provider: { } provider, Input: > 0 })
        {
            return;
        }

        var cost = (long)Math.Ceiling((answer.Input * provider.InputPrice) + (answer.Output * provider.OutputPrice));
        var day = Today;
        try
        {
            await journal.WriteAsync(statements =>
            {
                foreach (var row in (string[])[WholeDay, conversation])
                {
                    statements.Other(Add).Bind(1, day).Bind(2, row).Bind(3, answer.Input).Bind(4, answer.Output).Bind(5, cost).Run();
                }

                return true;
            });
        }
        catch (JournalException failure)
        {
            LogNotNoted(failure);
        }
    }

    /// <summary>What a conversation used up, or all of them, on one day or ever.</summary>
    public Spent Of(string conversation, string? day) => journal.Read((conversation, day), static (reader, wanted) =>
    {
        var query = reader.Statement("SELECT coalesce(sum(input + output), 0), coalesce(sum(cost), 0) FROM model_use WHERE conversation = ?1 AND (?2 = '' OR day = ?2)")
            .Bind(1, wanted.conversation).Bind(2, wanted.day ?? "");
        query.Step();
        var spent = new Spent(query.Int64(0), query.Int64(1));
        query.Reset();
        return spent;
    });

    private string Today => time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsOver(Spent spent, long tokens, long mostTokens, double mostCost) =>
        (mostTokens > 0 && spent.Tokens + tokens > mostTokens) || (mostCost > 0 && spent.Millionths >= mostCost * 1_000_000);

    [LoggerMessage(LogLevel.Error, "What a model used up could not be noted; the budget counts without it.")]
    private partial void LogNotNoted(Exception failure);
}
