using System.Globalization;
using Bot.Conversations;
using Bot.Dialogs.Turns.Events;

namespace Bot.Channels.Lanying;

/// <summary>
/// People who serve customers from their own IM account: what they write to the bot reaches their customer in the bot's name,
/// and while they serve, the customer's messages reach them.
/// </summary>
internal sealed class LanyingAgents(LanyingApps apps, ConversationService conversations, LanyingRewriter rewriter, LanyingCourier courier, TimeProvider time)
{
    private static readonly string[] Take = ["/take", "/takeover"];

    private const string Release = "/release";
    private const string Recall = "/recall";
    private const string Replace = "/replace";

    /// <summary>Takes what an agent wrote to the bot.</summary>
    public async Task TakeAsync(LanyingMessage message, LanyingApp app, CancellationToken cancellationToken)
    {
        var (verb, words) = Split(message.Text.Trim());
        var current = CurrentOf(app, message.From);
        if (Take.Contains(verb))
        {
            await StartAsync(message, app, words, cancellationToken);
        }
        else if (current is null)
        {
            Tell(message, app, LanyingWords.AgentHelp);
        }
        else
        {
            await ServeAsync(message, app, current, verb, words, cancellationToken);
        }
    }

    /// <summary>Hands what a customer says to the agent who serves them.</summary>
    public void Forward(LanyingMessage message, LanyingApp app, LanyingPlace place)
    {
        var agent = new LanyingPlace(app.AppId, Group: false, place.Agent);
        var text = LanyingWords.FromCustomer(place, message.From, message.Text.Length > 0 ? message.Text : message.Content);
        var send = new LanyingSend(agent, LanyingContent.Text, text) { Ext = LanyingExt.Shown(), Transaction = LanyingTransactions.Of(message, "forward") };
        courier.Take(app, send);
        rewriter.ForwardFile(message, app, agent);
    }

    private Task ServeAsync(LanyingMessage message, LanyingApp app, LanyingPlace current, string verb, string words, CancellationToken cancellationToken) => verb switch
    {
        Release => EndAsync(message, app, current, cancellationToken),
        Recall => RewriteAsync(message, app, current, null, cancellationToken),
        Replace when words.Length > 0 => RewriteAsync(message, app, current, words, cancellationToken),
        _ when message.Text.Trim() is { Length: > 0 } text => AcceptAsync(
            message, app, Served(current, message.From), new AgentSaid { At = time.GetUtcNow(), Agent = LanyingAsked.NameIn(message.Config) ?? "人工客服 / support", Text = text }, cancellationToken),
        _ => TellAsync(message, app, LanyingWords.WordsOnly),
    };

    private async Task StartAsync(LanyingMessage message, LanyingApp app, string customer, CancellationToken cancellationToken)
    {
        _ = long.TryParse(customer, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        LanyingPlace[] places = [new(app.AppId, Group: false, id), new(app.AppId, Group: true, id)];
        if (id == 0 || places.FirstOrDefault(place => conversations.ReferenceOf(place.KeyFor(apps.BotOf(app))) is not null) is not { } found)
        {
            Tell(message, app, LanyingWords.Unknown(customer));
            return;
        }

        await AcceptAsync(message, app, Served(found, message.From), new HandoffChanged { At = time.GetUtcNow(), State = "accepted", Unasked = true }, cancellationToken);
        await RememberAsync(message, app, found, cancellationToken);
        Tell(message, app, LanyingWords.Taken(found));
    }

    private async Task EndAsync(LanyingMessage message, LanyingApp app, LanyingPlace current, CancellationToken cancellationToken)
    {
        await AcceptAsync(message, app, Served(current, agent: 0), new HandoffChanged { At = time.GetUtcNow(), State = "completed" }, cancellationToken);
        await RememberAsync(message, app, current with { Target = 0 }, cancellationToken);
        Tell(message, app, LanyingWords.Released(current));
    }

    private async Task RewriteAsync(LanyingMessage message, LanyingApp app, LanyingPlace current, string? words, CancellationToken cancellationToken)
    {
        var done = await rewriter.RewriteAsync(message, app, current, words, cancellationToken);
        Tell(message, app, !done ? LanyingWords.NothingSent : words is null ? LanyingWords.Recalled : LanyingWords.Replaced);
    }

    private LanyingPlace Served(LanyingPlace place, long agent) => place with { Agent = agent, Since = agent == 0 ? 0 : time.GetUtcNow().ToUnixTimeSeconds() };

    private Task<Accepted> AcceptAsync(LanyingMessage message, LanyingApp app, LanyingPlace customer, TurnEvent happened, CancellationToken cancellationToken) =>
        conversations.AcceptAsync(customer.KeyFor(apps.BotOf(app)), new() { Event = happened, ExternalId = $"agent:{message.Id}", Reference = customer.ToJson() }, cancellationToken);

    // Whom an agent serves is the reference of a conversation of their own, in which nothing else is.
    private Task<Accepted> RememberAsync(LanyingMessage message, LanyingApp app, LanyingPlace customer, CancellationToken cancellationToken) =>
        conversations.AcceptAsync(KeyOf(app, message.From), new() { ExternalId = $"serves:{message.Id}", Reference = customer.ToJson() }, cancellationToken);

    private LanyingPlace? CurrentOf(LanyingApp app, long agent) =>
        LanyingPlace.Parse(conversations.ReferenceOf(KeyOf(app, agent))) is { Target: > 0 } place ? new(place.App, place.Group, place.Target) : null;

    private ConversationKey KeyOf(LanyingApp app, long agent) =>
        new(apps.BotOf(app), LanyingPlace.Channel, string.Create(CultureInfo.InvariantCulture, $"{app.AppId}:AGENT:{agent}"));

    private static (string Verb, string Words) Split(string text) =>
        text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [var verb, .. var rest] ? (verb.ToLowerInvariant(), string.Concat(rest).Trim()) : ("", "");

    private Task TellAsync(LanyingMessage message, LanyingApp app, string text)
    {
        Tell(message, app, text);
        return Task.CompletedTask;
    }

    private void Tell(LanyingMessage message, LanyingApp app, string text) => courier.Take(
        app, new(new(app.AppId, Group: false, message.From), LanyingContent.Text, text) { Ext = LanyingExt.Shown(), Transaction = LanyingTransactions.Of(message, "tell") });
}
