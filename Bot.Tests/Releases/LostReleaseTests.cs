using Bot.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Releases;

/// <summary>Customers in the middle of a script whose release cannot be had any more: the real host, as processes.</summary>
public sealed class LostReleaseTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("channelbot-");
    private readonly TinyPack _one = Pack("one", "{ pattern: \"n\\\\d\", example: n7 }");
    private readonly TinyPack _two = Pack("two", "{ list: [small, large] }");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Journal => Path.Combine(_data.FullName, "channelbot.db");

    public void Dispose()
    {
        _one.Dispose();
        _two.Dispose();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task LostRelease_ItsConversationsGoOnWithTheLiveOne()
    {
        TinyCustomer named, sized;
        await using (var host = await StartAsync(_one))
        {
            using var http = new HttpClient { BaseAddress = host.Address };
            (named, sized) = (await TinyCustomer.StartAsync(http), await TinyCustomer.StartAsync(http));
            Assert.Equal("one: your name?", await named.SayAsync("name"));
            Assert.Equal("one: which size?", await sized.SayAsync("number please"));
            Assert.Equal(0, await host.TerminateAsync(Cancel));
        }

        Forget(_one.Hash);

        await using (var host = await StartAsync(_two))
        {
            using var http = new HttpClient { BaseAddress = host.Address };
            Assert.Equal("two: hello Ada", await named.At(http).SayAsync("Ada"));
            // What was a good answer is none any more, so it is asked for again, and the conversation goes on.
            var asked = sized.At(http);
            Assert.Contains("small", await asked.SayAsync("n7"), StringComparison.Ordinal);
            Assert.Equal("two: size small", await asked.SayAsync("small"));
            Assert.Contains($"Release {_one.Hash} is not stored", host.Output, StringComparison.Ordinal);
        }
    }

    private static TinyPack Pack(string edition, string sizes)
    {
        var pack = new TinyPack(edition);
        pack.Write("scripts/size.yaml", $$$"""
            script: size
            title: Size
            when: { keywords: [number please] }
            steps:
              - id: size
                ask: size
                say: "{{{edition}}}: which size?"
                expect: {{{sizes}}}
              - say: "{{{edition}}}: size {{ size }}"
            """);
        return pack;
    }

    private Task<HostProcess> StartAsync(TinyPack pack) => HostProcess.StartAsync(_data.FullName, [pack.Path], null, Cancel);

    private void Forget(string release)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Journal, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM releases WHERE hash = $hash";
        command.Parameters.AddWithValue("$hash", release);
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
