using System.Net;
using Bot.Tests.Kit;

namespace Bot.Tests.Web;

/// <summary>Pictures of packs are served, with their type and for a while; nothing else of a pack is.</summary>
public sealed class PackFilesTests : IAsyncLifetime
{
    private HostFixture _host = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await HostFixture.StartAsync([Repository.At("packs", "ecommerce")], Stop);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Picture_IsServedWithItsTypeAndMayBeKept()
    {
        using var picture = await _host.Client.GetAsync(new Uri("packs/ecommerce/images/desk-fan.png", UriKind.Relative), Stop);

        Assert.Equal((HttpStatusCode.OK, "image/png"), (picture.StatusCode, picture.Content.Headers.ContentType?.MediaType));
        Assert.Equal(await File.ReadAllBytesAsync(Repository.At("packs", "ecommerce", "images", "desk-fan.png"), Stop), await picture.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("nosniff", picture.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", picture.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromHours(1), picture.Headers.CacheControl?.MaxAge);
    }

    [Fact]
    public async Task Picture_ThatTheClientHas_IsNotSentAgain()
    {
        using var first = await _host.Client.GetAsync(new Uri("packs/ecommerce/images/desk-fan.png", UriKind.Relative), Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, "packs/ecommerce/images/desk-fan.png");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await _host.Client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("packs/ecommerce/pack.yaml")]
    [InlineData("packs/ecommerce/services.yaml")]
    [InlineData("packs/ecommerce/data/orders.csv")]
    [InlineData("packs/ecommerce/images/")]
    [InlineData("packs/ecommerce/images/missing.png")]
    [InlineData("packs/ecommerce/images/../pack.yaml")]
    [InlineData("packs/ecommerce/images/%2e%2e/pack.yaml")]
    [InlineData("packs/ecommerce/images/..%2fpack.yaml")]
    [InlineData("packs/ecommerce/images/..%5cpack.yaml")]
    [InlineData("packs/ecommerce/images/%2fetc%2fpasswd")]
    [InlineData("packs/ecommerce/images//etc/passwd.png")]
    [InlineData("packs/other/images/desk-fan.png")]
    [InlineData("packs/..%2fecommerce/images/desk-fan.png")]
    public async Task AnythingElse_IsNotThere(string path)
    {
        using var answer = await _host.Client.GetAsync(new Uri(path, UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
