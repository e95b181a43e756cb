using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Bot.CommandLine;
using Bot.Tests.Kit;
using NJsonSchema;

namespace Bot.Tests.Deployment;

public sealed class TeamsAppPackageTests : IDisposable
{
    private const string AppId = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("channelbot-teams");

    private string Package => Path.Combine(_folder.FullName, "app.zip");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task TeamsApp_Package_HoldsManifestLanguagesAndIcons()
    {
        var (code, output, _) = await RunAsync("teams-app", "--app-id", AppId, "--host", "bot.example.com", "--out", Package);

        Assert.Equal(BotCommandLine.Success, code);
        Assert.Contains(Package, output, StringComparison.Ordinal);
        Assert.Equal(["color.png", "manifest.json", "outline.png", "zh-cn.json"], Entries().Keys.Order(StringComparer.Ordinal));
        var manifest = JsonNode.Parse(Entries()["manifest.json"])!;
        Assert.Equal(AppId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal("bot.example.com", (string?)manifest["validDomains"]![0]);
    }

    [Theory]
    [InlineData("manifest.json", "MicrosoftTeams.schema.json")]
    [InlineData("zh-cn.json", "MicrosoftTeams.Localization.schema.json")]
    public async Task TeamsApp_Files_FollowMicrosoftsSchema(string file, string schema)
    {
        await RunAsync("teams-app", "--app-id", AppId, "--host", "bot.example.com", "--out", Package);

        var errors = await ValidateAsync(Entries()[file], schema);

        Assert.Empty(errors);
    }

    [Fact]
    public async Task Schema_WrongScope_IsFound()
    {
        await RunAsync("teams-app", "--app-id", AppId, "--host", "bot.example.com", "--out", Package);
        var manifest = JsonNode.Parse(Entries()["manifest.json"])!;
        manifest["bots"]![0]!["scopes"]![0] = "everyone";

        var errors = await ValidateAsync(System.Text.Encoding.UTF8.GetBytes(manifest.ToJsonString()), "MicrosoftTeams.schema.json");

        Assert.NotEmpty(errors);
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public async Task TeamsApp_Icons_HaveTheSizeThatTeamsWants(string icon, int side)
    {
        await RunAsync("teams-app", "--app-id", AppId, "--host", "bot.example.com", "--out", Package);

        var header = Entries()[icon].AsSpan(16, 8);

        Assert.Equal((side, side), (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..])));
    }

    [Theory]
    [InlineData("https://bot.example.com")]
    [InlineData("bot.example.com/path")]
    [InlineData("localhost:3978")]
    [InlineData("\"},")]
    public async Task TeamsApp_HostWithSchemeOrPath_IsRefusedAndNothingWritten(string host)
    {
        var (code, _, errors) = await RunAsync("teams-app", "--app-id", AppId, "--host", host, "--out", Package);

        Assert.Equal(BotCommandLine.Misuse, code);
        Assert.Contains("bot.example.com", errors, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task TeamsApp_FolderMissing_IsToldWithoutStackTrace()
    {
        var (code, _, errors) = await RunAsync("teams-app", "--app-id", AppId, "--host", "bot.example.com", "--out", Path.Combine(_folder.FullName, "none", "app.zip"));

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await BotCommandLine.RunAsync(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    private static async Task<IEnumerable<string>> ValidateAsync(byte[] json, string schemaFile)
    {
        var path = await Clients.FileAsync("@microsoft", "app-manifest", "build", "json-schemas", "teams", "v1.25", schemaFile);
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        return schema.Validate(System.Text.Encoding.UTF8.GetString(json)).Select(error => error.ToString());
    }

    private Dictionary<string, byte[]> Entries()
    {
        using var zip = ZipFile.OpenRead(Package);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }
}
