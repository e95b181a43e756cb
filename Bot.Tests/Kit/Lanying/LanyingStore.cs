using System.Text.Json.Nodes;

namespace Bot.Tests.Kit.Lanying;

/// <summary>What the platform keeps: messages, who has read them, and which transactions it has run.</summary>
internal sealed class LanyingStore
{
    private static readonly string[] Names = ["TEXT", "IMAGE", "AUDIO", "VIDEO", "FILE", "LOCATION", "COMMAND", "FORWARD"];

    private readonly Lock _gate = new();
    private readonly List<LanyingStored> _messages = [];
    private readonly Dictionary<long, int> _places = [];
    private readonly Dictionary<long, long> _transactions = [];
    private readonly HashSet<long> _groups = [];
    private long _lastId = 9_007_199_254_740_993;

    /// <summary>What users and groups have, oldest first.</summary>
    public IReadOnlyList<LanyingStored> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>A new id.</summary>
    public long NextId() => Interlocked.Increment(ref _lastId);

    /// <summary>Keeps what a user writes to the bot, or in a group.</summary>
    public LanyingStored Write(long user, long? group, string content, string text, string ext, string config, string attachment)
    {
        lock (_gate)
        {
            if (group is { } known)
            {
                _groups.Add(known);
            }

            return Add(new(NextId(), user, group ?? FakeLanying.BotUser, content, text, ext, config, attachment));
        }
    }

    /// <summary>Runs what the bot sends, unless its transaction was run before.</summary>
    /// <returns>The message's id, and whether it was run now.</returns>
    public (long Id, bool IsNew) Take(LanyingRequest request)
    {
        var transaction = (long?)request.Body!["transaction_id"] ?? 0;
        lock (_gate)
        {
            if (transaction != 0 && _transactions.TryGetValue(transaction, out var known))
            {
                return (known, false);
            }

            var id = NextId();
            _transactions[transaction] = id;
            Apply(request, id);
            return (id, true);
        }
    }

    /// <summary>Conversations of the bot with messages that it has not read.</summary>
    public JsonArray Unread()
    {
        lock (_gate)
        {
            return [.. _messages.Where(message => message.From != FakeLanying.BotUser && !message.IsRead && IsHeard(message)).GroupBy(OppositeOf)
                .Select(group => (JsonNode)new JsonObject { ["conversation_id"] = new JsonObject { ["uid"] = group.Key }, ["num"] = group.Count() })];
        }
    }

    /// <summary>A page of a conversation, newest first.</summary>
    /// <param name="opposite">The user or group.</param>
    /// <param name="start">The newest message to give; 0: the newest of all.</param>
    /// <param name="limit">The most messages.</param>
    public JsonObject History(long opposite, long start, int limit)
    {
        lock (_gate)
        {
            var all = _messages.Where(message => (IsHeard(message) || message.From == FakeLanying.BotUser) && OppositeOf(message) == opposite && (start == 0 || message.Id <= start))
                .OrderByDescending(message => message.Id).Take(limit + 1).ToList();
            return new()
            {
                ["messages"] = new JsonArray([.. all.Take(limit).Select(EntryOf)]),
                ["is_last"] = all.Count <= limit,
                ["next_msg_id"] = all.Count > limit ? all[^1].Id : 0,
            };
        }
    }

    /// <summary>The bot has read a message and those before it.</summary>
    public void Acknowledge(long opposite, long id)
    {
        lock (_gate)
        {
            foreach (var message in _messages.Where(message => OppositeOf(message) == opposite && message.From != FakeLanying.BotUser && message.Id <= id))
            {
                message.IsRead = true;
            }
        }
    }

    private bool IsHeard(LanyingStored message) => message.To == FakeLanying.BotUser || _groups.Contains(message.To);

    private static long OppositeOf(LanyingStored message) => message.To == FakeLanying.BotUser ? message.From : message.To;

    private static JsonNode EntryOf(LanyingStored message) => new JsonObject
    {
        ["msg_id"] = message.Id,
        ["from_xid"] = new JsonObject { ["uid"] = message.From, ["device_sn"] = 0 },
        ["to_xid"] = new JsonObject { ["uid"] = message.To, ["device_sn"] = 0 },
        ["ctype"] = message.Content,
        ["content"] = message.Text,
        ["ext"] = message.Ext,
        ["config"] = message.Config,
        ["attachment"] = message.Attachment,
        ["status"] = message.IsRead ? 2 : 0,
    };

    private LanyingStored Add(LanyingStored message)
    {
        _places[message.Id] = _messages.Count;
        _messages.Add(message);
        return message;
    }

    private void Apply(LanyingRequest request, long id)
    {
        if (request.Type is >= 0 and <= 7)
        {
            if (request.Body!["online_only"] is null)
            {
                Add(new(id, FakeLanying.BotUser, request.Target, Names[request.Type], request.Text,
                    (string?)request.Body["ext"] ?? "", (string?)request.Body["config"] ?? "", (string?)request.Body["attachment"] ?? ""));
            }

            return;
        }

        if (!_places.TryGetValue((long?)request.Body!["related_mid"] ?? 0, out var place))
        {
            return;
        }

        var message = _messages[place];
        message.IsRead |= request.Type == 9;
        _messages[place] = request.Type switch
        {
            10 => message with { Content = "RECALLED", Text = "" },
            11 => message with { Text = message.Text + request.Text },
            12 => message with { Text = request.Text },
            _ => message,
        };
    }
}
