using Bot.Connector.Schema;
using Bot.Conversations;

namespace Bot.Channels.DirectLine;

/// <summary>
/// A <c>deleteUserData</c> activity: erases a customer in every conversation of the bot behind this door. A token without a user cannot
/// tell who holds it, only that they may see this conversation: it erases the conversation.
/// </summary>
internal static class CustomerErasing
{
    /// <summary>Erases; the answer comes when it is done.</summary>
    /// <returns>What is wrong with the request, if anything.</returns>
    public static async Task<DirectLineProblem?> EraseAsync(
        OpenConversation open, DeleteUserDataActivity activity, ConversationService conversations, CancellationToken cancellationToken)
    {
        if (open.IsUnbound)
        {
            await conversations.EraseAsync(open.Key, cancellationToken);
            return null;
        }

        var (customer, problem) = CustomerOf(open, activity);
        if (customer is not null)
        {
            await conversations.EraseAsync(open.Key.Bot, open.Key.Channel, customer, cancellationToken);
        }

        return problem;
    }

    // Who holds the secret names anyone, a token's user only themselves.
    private static (string? Customer, DirectLineProblem? Problem) CustomerOf(OpenConversation open, DeleteUserDataActivity activity)
    {
        var named = activity.From?.Id;
        if (open.Token is { } token && !string.IsNullOrEmpty(named) && named != token.User)
        {
            return (null, DirectLineProblem.Forbidden("A token erases only its own user. Use the secret, or a token made for this user; see tokens/generate."));
        }

        return (open.Token?.User ?? named) is { Length: > 0 } customer
            ? (customer, null)
            : (null, DirectLineProblem.BadArgument("Name the customer to erase in from.id; one who never gave a name has the conversation's id."));
    }
}
