using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Models.Providers;
using Bot.Tests.Kit;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Models;

public sealed class ModelRunnerTests
{
    private static readonly AskModel Question = new("c1", "Do you ship to Norway?", "en")
    {
        Brand = "Lantern Store",
        Facts = ["We ship to Norway in 5 days."],
        History = [new(true, "Hello"), new(false, "Hi!")],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("openai", "/v1", "/v1/chat/completions", "Bearer key1")]
    [InlineData("azure", "", "/openai/deployments/m1/chat/completions", "key1")]
    public async Task Ask_Answer_ComesBackWithPromptHash(string provider, string path, string asked, string key)
    {
        await using var model = await FakeOpenAi.StartAsync(Token);
        model.Next(FakeModelBehaviour.Answer, " Yes, in 5 days. ");

        var returned = await AskAsync(model, provider, path);

        Assert.Equal(("Yes, in 5 days.", null, "m1", "c1"), (returned.Text, returned.Failure, returned.Model, returned.CallId));
        Assert.Equal(64, returned.PromptHash!.Length);
        var request = Assert.Single(model.Requests);
        Assert.StartsWith(asked, request.Path, StringComparison.Ordinal);
        Assert.Equal(key, request.Key);
        Assert.Equal(
            ["system", "system", "system", "system", "user", "assistant", "system", "user"],
            request.Body["messages"]!.AsArray().Select(message => message!["role"]!.GetValue<string>()));
        Assert.Contains("We ship to Norway in 5 days.", request.Body["messages"]![3]!["content"]!.ToString(), StringComparison.Ordinal);
        Assert.NotNull(request.Body["max_completion_tokens"]);
    }

    [Theory]
    [InlineData("openai", "/v1")]
    [InlineData("azure", "")]
    public async Task Ask_OldServer_GetsMaxTokens(string provider, string path)
    {
        await using var model = await FakeOpenAi.StartAsync(Token);

        var returned = await AskAsync(model, provider, path, ("Models:OldMaxTokens", "true"));

        Assert.Equal("Yes.", returned.Text);
        Assert.Equal(600, model.Requests[0].Body["max_tokens"]!.GetValue<int>());
        Assert.Null(model.Requests[0].Body["max_completion_tokens"]);
    }

    [Theory]
    [InlineData("Refuse", "", 200, "refused", 1)]
    [InlineData("Filter", "Half a", 200, "refused", 1)]
    [InlineData("Raw", """{"error":{"code":"content_filter","message":"The response was filtered (content_filter)"}}""", 400, "refused", 1)]
    [InlineData("Raw", """{"error":{"message":"no such model"}}""", 404, "bad-request", 1)]
    [InlineData("Raw", """{"error":{"message":"key"}}""", 401, "unauthorized", 1)]
    [InlineData("Raw", """{"error":{"message":"slow down"}}""", 429, "rate-limited", 2)]
    [InlineData("Raw", "oops", 500, "unavailable", 2)]
    [InlineData("Raw", "<html>garbage</html>", 200, "invalid-answer", 2)]
    [InlineData("Raw", """{"id":"x","choices":[{"index":0,"mess""", 200, "invalid-answer", 2)]
    [InlineData("Raw", "{}", 200, "invalid-answer", 2)]
    [InlineData("Disconnect", "", 200, "unavailable", 2)]
    [InlineData("Answer", "  ", 200, "empty", 2)]
    [InlineData("Answer", "NO_ANSWER", 200, "no-answer", 1)]
    public async Task Ask_Failure_IsCode(string behaviour, string text, int status, string failure, int requests)
    {
        foreach (var (provider, path) in ((string, string)[])[("openai", "/v1"), ("azure", "")])
        {
            await AssertFailsAsync(provider, path, new(Enum.Parse<FakeModelBehaviour>(behaviour), text, status), failure, requests, null);
            // A stream without any event that can be read is an empty one.
            var streamed = behaviour == "Raw" && status == 200 ? "empty" : failure;
            await AssertFailsAsync(provider, path, new(Enum.Parse<FakeModelBehaviour>(behaviour), text, status), streamed, requests, new HeardWords());
        }
    }

    [Fact]
    public async Task Ask_FirstAttemptFails_SecondAnswers()
    {
        await using var model = await FakeOpenAi.StartAsync(Token);
        model.Next(FakeModelBehaviour.Raw, "busy", 503).Next(FakeModelBehaviour.Answer, "Fine.");

        Assert.Equal("Fine.", (await AskAsync(model)).Text);
    }

    [Fact]
    public async Task Ask_Stalled_TimesOut()
    {
        await using var model = await FakeOpenAi.StartAsync(Token);
        model.Next(FakeModelBehaviour.Stall);

        Assert.Equal("timeout", (await AskAsync(model, settings: ("Models:TimeoutSeconds", "1"))).Failure);
        Assert.Single(model.Requests);
    }

    [Fact]
    public async Task Ask_Cancelled_SaysSo()
    {
        await using var model = await FakeOpenAi.StartAsync(Token);
        model.Next(FakeModelBehaviour.Stall);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);

        using var kit = Kit(model.Address + "/v1", "openai");
        var asking = kit.AskAsync(Question, cancel.Token);
        await model.Asked.WaitAsync(Token);
        await cancel.CancelAsync();

        Assert.Equal("cancelled", (await asking).Failure);
    }

    [Fact]
    public async Task Ask_Essay_IsCutAtSentence()
    {
        await using var model = await FakeOpenAi.StartAsync(Token);
        model.Next(FakeModelBehaviour.Answer, string.Concat(Enumerable.Repeat("This is one sentence. ", 200)));

        var text = (await AskAsync(model)).Text!;

        Assert.InRange(text.Length, 1_000, 1_500);
        Assert.EndsWith("sentence.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_NoServer_IsUnavailable()
    {
        using var kit = Kit("http://127.0.0.1:1/v1", "openai");

        Assert.Equal("unavailable", (await kit.AskAsync(Question, Token)).Failure);
    }

    [Fact]
    public async Task Ask_NotConfigured_IsNormal()
    {
        using var kit = Kit("", "");

        Assert.False(kit.Runner.IsConfigured);
        Assert.Equal("not-configured", (await kit.AskAsync(Question, Token)).Failure);
    }

    [Theory]
    [InlineData("openai", "/v1")]
    [InlineData("azure", "")]
    public async Task Client_Stream_GivesWords(string provider, string path)
    {
        await using var model = await FakeOpenAi.StartAsync(Token);
        model.Next(FakeModelBehaviour.Answer, "one two three");
        using var client = ProviderClient.Create(new() { Kind = provider, Endpoint = model.Address + path, Model = "m1" }, "key1");

        var response = await client.GetStreamingResponseAsync("hi", cancellationToken: Token).ToChatResponseAsync(Token);

        Assert.Equal("one two three", response.Text.Trim());
    }

    [Theory]
    [InlineData("azuer", "http://x.example", "m", "")]
    [InlineData("openai", "nowhere", "m", "")]
    [InlineData("openai", "http://x.example", "", "")]
    [InlineData("openai", "http://x.example", "m", "missing_secret")]
    public void Options_Wrong_StopTheStart(string provider, string endpoint, string model, string secret)
    {
        var thrown = Assert.Throws<OptionsValidationException>(() =>
            Kit(endpoint, provider, ("Models:Model", model), ("Models:Secret", secret)).Runner);

        Assert.Contains("Models:", thrown.Message, StringComparison.Ordinal);
    }

    private static async Task AssertFailsAsync(string provider, string path, FakeModelTurn turn, string failure, int requests, HeardWords? live)
    {
        await using var model = await FakeOpenAi.StartAsync(Token);
        model.Next(turn.Behaviour, turn.Text, turn.Status).Next(turn.Behaviour, turn.Text, turn.Status);

        using var kit = Kit(model.Address + path, provider);
        var returned = await kit.AskAsync(Question, Token, live: live);

        Assert.Equal((failure, null), (returned.Failure, returned.Text));
        Assert.Equal(requests, model.Requests.Count);
    }

    private static async Task<ModelReturned> AskAsync(FakeOpenAi model, string provider = "openai", string path = "/v1", params (string Name, string Value)[] settings)
    {
        using var kit = Kit(model.Address + path, provider, settings);
        return await kit.AskAsync(Question, Token);
    }

    private static ModelKit Kit(string endpoint, string provider, params (string Name, string Value)[] settings) => new(
    [
        ("Models:Provider", provider), ("Models:Endpoint", endpoint), ("Models:Model", "m1"), ("Models:Secret", "model_key"), ("Secrets:model_key", "key1"), .. settings,
    ]);
}
