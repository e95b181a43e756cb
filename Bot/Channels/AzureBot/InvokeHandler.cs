using System.Text.Json;
using Bot.Connector.Schema;
using Bot.Conversations;
using Bot.Dialogs.Replies;

namespace Bot.Channels.AzureBot;

/// <summary>Answers what a client asks and waits for.</summary>
internal sealed class InvokeHandler(ConversationService conversations, ActivityTranslator translator, InlineReplies replies, PublicAddress address)
{
    private const string Press = "adaptiveCard/action";
    private const string Rate = "message/submitAction";
    private const int LongestName = 100;

    /// <summary>Answers one invoke.</summary>
    public Task<InvokeAnswer> AnswerAsync(ReceivedActivity received, InvokeActivity invoke, CancellationToken cancellationToken) => invoke.Name switch
    {
        Press => PressAsync(received, invoke, cancellationToken),
        Rate => RateAsync(received, invoke, cancellationToken),
        _ => Task.FromResult(InvokeAnswer.NotHandled($"{Unknown(invoke.Name)} This bot handles '{Press}' and '{Rate}'.")),
    };

    private async Task<InvokeAnswer> PressAsync(ReceivedActivity received, InvokeActivity invoke, CancellationToken cancellationToken)
    {
        if (Member(invoke.Value, "action") is not { ValueKind: JsonValueKind.Object } action)
        {
            return InvokeAnswer.BadRequest("The invoke's value needs an action.");
        }

        // An automatic refresh is the client's doing, not the customer's.
        if (Member(invoke.Value, "trigger") is { ValueKind: JsonValueKind.String } trigger && trigger.ValueEquals("automatic"))
        {
            return InvokeAnswer.Message("");
        }

        var inbound = translator.Pressed(received, Member(action, "data")) with { Delivery = Conversations.DeliveryMode.Card };
        var accepted = await conversations.AcceptAsync(received.Key, inbound, cancellationToken);
        var said = await replies.ToInvokeAsync(received, accepted, cancellationToken);
        return Fitting(said) ?? InvokeAnswer.Message(Patience(received.Activity.Locale));
    }

    // A press that comes again hears of all replies: those of a turn that did not fit went through the channel, with all that followed.
    private InvokeAnswer? Fitting(IReadOnlyList<(long Turn, Reply Reply)> said)
    {
        InvokeAnswer? answer = null;
        List<Reply> replies = [];
        foreach (var turn in said.GroupBy(item => item.Turn, item => item.Reply))
        {
            replies.AddRange(turn);
            if (InvokeCard.Of(replies, address.Value) is not { } card)
            {
                break;
            }

            answer = card;
        }

        return answer;
    }

    private async Task<InvokeAnswer> RateAsync(ReceivedActivity received, InvokeActivity invoke, CancellationToken cancellationToken)
    {
        if (Rating.Read(invoke.Value) is not { } data)
        {
            return InvokeAnswer.NotHandled($"The invoke '{Rate}' is handled with a rating only: its value needs actionValue.reaction, for example 'like'.");
        }

        await conversations.AcceptAsync(received.Key, translator.Pressed(received, data) with { Visible = false }, cancellationToken);
        return InvokeAnswer.Empty;
    }

    private static string Unknown(string? name) => name is { Length: > 0 and <= LongestName } ? $"The invoke '{name}' is not handled." : "The invoke has no name that is known.";

    private static JsonElement? Member(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(name, out var member) ? member : null;

    private static string Patience(string? locale) => locale?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true
        ? "正在处理，结果稍后发给您。"
        : "We are on it. The answer follows as a message.";
}
