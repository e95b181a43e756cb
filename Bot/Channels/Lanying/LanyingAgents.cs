using System.Globalization;
using Bot.Conversations;
using Bot.Dialogs.Turns.Events;

namespace Bot.Channels.Lanying;

/// <summary>
/// People who serve customers from their own IM account: what they write to the bot reaches their customer in the bot's name,
/// and while they serve, the customer's messages reach them.
/// </summary>
internal sealed class LanyingAgents(LanyingApps apps, ConversationService conversations, LanyingCourier courier, TimeProvider time)
{
    private const string Take = "/take";
    private const string Release = "/release";

    /// <summary>Takes what an agent wrote to the bot.</summary>
    public async Task TakeAsync(LanyingMessage message, LanyingApp app, CancellationToken cancellationToken)
    {
        var text = message.Text.Trim();
        var current = CurrentOf(app, message.From);
        if (text.StartsWith(Take, StringComparison.OrdinalIgnoreCase))
        {
            await StartAsync(message, app, text[Take.Length..].Trim(), cancellationToken);
        }
        else if (current is null)
        {
            Tell(message, app, LanyingWords.AgentHelp);
        }
        else if (text.Equals(Release, StringComparison.OrdinalIgnoreCase))
        {
            await AcceptAsync(message, app, current with { Agent = 0 }, new HandoffChanged { At = time.GetUtcNow(), State = "completed" }, cancellationToken);
            await RememberAsync(message, app, current with { Target = 0 }, cancellationToken);
            Tell(message, app, LanyingWords.Released(current.Target));
        }
        else if (text.Length > 0)
        {
            await AcceptAsync(message, app, current with { Agent = message.From }, new AgentSaid { At = time.GetUtcNow(), Agent = NameOf(message), Text = text }, cancellationToken);
        }
    }

    /// <summary>Hands what a customer says to the agent who serves them.</summary>
    public void Forward(LanyingMessage message, LanyingApp app, LanyingPlace place) => courier.Take(
        app,
        new(new(app.AppId, Group: false, place.Agent), LanyingContent.Text, LanyingWords.FromCustomer(message.From, message.Text.Length > 0 ? message.Text : message.Content))
        {
            Transaction = LanyingReader.Number(message.Id),
        });

    private async Task StartAsync(LanyingMessage message, LanyingApp app, string customer, CancellationToken cancellationToken)
    {
        var place = new LanyingPlace(app.AppId, Group: false, long.TryParse(customer, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0);
        if (id == 0 || !await conversations.ExistsAsync(place.KeyFor(apps.BotOf(app)), cancellationToken))
        {
            Tell(message, app, LanyingWords.Unknown(customer));
            return;
        }

        await AcceptAsync(message, app, place with { Agent = message.From }, new HandoffChanged { At = time.GetUtcNow(), State = "accepted" }, cancellationToken);
        await RememberAsync(message, app, place, cancellationToken);
        Tell(message, app, LanyingWords.Taken(id));
    }

    private Task<Accepted> AcceptAsync(LanyingMessage message, LanyingApp app, LanyingPlace customer, TurnEvent happened, CancellationToken cancellationToken) =>
        conversations.AcceptAsync(customer.KeyFor(apps.BotOf(app)), new() { Event = happened, ExternalId = $"agent:{message.Id}", Reference = customer.ToJson() }, cancellationToken);

    // Whom an agent serves is the reference of a conversation of their own, in which nothing else is.
    private Task<Accepted> RememberAsync(LanyingMessage message, LanyingApp app, LanyingPlace customer, CancellationToken cancellationToken) =>
        conversations.AcceptAsync(KeyOf(app, message.From), new() { ExternalId = $"serves:{message.Id}", Reference = customer.ToJson() }, cancellationToken);

    private LanyingPlace? CurrentOf(LanyingApp app, long agent) =>
        LanyingPlace.Parse(conversations.ReferenceOf(KeyOf(app, agent))) is { Target: > 0 } place ? place : null;

    private ConversationKey KeyOf(LanyingApp app, long agent) =>
        new(apps.BotOf(app), LanyingPlace.Channel, string.Create(CultureInfo.InvariantCulture, $"{app.AppId}:AGENT:{agent}"));

    private static string NameOf(LanyingMessage message) =>
        LanyingReader.Word(message.Config["senderNickname"]) is { Length: > 0 and <= 60 } name ? name : "人工客服 / support";

    private void Tell(LanyingMessage message, LanyingApp app, string text) => courier.Take(
        app, new(new(app.AppId, Group: false, message.From), LanyingContent.Text, text) { Transaction = LanyingReader.Number(message.Id) });
}
