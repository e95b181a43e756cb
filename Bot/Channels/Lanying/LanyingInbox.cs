using Bot.Conversations;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Lanying;

/// <summary>Takes a message that is known to come from the platform, however it came.</summary>
internal sealed class LanyingInbox(
    LanyingApps apps, ConversationService conversations, LanyingTranslator translator, LanyingAgents agents, TextMenus menus, LanyingNotices notices, EchoGuard echoes,
    LanyingCounts counts, IOptions<LanyingOptions> options, TimeProvider time)
{
    /// <summary>Takes it; when this returns, it is stored or it needs no answer.</summary>
    public async Task<LanyingVerdict> TakeAsync(LanyingMessage message, LanyingApp app, CancellationToken cancellationToken)
    {
        var verdict = LanyingRules.Decide(message, app);
        counts.Message(app.AppId, verdict);
        switch (verdict)
        {
            case LanyingVerdict.Agent:
                await agents.TakeAsync(message, app, cancellationToken);
                break;
            case LanyingVerdict.Keep:
                await KeepAsync(message, app, cancellationToken);
                break;
            case LanyingVerdict.Answer when Echoes(message, app):
                break;
            case LanyingVerdict.Answer:
                await AnswerAsync(message, app, cancellationToken);
                break;
        }

        return verdict;
    }

    private async Task AnswerAsync(LanyingMessage message, LanyingApp app, CancellationToken cancellationToken)
    {
        var key = LanyingPlace.Of(message).KeyFor(apps.BotOf(app));
        var known = LanyingPlace.Parse(conversations.ReferenceOf(key));
        var place = known ?? LanyingPlace.Of(message);
        if (known is null && !message.InGroup && app.Welcome && !LanyingWords.IsGreeting(message.Text))
        {
            await conversations.AcceptAsync(key, translator.Welcome(message, app, place), cancellationToken);
        }

        if (place.Agent != 0 && time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(place.Since) > options.Value.AgentIdle)
        {
            place = place with { Agent = 0, Since = 0 };
            await conversations.AcceptAsync(key, translator.Idle(message, app, place), cancellationToken);
        }

        // Not stored again: whoever takes the customer over at this moment would be forgotten.
        var stored = known is null ? place : null;
        if (translator.ResetBefore(message, app, stored) is { } reset)
        {
            await conversations.AcceptAsync(key, reset, cancellationToken);
        }

        var pressed = menus.Pressed(key, LanyingTranslator.Words(message, app));
        await conversations.AcceptAsync(key, translator.Translate(message, app, stored, pressed), cancellationToken);
        notices.Received(message, app, place);
        if (place.Agent != 0)
        {
            agents.Forward(message, app, place);
        }
    }

    // Where nothing was said before there is nothing to add to.
    private async Task KeepAsync(LanyingMessage message, LanyingApp app, CancellationToken cancellationToken)
    {
        var place = new LanyingPlace(app.AppId, Group: false, message.From == app.BotUserId ? message.To : message.From);
        var key = place.KeyFor(apps.BotOf(app));
        if (await conversations.ExistsAsync(key, cancellationToken))
        {
            await conversations.AcceptAsync(key, LanyingTranslator.Keep(message, app), cancellationToken);
        }
    }

    private bool Echoes(LanyingMessage message, LanyingApp app)
    {
        var place = LanyingPlace.Of(message);
        var rounds = echoes.Heard(place, message.Id, LanyingTranslator.Words(message, app));
        if (rounds == EchoGuard.Limit)
        {
            notices.TooFast(message, app, place);
        }

        return rounds >= EchoGuard.Limit;
    }
}
