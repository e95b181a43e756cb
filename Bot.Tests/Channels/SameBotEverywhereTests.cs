using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Connector.Schema;
using Bot.Conversations;
using Bot.Dialogs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;
using Bot.Dialogs.Turns.Commands;
using Bot.Tests.Channels.AzureBot;
using Bot.Tests.Channels.DirectLine;
using Bot.Tests.Channels.Lanying;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;
using Bot.Tests.Kit.Lanying;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels;

/// <summary>The same conversations over Web Chat, Teams and Lanying IM: buttons are pressed where there are any, else their numbers are typed.</summary>
public sealed partial class SameBotEverywhereTests
{
    // A line that begins with > presses the button of that name; one that begins with + fills in a form, on a card where there are cards, else line by line.
    private static readonly string[] Talks =
    [
        "Where is my order?|SO100001|no, I meant SO100002", "I ordered by mistake, please cancel SO100003|>Yes", "cancel SO100008|I want to cancel SO100005|cancel SO100003|>No",
        "I want to change the delivery address|SO100002", "I want to make a complaint|The courier threw my parcel over the fence.|>Yes",
        "I want to make a complaint|It came two days late.|>No|let me think about it", "I need an invoice|SO100001|>To me|Ada Lovelace|ada@example.com|no, I meant lovelace@example.com|>Yes",
        "my company needs an invoice for SO100002|to a company|Paper Moon Ltd|12345|91310000PAPERMOON1|books@papermoon.example|yes", "is my coupon LANTERN10 still valid?", "I have a coupon code|NIGHT50",
        "Can you recommend something?|>Tableware|How much is shipping?|>Over ¥300", "qwertz uiop|asdfg hjkl|yxcvb nmpo", "Who owns your shop?|Just the initials", "I want to return an item|SO100005|It is damaged|yes",
        "I want to change the delivery address|SO100003|+recipient=Ann Lee&street=15 Willow Street&city=Suzhou&phone=skip|>Yes", "is there any warranty for the lanterns?", "talk to a person", "我的订单到哪了|SO100001|不对，是SO100002", "取消订单|SO100001|SO100003帮我取消掉|确定",
        "SO100003 我要修改收货地址|李安|杨柳街15号|苏州|跳过|>否|+recipient=李平&street=柳巷3号&city=杭州&phone=13812345678|>是", "你们服务太差了|打了三次电话都没有人接|>否|>★★★★★", "我要开发票|SO100001|>个人|王小明|改成公司|明灯有限公司", "我有优惠券|spring30", "能便宜点吗|没有|SPRING30还能用吗",
        "我要开发票|SO100001|你们几点下班|>个人", "你们老板是谁|那姓什么", "我要开发票|SO100005|>公司|灯火文化有限公司|没带在身上|91310000EXAMPLE001|kuaiji@example.com|>是", "灯笼保修多久|纸灯笼可以点蜡烛吗", "我想退货|SO100005|商品破损|是", "帮我推荐一下商品|转人工",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ThirtyConversations_TakeTheSameWayOverEveryChannel()
    {
        await using var platform = await FakeLanying.StartAsync(Stop);
        await using var connector = await FakeConnector.StartAsync(Stop);
        // A host each, and one conversation after another: what one customer does to an order, another would see.
        await using var direct = await StartAsync();
        await using var teams = await StartAsync();
        await using var lanying = await StartAsync();
        platform.Callback = new(lanying.Address, "api/lanying/ecommerce/messages");

        Assert.Equal(30, Talks.Length);
        for (var number = 0; number < Talks.Length; number++)
        {
            await CompareAsync([direct, teams, lanying], connector, platform, number);
        }

        Task<HostFixture> StartAsync() => HostFixture.StartAsync([], LanyingHost.Settings(platform, ("Bot", "ecommerce")), Stop);
    }

    private static async Task CompareAsync(HostFixture[] hosts, FakeConnector connector, FakeLanying platform, int number)
    {
        var direct = await DirectLineClient.StartAsync(hosts[0], $"dl_{number}");
        var user = LanyingHost.Customer + number;
        (string Channel, ConversationKey Key, Func<string, JsonElement?, string, Task> Say)[] doors =
        [
            ("directline", new("ecommerce", "directline", direct.Conversation), (text, data, _) => data is { } pressed
                ? direct.PostAsync(new { type = "message", value = pressed, from = new { id = $"dl_{number}" } })
                : direct.PostAsync(new { type = "message", text, from = new { id = $"dl_{number}" } })),
            ("teams", new("ecommerce", "azure:msteams", $"c{number}"), async (text, data, _) =>
            {
                var message = Post.Message(connector, text, conversation: $"c{number}");
                message["text"] = data is null ? text : null;
                message["value"] = data is { } pressed ? JsonNode.Parse(pressed.GetRawText()) : null;
                using var answer = await hosts[1].DeliverAsync(message);
            }),
            ("lanying", new("ecommerce", "lanying", $"{FakeLanying.App}:CHAT:{user}"), (text, _, mark) => platform.SayAsync(user, mark.Length > 0 ? mark : text, Stop)),
        ];
        List<Course> courses = [];
        foreach (var (door, host) in doors.Zip(hosts))
        {
            foreach (var line in Talks[number].Split('|').SelectMany(line => door.Channel == "lanying" && line[0] == '+' ? line[1..].Split('&').Select(field => field.Split('=')[1]) : [line]))
            {
                await TellAsync(host, door.Key, line, door.Say);
            }

            courses.Add(Read(host, door.Key));
        }

        Assert.All(courses, course => Assert.Equal(courses[0], course));
        // Each channel's own: every conversation gets its own number of a complaint or return.
        List<HashSet<string>> facts = [.. courses.Select(course => Facts(string.Join('\n', course.Words)).ToHashSet())];
        Assert.All(facts, said => Assert.Equal(facts[0].Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal)));
        await Eventually.HoldsAsync(
            async () => (await SaidAsync()).Zip(facts).All(door => door.Second.All(fact => door.First.Contains(fact, StringComparison.Ordinal))),
            $"all of {string.Join(", ", facts.SelectMany(all => all).Distinct())} to be said over every channel, in '{Talks[number]}'");

        async Task<string[]> SaidAsync() =>
        [
            string.Join('\n', (await direct.PollAsync()).Activities.Select(activity => Shown(activity.GetRawText()))),
            string.Join('\n', connector.Requests.Where(request => request.Activity is MessageActivity && request.Path.Contains($"/c{number}/", StringComparison.Ordinal)).Select(request => Shown(request.Body))),
            string.Join('\n', platform.Messages.Where(message => message.To == user).Select(message => message.Text)),
        ];
    }

    private static string Shown(string json) => JsonNode.Parse(json)!.ToJsonString(Readable);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task TellAsync(HostFixture host, ConversationKey key, string line, Func<string, JsonElement?, string, Task> say)
    {
        var before = Turns(host, key).Count;
        if (line.StartsWith('>'))
        {
            var menu = host.Services.GetRequiredService<ConversationService>().LastReplies(key, 12).Select(TextMenu.Of).First(menu => menu.Actions.Count > 0);
            var place = menu.Actions.ToList().FindIndex(action => action.Label == line[1..]);
            Assert.True(place >= 0, $"{key}: no button '{line[1..]}' among {string.Join(", ", menu.Actions.Select(action => action.Label))}");
            await say("", menu.Actions[place].Data, string.Create(CultureInfo.InvariantCulture, $"{(menu.IsMarked ? "#" : "")}{place + 1}"));
        }
        else if (line.StartsWith('+'))
        {
            var form = host.Services.GetRequiredService<ConversationService>().LastReplies(key, 12).SelectMany(reply => reply.Blocks).OfType<FormBlock>().First();
            var filled = new JsonObject(line[1..].Split('&').Select(field => field.Split('=')).Select(field => KeyValuePair.Create<string, JsonNode?>(field[0], field[1])))
            {
                [ButtonData.Member] = new JsonObject { ["question"] = form.Question },
            };
            await say("", JsonElement.Parse(filled.ToJsonString()), "");
        }
        else
        {
            await say(line, null, "");
        }

        // Whatever services and timers caused is over when nothing of the message is open.
        await Eventually.HoldsAsync(() => Turns(host, key) is var turns && turns.Count > before && turns[^1].Open == 0, $"{key} to settle after '{line}'");
    }

    // How the conversation went, without what differs by channel: ids of questions, which count turns, the greeting that pages begin with, wordings.
    private static Course Read(HostFixture host, ConversationKey key)
    {
        var turns = Turns(host, key).Where(turn => turn.Kind is not "ConversationStarted").ToList();
        var way = turns.SelectMany(turn => JsonSerializer.Deserialize(turn.Trace, DialogsJson.Default.Trace)!.Entries)
            .Where(entry => entry is { Script: not null, Stage: not "form" }).Select(entry => $"{entry.Stage} {entry.Decision} {entry.Script} {entry.Step}");
        var states = turns.ConvertAll(turn => JsonSerializer.Deserialize(turn.Snapshot, DialogsJson.Default.ConversationState)!);
        var state = states[^1];
        var answers = state.Remembered.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={value.Value.GetRawText()}")
            .Concat(states.SelectMany(before => before.Frames).SelectMany(frame => frame.Answers.Select(answer => (frame.Script, Name: answer.Key, Value: answer.Value.GetRawText())))
                .GroupBy(answer => (answer.Script, answer.Name)).Select(answer => $"{answer.Key}={answer.Last().Value}"))
            .Concat(state.Frames.Select(frame => JsonSerializer.Serialize(frame with { Question = null }, DialogsJson.Default.Options)));
        var replies = turns.SelectMany(turn => JsonSerializer.Deserialize(turn.Commands, DialogsJson.Default.IReadOnlyListCommand)!).OfType<Send>();
        var words = replies.SelectMany(send => PlainTextRenderer.Render(send.Reply).Messages).Select(message => message.Text);
        return new(string.Join('\n', way), string.Join('\n', answers), $"{state.Person} {state.Language}", [.. words]);
    }

    private static List<(string Kind, int Open, string Trace, string Snapshot, string Commands)> Turns(HostFixture host, ConversationKey key)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(host.Data, "channelbot.db"), Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT t.kind, (SELECT open FROM turns o WHERE o.conversation = t.conversation AND o.root = t.root ORDER BY o.id DESC LIMIT 1), t.trace, t.snapshot, t.commands
            FROM turns t JOIN conversations v ON v.id = t.conversation WHERE v.key = $key AND t.trace IS NOT NULL ORDER BY t.id
            """;
        command.Parameters.AddWithValue("$key", key.ToString());
        using var rows = command.ExecuteReader();
        List<(string, int, string, string, string)> turns = [];
        while (rows.Read())
        {
            turns.Add((rows.GetString(0), rows.GetInt32(1), rows.GetString(2), rows.GetString(3), rows.GetString(4)));
        }

        return turns;
    }

    private static IEnumerable<string> Facts(string words) => Fact().Matches(words).Select(match => match.Value);

    [GeneratedRegex(@"SO\d{6}|https?://[\w./-]+\w|[\w.]+@[\w.]+\w|\d+(?:[.,:]\d+)+|\d{2,}")]
    private static partial Regex Fact();

    private sealed record Course(string Way, string Answers, string End, IReadOnlyList<string> Words)
    {
        public bool Equals(Course? other) => other is not null && (Way, Answers, End) == (other.Way, other.Answers, other.End);

        public override int GetHashCode() => HashCode.Combine(Way, Answers, End);
    }
}
