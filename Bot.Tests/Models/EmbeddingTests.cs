using System.Text;
using Bot.CommandLine;
using Bot.Dialogs.Packs;
using Bot.Hosting;
using Bot.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Models;

/// <summary>Vectors, from the verb that makes them to the customer, over the real client.</summary>
public sealed class EmbeddingTests : IDisposable
{
    private const string Question = "am I covered when it breaks? my number is 13912345678";

    private readonly DirectoryInfo _pack = Directory.CreateTempSubdirectory("embedding");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _pack.Delete(recursive: true);

    [Fact]
    public async Task Vectors_MadeByTheVerb_FindWhatTheCustomerMeans_AndReplay()
    {
        await using var server = await ServerAsync();
        await MakeAsync(server);
        await using var host = await HostAsync(server);
        var door = await DirectLineDoor.OpenAsync(host);

        await door.SayAsync(Question);

        var reply = Assert.Single(await door.RepliesAsync(1)).GetRawText();
        Assert.Contains("How long is the warranty?", reply, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, request => request.Body.ToJsonString().Contains("13912345678", StringComparison.Ordinal));
        var replayed = await RunVerb.WithAsync("replay", "--data", host.Data);
        Assert.True(replayed.Code == BotCommandLine.Success, replayed.Output + replayed.Errors);
    }

    [Fact]
    public async Task Server_ThatFails_LeavesWhatWordsFind()
    {
        await using var server = await ServerAsync();
        await MakeAsync(server);
        server.Next(FakeModelBehaviour.Raw, $$$"""{"error":{"message":"cannot read: {{{Question}}}"}}""", 503);
        await using var host = await HostAsync(server);
        using var logs = new HeardLogs();
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(logs);
        var door = await DirectLineDoor.OpenAsync(host);

        await door.SayAsync(Question);
        // A newer message would cancel the call before it fails.
        await door.RepliesAsync(1);
        await door.SayAsync("how long is the warranty");

        var replies = await door.RepliesAsync(2);
        Assert.DoesNotContain("How long is the warranty?", replies[0].GetRawText(), StringComparison.Ordinal);
        Assert.Contains(replies, reply => reply.GetRawText().Contains("Two years.", StringComparison.Ordinal));
        Assert.Contains(logs.Lines, line => line.Contains("made no vector", StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Lines, line => line.Contains(Question, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Embed_Again_MakesOnlyWhatIsMissing_AndTheSameBytes()
    {
        await using var server = await ServerAsync();
        await MakeAsync(server);
        var (first, asked) = (await File.ReadAllBytesAsync(VectorPath, Stop), server.Requests.Count);

        var (code, output, _) = await EmbedAsync(server);

        Assert.Equal(BotCommandLine.Success, code);
        Assert.Contains("0 vectors", output, StringComparison.Ordinal);
        Assert.Equal(asked, server.Requests.Count);
        Assert.Equal(first, await File.ReadAllBytesAsync(VectorPath, Stop));
    }

    [Fact]
    public async Task Embed_WithoutAnswer_TellsAndWritesNothing()
    {
        await using var server = await ServerAsync();
        Write("faq.csv", "question,answer\nA?,B.\n");
        server.Next(FakeModelBehaviour.Raw, "oops", 500);

        var (code, _, errors) = await EmbedAsync(server);

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains("Nothing was written", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(VectorPath));
    }

    private string VectorPath => Path.Combine(_pack.FullName, "knowledge", "passages-001.vectors");

    private static async Task<FakeOpenAi> ServerAsync()
    {
        var server = await FakeOpenAi.StartAsync(Stop);
        server.Vector = text => [text.Contains("warranty", StringComparison.Ordinal) || text.Contains("covered", StringComparison.Ordinal) ? 1 : 0, text.Contains("ship", StringComparison.Ordinal) ? 1 : 0, text.Contains("cost", StringComparison.Ordinal) ? 1 : 0, 0.01f];
        return server;
    }

    private async Task MakeAsync(FakeOpenAi server)
    {
        Write("faq.csv", "question,answer\nHow long is the warranty?,Two years.\nDo you ship abroad?,No.\nWhat do lanterns cost?,From 15 yuan.\n");
        var (code, output, errors) = await EmbedAsync(server);
        Assert.True(code == BotCommandLine.Success, output + errors);
    }

    private Task<(int Code, string Output, string Errors)> EmbedAsync(FakeOpenAi server) => RunVerb.WithAsync(
        "embed", "--pack", _pack.FullName, "--endpoint", server.Address + "/v1", "--model", "m1");

    private Task<HostFixture> HostAsync(FakeOpenAi server) => HostFixture.StartAsync(
        [],
        new HostParts
        {
            Compile = _ => [PackCompiler.Compile(PackCompiler.Read(_pack.FullName)).Release!],
            Settings = new Dictionary<string, string?> { ["Models:Embeddings:Endpoint"] = server.Address + "/v1", ["Models:Embeddings:Model"] = "m1" },
        },
        Stop);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(_pack.FullName, "knowledge"));
        File.WriteAllBytes(Path.Combine(_pack.FullName, "pack.yaml"), Encoding.UTF8.GetBytes("pack: small\nlanguages: [en]\nbrand: { name: Small }\n"));
        Directory.CreateDirectory(Path.Combine(_pack.FullName, "scripts"));
        File.WriteAllText(Path.Combine(_pack.FullName, "scripts", "hello.yaml"), "script: hello\ntitle: { en: Hello }\nwhen: { keywords: [hello] }\nsteps: [{ say: { en: Hello. } }]\n");
        File.WriteAllText(Path.Combine(_pack.FullName, "knowledge", name), text);
    }
}
