using System.Text.Json;
using Bot.Connector.Schema;
using Bot.Conversations;

namespace Bot.Channels.AzureBot;

/// <summary>Answers what a client asks and waits for.</summary>
internal sealed class InvokeHandler(ConversationService conversations, ActivityTranslator translator, InlineReplies replies, PublicAddress address)
{
    /// <summary>Answers one invoke.</summary>
    public Task<InvokeAnswer> AnswerAsync(ReceivedActivity received, InvokeActivity invoke, CancellationToken cancellationToken) => invoke.Name switch
    {
        "adaptiveCard/action" => PressAsync(received, invoke, cancellationToken),
        "message/submitAction" => RateAsync(received, invoke, cancellationToken),
        _ => Task.FromResult(InvokeAnswer.NotImplemented),
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

        var inbound = translator.Pressed(received, Member(action, "data")) with { Delivery = Conversations.DeliveryMode.Inline };
        var accepted = await conversations.AcceptAsync(received.Key, inbound, cancellationToken);
        var said = await replies.ToInvokeAsync(received, accepted, cancellationToken);
        return said.Count == 0 ? InvokeAnswer.Message(Patience(received.Activity.Locale)) : InvokeCard.Of(said, address.Value);
    }

    private async Task<InvokeAnswer> RateAsync(ReceivedActivity received, InvokeActivity invoke, CancellationToken cancellationToken)
    {
        if (Rating.Read(invoke.Value) is not { } data)
        {
            return InvokeAnswer.NotImplemented;
        }

        await conversations.AcceptAsync(received.Key, translator.Pressed(received, data) with { Visible = false }, cancellationToken);
        return InvokeAnswer.Empty;
    }

    private static JsonElement? Member(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(name, out var member) ? member : null;

    private static string Patience(string? locale) => locale?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true
        ? "正在处理，结果稍后发给您。"
        : "We are on it. The answer follows as a message.";
}
