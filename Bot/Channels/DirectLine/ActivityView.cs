using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Connector.Schema;
using Bot.Conversations;
using Bot.Conversations.Live;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;
using Bot.Releases;

namespace Bot.Channels.DirectLine;

/// <summary>Shows the transcript of one conversation as activities: ids, times and order come from the journal, nothing is kept here.</summary>
/// <param name="key">The conversation.</param>
/// <param name="host">The host's address as the client sees it.</param>
/// <param name="conversations">The journal.</param>
/// <param name="catalog">Knows the bot's name.</param>
/// <param name="time">The clock, for what is shown before it is stored.</param>
internal sealed class ActivityView(ConversationKey key, string host, ConversationService conversations, ReleaseCatalog catalog, TimeProvider time)
{
    // Room for the parts of one item between two whole numbers.
    private const int PartsOfItem = 100;

    // Web Chat sorts by it; without, by clocks.
    private const string SequenceId = "webchat:sequence-id";

    /// <summary>What comes after an item.</summary>
    public async Task<ActivitySet> ReadAsync(long after, CancellationToken cancellationToken)
    {
        var items = await conversations.ReadAsync(key, after, Watermark.Page, cancellationToken);
        var activities = new List<Activity>(items.Count);
        foreach (var item in items)
        {
            activities.AddRange(await ShowAsync(item, cancellationToken));
        }

        return new(activities, items.Count == 0 ? after : items[^1].Number);
    }

    /// <summary>The answer that is growing right now; null when none is.</summary>
    public LiveText? Live() => conversations.Live(key);

    /// <summary>A growing answer, after an item: its first showing has the id by which the others name it.</summary>
    public TypingActivity Growing(LiveText live, long after)
    {
        var growing = StreamInfo.Growing(live.Words, live.Number == 1 ? null : live.Stream, live.Number);
        return growing with
        {
            Id = live.Number == 1 ? live.Stream : $"{live.Stream}.{live.Number}",
            ChannelId = ConversationIds.Channel,
            Conversation = new() { Id = key.Conversation },
            From = BotAccount(null),
            Timestamp = time.GetUtcNow(),
            ChannelData = WithSequence(growing.ChannelData, (after * PartsOfItem) + PartsOfItem - 1),
        };
    }

    /// <summary>The bot is at work.</summary>
    public TypingActivity Typing() => new()
    {
        ChannelId = ConversationIds.Channel,
        Conversation = new() { Id = key.Conversation },
        From = BotAccount(null),
    };

    private async Task<IReadOnlyList<Activity>> ShowAsync(TranscriptItem item, CancellationToken cancellationToken)
    {
        List<Activity> shown = [];
        if (item.Activity is { } json)
        {
            shown.Add(Stamp(Echo(json), item, 0));
        }

        if (item.Reply is { } reply)
        {
            var replyTo = await ReplyToAsync(item.InReplyTo, cancellationToken);
            shown.AddRange(Rendered(reply)
                .Select((message, part) => Stamp(message with { From = BotAccount(reply.Language), ReplyToId = replyTo }, item, part + shown.Count)));
        }

        if (item.Closed is { } reason)
        {
            var end = new EndOfConversationActivity { Code = reason == "completed" ? "completedSuccessfully" : reason, From = BotAccount(null) };
            shown.Add(Stamp(end, item, shown.Count));
        }

        return shown;
    }

    private IReadOnlyList<MessageActivity> Rendered(Reply reply)
    {
        var messages = RenderedActivities.Render(reply, ChannelProfile.WebChat, host);
        return reply.Stream is { } stream ? [StreamInfo.End(messages[0], stream), .. messages.Skip(1)] : messages;
    }

    private Activity Echo(string json)
    {
        var activity = ConnectorJson.ReadActivity(json);
        return activity is MessageActivity { Attachments.Count: > 0 } message
            ? message with { Attachments = [.. message.Attachments.Select(Reachable)] }
            : activity;
    }

    // Kept without the host's name, which may change.
    private Attachment Reachable(Attachment attachment) =>
        attachment.ContentUrl?.StartsWith('/') == true ? attachment with { ContentUrl = host + attachment.ContentUrl } : attachment;

    // Web Chat holds an answer back for five seconds when it does not know what it answers, and it never shows events.
    private async Task<string?> ReplyToAsync(long? item, CancellationToken cancellationToken) =>
        item is { } number
        && await conversations.ReadAsync(key, number - 1, 1, cancellationToken) is [{ Activity: { } json }]
        && ConnectorJson.ReadActivity(json) is MessageActivity
            ? ConversationIds.Activity(key.Conversation, number)
            : null;

    private T Stamp<T>(T activity, TranscriptItem item, int part)
        where T : Activity => activity with
        {
            Id = ConversationIds.Activity(key.Conversation, item.Number, part),
            Timestamp = item.At,
            ChannelId = ConversationIds.Channel,
            ServiceUrl = host,
            Conversation = new() { Id = key.Conversation },
            ChannelData = WithSequence(activity.ChannelData, (item.Number * PartsOfItem) + part),
        };

    private static JsonElement WithSequence(JsonElement? channelData, long sequence)
    {
        var data = channelData is { ValueKind: JsonValueKind.Object } given ? JsonObject.Create(given)! : [];
        data[SequenceId] = sequence;
        return data.ToElement();
    }

    private ChannelAccount BotAccount(string? language)
    {
        var release = catalog.Live(key.Bot);
        return new()
        {
            Id = key.Bot,
            Name = release?.Titles.GetValueOrDefault(language ?? release.Languages[0]) ?? key.Bot,
            Role = "bot",
        };
    }
}
