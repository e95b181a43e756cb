using Bot.Hosting;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Hosting;

public sealed class HostSettingsTests : IDisposable
{
    private readonly DirectoryInfo _pack = Directory.CreateTempSubdirectory("channelbot-");

    public HostSettingsTests() => File.WriteAllText(Path.Combine(_pack.FullName, "pack.yaml"), "");

    public void Dispose() => _pack.Delete(recursive: true);

    [Fact]
    public void From_NothingSet_ListensOnTheDefaultAddress()
    {
        var settings = From();

        Assert.Equal(HostSettings.DefaultUrls, settings.Urls);
        Assert.Equal(Path.GetFullPath("data"), settings.Data);
    }

    [Theory]
    [InlineData("http_ports")]
    [InlineData("Kestrel:Endpoints:Web:Url")]
    public void From_OtherAddressSetting_LeavesAddressToIt(string name) => Assert.Null(From((name, "8080")).Urls);

    [Fact]
    public void From_PacksOfCommandLine_ReplaceThoseOfConfiguration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Packs:0", "/nowhere"), new("Packs:1", "/nowhere-else")]).Build();

        Assert.Equal([_pack.FullName], HostSettings.From(configuration, [_pack.FullName]).Packs);
    }

    private HostSettings From(params (string Name, string Value)[] values) => HostSettings.From(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Name, (string?)value.Value))).Build(),
        [_pack.FullName]);
}
