using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Conversations;
using Bot.Tests.Kit.OpenIm;

namespace Bot.Tests.Channels.OpenIm;

/// <summary>Messages in and replies out, over HTTP both ways, with all that goes wrong on the way.</summary>
public sealed class OpenImWireTests : IAsyncLifetime
{
    private OpenImHost _bot = null!;

    private FakeApp App => _bot.App;

    public async ValueTask InitializeAsync() => _bot = await OpenImHost.StartAsync(("Channels:OpenIm:CallbackLimit", "00:00:02"), ("Outbox:MaxAttempts", "4"));

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Message_IsStoredAndAnsweredByASignedCallback()
    {
        var stored = await App.SayAsync("hello there");

        var reply = (await RepliesAsync(1))[0];
        Assert.Equal(("shop", "sample", "chat-1", "1: hello there"), ((string)reply.Body["app"]!, (string)reply.Body["bot"]!, reply.Conversation, reply.Text));
        Assert.Equal((string)stored["id"]!, (string)reply.Body["replyTo"]!);
        Assert.Equal((true, reply.Id), (reply.IsSigned, reply.Key));
    }

    [Fact]
    public async Task Message_ThatComesAgain_IsAnsweredOnce()
    {
        var message = FakeApp.Message("hello there", "m-1");
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => App.TellAsync(message)));
        await App.SayAsync("and more");

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(4, answers.Count(answer => (bool)answer.Body["duplicate"]!));
        Assert.Equal(["1: hello there", "2: and more"], (await RepliesAsync(2)).Select(reply => reply.Text));
    }

    [Fact]
    public async Task Messages_DoubledAndOutOfOrder_AreAnsweredOnceEach()
    {
        var messages = Enumerable.Range(0, 30).Select(number => FakeApp.Message($"words {number}", $"m-{number}", $"chat-{number % 3}")).ToList();
        var order = new Random(5);
        await Task.WhenAll(messages.Concat(messages.Where((_, index) => index % 2 == 0)).OrderBy(_ => order.Next()).ToList().Select(message => App.TellAsync(message)));

        var replies = await RepliesAsync(30);
        Assert.Equal(messages.Select(message => (string)message["id"]!).Order(StringComparer.Ordinal), replies.Select(reply => (string)reply.Body["replyTo"]!).Order(StringComparer.Ordinal));
        Assert.All(replies.GroupBy(reply => reply.Conversation), chat => Assert.Equal(Enumerable.Range(1, 10), chat.Select(reply => int.Parse(reply.Text.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture))));
        Assert.All(replies.GroupBy(reply => reply.Conversation), chat => Assert.Equal(chat.Select(Sequence).Order(), chat.Select(Sequence)));
    }

    public static TheoryData<string> Failures => ["500", "503", "429", "404", "cut", "hang"];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Callback_FailureThatPasses_IsTriedAgainWithTheSameIdAndInOrder(string failure)
    {
        for (var time = 0; time < 2; time++)
        {
            Fail(failure);
        }

        await App.SayAsync("first");
        await App.SayAsync("second");

        Assert.Equal(["1: first", "2: second"], (await RepliesAsync(2)).Select(reply => reply.Text));
        var calls = App.Calls.Where(call => call.Type == "reply").ToList();
        Assert.Equal(4, calls.Count);
        Assert.Single(calls.Take(3).Select(call => call.Key).Distinct());
        Assert.All(calls, call => Assert.True(call.IsSigned));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(302)]
    [InlineData(503)]
    public async Task Callback_FailureThatStays_IsParkedListedAndSentAgainWhenWanted(int status)
    {
        App.Rule = _ => status;
        await App.SayAsync("first");
        await App.SayAsync("second", "chat-2");
        await Eventually.HoldsAsync(async () => (int)(await App.ParkedAsync())["total"]! == 2, "both parked");

        var parked = (await App.ParkedAsync())["parked"]!.AsArray();
        Assert.Equal(status == 503 ? 4 : 1, (int)parked[0]!["attempts"]!);
        Assert.Contains($"{status}", (string)parked[0]!["problem"]!, StringComparison.Ordinal);
        Assert.Equal("1: first", (string)parked[0]!["event"]!["messages"]![0]!["text"]!);

        App.Rule = null;
        var left = await App.ParkedAsync(retry: true, (string)parked[0]!["event"]!["id"]!);
        Assert.Equal(1, (int)left["retried"]!);
        Assert.Equal(["1: first"], (await RepliesAsync(1)).Select(reply => reply.Text));
        Assert.Equal(1, (int)(await App.ParkedAsync())["total"]!);
        Assert.Equal(1, (int)(await App.ParkedAsync(retry: true))["retried"]!);
        await RepliesAsync(2);
        await Eventually.HoldsAsync(async () => (int)(await App.ParkedAsync())["total"]! == 0, "nothing parked");
    }

    [Fact]
    public async Task Choice_ByValueNumberOrLabel_IsTheSame()
    {
        await App.SayAsync("pick");
        var choices = (await RepliesAsync(1))[0].Body["choices"]!.AsArray();
        Assert.Equal(["1 Red", "2 Blue"], choices.Select(choice => $"{choice!["number"]} {choice["label"]}"));

        var pressed = FakeApp.Message("Blue");
        pressed["value"] = choices[1]!["value"]!.DeepClone();
        await App.TellAsync(pressed);
        await App.SayAsync("pick");
        await App.SayAsync("２");
        await App.SayAsync("pick");
        await App.SayAsync("blue");
        await RepliesAsync(6);

        var values = OpenImJournal.Events(_bot.Host.Data, "shop:chat-1").Select(said => said["value"]).OfType<JsonObject>().Select(value => value.ToJsonString());
        Assert.Equal([choices[1]!["value"]!.ToJsonString()], values.Distinct());
        Assert.Equal(3, values.Count());
    }

    [Fact]
    public async Task Choice_OfACardWithInputs_BringsThem()
    {
        await App.SayAsync("card probe");
        var choices = (await RepliesAsync(1))[0].Body["choices"]!.AsArray();

        var pressed = FakeApp.Message("probe");
        pressed["value"] = choices[0]!["value"]!.DeepClone();
        await App.TellAsync(pressed);
        await RepliesAsync(2);

        var inputs = OpenImJournal.Events(_bot.Host.Data, "shop:chat-1").Select(said => said["inputs"]).OfType<JsonObject>().Single();
        Assert.Equal(["note", "pick"], inputs["fields"]!.AsArray().Select(field => (string)field!["name"]!));
    }

    [Fact]
    public async Task Card_ComesAsTextWithItsFactsAndActions()
    {
        await App.SayAsync("card");

        var reply = (await RepliesAsync(1))[0];
        Assert.Contains("Order SO100001", reply.Text, StringComparison.Ordinal);
        Assert.Contains($"({_bot.Host.Address}embed.js)", reply.Text, StringComparison.Ordinal);
        Assert.Contains(reply.Body["choices"]!.AsArray(), choice => (string)choice!["label"]! == "Approve");
    }

    [Fact]
    public async Task Waiting_GetsTheRepliesInItsResponse_AndNoCallback()
    {
        var message = FakeApp.Message("hello", "m-1");
        message["wait"] = true;
        var first = await App.TellAsync(message);
        var again = await App.TellAsync(message);
        await App.SayAsync("more");

        Assert.Equal("1: hello", (string)first.Body["replies"]![0]!["messages"]![0]!["text"]!);
        Assert.Equal(first.Body["replies"]!.ToJsonString(), again.Body["replies"]!.ToJsonString());
        Assert.Equal(["2: more"], (await RepliesAsync(1)).Select(reply => reply.Text));
    }

    [Fact]
    public async Task Start_IsGreetedOnce()
    {
        var start = new JsonObject { ["type"] = "start", ["id"] = "s-1", ["conversation"] = "chat-1", ["customer"] = new JsonObject { ["id"] = "ann", ["name"] = "Ann" } };
        await App.TellAsync(start);
        start["id"] = "s-2";
        await App.TellAsync(start);
        await App.SayAsync("hello");

        Assert.Equal(["welcome", "1: hello"], (await RepliesAsync(2)).Select(reply => reply.Text));
    }

    [Fact]
    public async Task Handoff_ReachesTheApp_AndSoDoesTheEnd()
    {
        await App.SayAsync("handoff");
        await App.SayAsync("close");

        await Eventually.HoldsAsync(() => App.Shown.Count == 4, "handoff, its words, a farewell and the end");
        Assert.Equal(["handoff", "reply", "reply", "closed"], App.Shown.Select(call => call.Type));
        Assert.Equal(("people", "asked", "a summary"), ((string)App.Shown[0].Body["queue"]!, (string)App.Shown[0].Body["reason"]!, (string)App.Shown[0].Body["summary"]!));
    }

    public static TheoryData<string, string> Mistakes => new()
    {
        { "nonsense", "Not readable at $" },
        { "[]", "Not readable at $" },
        { "null", "JSON object" },
        { "{}", "'type'" },
        { """{"type":"massage","id":"1"}""", "Not readable at $" },
        { """{"type":"message","id":"1","conversation":"c"}""", "customer: " },
        { """{"type":"message","id":"1","conversation":"c","customer":null,"text":"x"}""", "$.customer" },
        { """{"type":"message","id":"1","conversation":"c","customer":{},"text":"x"}""", "customer.id: " },
        { """{"type":"message","id":"1","conversation":"c","customer":{"id":5},"text":"x"}""", "$.customer.id" },
        { """{"type":"message","id":"1","conversation":"c","customer":{"id":"a","nme":"x"},"text":"x"}""", "$.customer.nme" },
        { """{"type":"message","id":"1","conversation":"c","customer":{"id":"a","attributes":{"vip":true}},"text":"x"}""", "$.customer.attributes.vip" },
        { """{"type":"message","id":"1","conversation":"c","customer":{"id":"a","attributes":{"vip":null}},"text":"x"}""", "customer.attributes: " },
        { """{"type":"message","id":"1","conversation":"","customer":{"id":"a"},"text":"x"}""", "conversation: " },
        { """{"type":"message","id":"","conversation":"c","customer":{"id":"a"},"text":"x"}""", "id: " },
        { """{"type":"message","id":"1","conversation":"c","customer":{"id":"a"},"text":" "}""", "text: A message needs" },
        { """{"type":"message","id":"1","conversation":"c","customer":{"id":"a"},"value":7}""", "value: " },
        { """{"type":"message","id":"1","conversation":"c","customer":{"id":"a"},"files":[null]}""", "files: " },
        { """{"type":"message","id":"1","conversation":"c","customer":{"id":"a"},"files":[{"name":"x"}]}""", "files[0].url: " },
        { """{"type":"message","id":"1","conversation":"c","customer":{"id":"a"},"location":{"latitude":99,"longitude":0}}""", "location.latitude: " },
        { """{"type":"handoff-status","id":"1","conversation":"c","state":"gone"}""", "state: It must be accepted" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Body_WithAMistake_IsRefusedWithItsPlace(string body, string place)
    {
        var answer = await App.SendAsync(App.Sign(body));

        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (answer.Status, answer.Code));
        Assert.Contains(place, answer.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Bot.Channels", answer.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_CutInTheMiddleOfABody_LeavesNothing()
    {
        using var whole = App.Sign(FakeApp.Message("cut words").ToJsonString());
        var body = await whole.Content!.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using (var socket = new System.Net.Sockets.TcpClient())
        {
            await socket.ConnectAsync(_bot.Host.Address.Host, _bot.Host.Address.Port, TestContext.Current.CancellationToken);
            var head = $"POST /api/openim/shop/events HTTP/1.1\r\nHost: x\r\nContent-Length: {body.Length}\r\nX-Bot-Timestamp: {whole.Headers.GetValues("X-Bot-Timestamp").Single()}\r\nX-Bot-Signature: {whole.Headers.GetValues("X-Bot-Signature").Single()}\r\n\r\n";
            await socket.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
            await socket.GetStream().WriteAsync(body.AsMemory(0, body.Length / 2), TestContext.Current.CancellationToken);
        }

        await App.SayAsync("whole words");
        Assert.Equal(["1: whole words"], (await RepliesAsync(1)).Select(reply => reply.Text));
        Assert.Equal(HttpStatusCode.OK, (await App.SendAsync(whole)).Status);
    }

    private void Fail(string failure)
    {
        switch (failure)
        {
            case "cut":
                App.CutNext();
                break;
            case "hang":
                App.HangNext();
                break;
            default:
                App.AnswerNext(int.Parse(failure, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    private static long Sequence(FakeAppCall call) => (long)call.Body["sequence"]!;

    private async Task<IReadOnlyList<FakeAppCall>> RepliesAsync(int count)
    {
        await Eventually.HoldsAsync(() => App.Replies.Count >= count, $"{count} replies");
        Assert.Equal(count, App.Replies.Count);
        return App.Replies;
    }
}
