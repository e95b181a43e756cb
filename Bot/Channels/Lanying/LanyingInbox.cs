using Bot.Conversations;

namespace Bot.Channels.Lanying;

/// <summary>Takes a message that is known to come from the platform, however it came.</summary>
internal sealed class LanyingInbox(
    LanyingApps apps, ConversationService conversations, LanyingTranslator translator, LanyingAgents agents, TextMenus menus, EchoGuard echoes, LanyingCourier courier, LanyingCounts counts)
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
        var place = LanyingPlace.Of(message);
        var key = place.KeyFor(apps.BotOf(app));
        place = LanyingPlace.Parse(conversations.ReferenceOf(key)) ?? place;
        if (!message.InGroup)
        {
            courier.Take(app, new(place, LanyingContent.ReadReceipt, "") { Related = LanyingReader.Number(message.Id) });
        }

        if (translator.ResetBefore(message, app, place) is { } reset)
        {
            await conversations.AcceptAsync(key, reset, cancellationToken);
        }

        var pressed = menus.Pressed(key, LanyingTranslator.Words(message, app));
        var accepted = await conversations.AcceptAsync(key, translator.Translate(message, app, place, pressed), cancellationToken);
        if (place.Agent != 0 && !accepted.Duplicate)
        {
            agents.Forward(message, app, place);
        }
    }

    private bool Echoes(LanyingMessage message, LanyingApp app)
    {
        var place = LanyingPlace.Of(message);
        var rounds = echoes.Heard(place, LanyingTranslator.Words(message, app));
        if (rounds == EchoGuard.Limit)
        {
            courier.Take(app, new(place, LanyingContent.Text, LanyingWords.TooFast)
            {
                Ext = new() { ["ai"] = new System.Text.Json.Nodes.JsonObject { ["role"] = "ai", ["result"] = "error", ["error_code"] = "rate_limit_reached", ["error_message"] = LanyingWords.TooFast } },
                Transaction = LanyingReader.Number(message.Id),
            });
        }

        return rounds >= EchoGuard.Limit;
    }
}
