using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Bot.CommandLine;
using Bot.Dialogs.Packs;
using Bot.Tests.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.CommandLine;

/// <summary>The verb <c>crawl</c>, against a real site on this machine.</summary>
public sealed class CrawlCommandTests : IAsyncLifetime
{
    private readonly DirectoryInfo _pack = Directory.CreateTempSubdirectory("crawl");
    private readonly ConcurrentDictionary<string, (int Status, string Type, byte[] Body, string? Location)> _pages = new(StringComparer.Ordinal);
    private WebApplication _site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Site => _site.Urls.Single();

    private string[] Fetched => Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal)] : [];

    private string Folder => Path.Combine(_pack.FullName, "knowledge", "pages");

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _site = builder.Build();
        _site.Run(AnswerAsync);
        await _site.StartAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _pack.Delete(recursive: true);
    }

    [Fact]
    public async Task Crawl_DeclaredPages_BecomePassagesWithLinkAndEnd()
    {
        Page("/help", "<title>Help</title><main><h1>Shipping</h1><p>We ship on weekdays only.</p></main>");
        Declare($"pages:\n  - {{ address: \"{Site}/help\", private: true, language: en, keep: 10 }}\n");

        var (code, output, errors) = await CrawlAsync();

        Assert.True(code == BotCommandLine.Success, output + errors);
        var passage = Assert.Single(PackCompiler.Compile(PackCompiler.Read(_pack.FullName)).Release!.Passages);
        Assert.Equal(("Help", $"{Site}/help", "Shipping", "We ship on weekdays only."), (passage.Source, passage.Link, passage.Heading, passage.Text));
        Assert.Equal(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(10), passage.Until);
    }

    [Fact]
    public async Task Crawl_Again_FetchesOnlyWhatIsDue()
    {
        Page("/help", "<p>Old words.</p>");
        Declare($"pages:\n  - {{ address: \"{Site}/help\", private: true }}\n");
        await CrawlAsync();
        Page("/help", "<p>New words.</p>");

        var again = await CrawlAsync();
        var before = await File.ReadAllTextAsync(Fetched.Single(), Stop);
        var all = await CrawlAsync("--all");

        Assert.Contains("0 files changed", again.Output, StringComparison.Ordinal);
        Assert.Contains("Old words", before, StringComparison.Ordinal);
        Assert.Contains("1 file changed", all.Output, StringComparison.Ordinal);
        Assert.Contains("New words", await File.ReadAllTextAsync(Fetched.Single(), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Crawl_DueAfterItsDays_KeepsOldWordsWhenThePageFails_AndDropsThemWhenItIsGone()
    {
        Page("/help", "<p>Old words.</p>");
        Declare($"every: 1\npages:\n  - {{ address: \"{Site}/help\", private: true }}\n");
        await CrawlAsync();
        var file = Fetched.Single();
        await File.WriteAllTextAsync(file, System.Text.RegularExpressions.Regex.Replace(await File.ReadAllTextAsync(file, Stop), "crawled: .*", "crawled: 2026-01-01"), Stop);
        _pages["/help"] = (500, "text/html", [], null);

        var failed = await CrawlAsync();
        Assert.Equal(BotCommandLine.Failure, failed.Code);
        Assert.Contains("answered 500. What was fetched before stays", failed.Errors, StringComparison.Ordinal);
        Assert.Single(Fetched);
        _pages["/help"] = (404, "text/html", [], null);
        Assert.Contains("gone", (await CrawlAsync()).Errors, StringComparison.Ordinal);
        Assert.Empty(Fetched);
    }

    [Fact]
    public async Task Crawl_PageNotDeclaredAnyMore_IsRemoved()
    {
        Page("/help", "<p>Words.</p>");
        Declare($"pages:\n  - {{ address: \"{Site}/help\", private: true }}\n");
        await CrawlAsync();
        Declare("pages: []\n");

        await CrawlAsync();

        Assert.Empty(Fetched);
    }

    [Theory]
    [InlineData("elsewhere", "leads on to http://example.invalid/")]
    [InlineData("loop", "leads on and on")]
    [InlineData("image", "image/png, not a page of text")]
    [InlineData("large", "larger than 2 MB")]
    [InlineData("empty", "no words on it")]
    [InlineData("unknown", "encoding 'klingon' is not known")]
    public async Task Crawl_WhatIsNoPage_IsToldAndNotWritten(string kind, string told)
    {
        _pages["/elsewhere"] = (302, "text/html", [], "http://example.invalid/");
        _pages["/loop"] = (302, "text/html", [], "/loop");
        _pages["/image"] = (200, "image/png", [1], null);
        _pages["/large"] = (200, "text/html", new byte[2_000_001], null);
        _pages["/empty"] = (200, "text/html", "<script>1</script>"u8.ToArray(), null);
        _pages["/unknown"] = (200, "text/html; charset=klingon", "<p>a</p>"u8.ToArray(), null);
        Declare($"pages:\n  - {{ address: \"{Site}/{kind}\", private: true }}\n");

        var (code, _, errors) = await CrawlAsync();

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains(told, errors, StringComparison.Ordinal);
        Assert.Empty(Fetched);
    }

    [Fact]
    public async Task Crawl_PrivateAddressThatIsNotMeant_IsRefused()
    {
        Page("/help", "<p>Inside.</p>");
        Declare($"pages: [\"{Site}/help\"]\n");

        var (code, _, errors) = await CrawlAsync();

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains("private or loopback", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Crawl_RedirectWithinTheSite_AndChineseEncoding_AreFollowed()
    {
        _pages["/old"] = (301, "text/html", [], "/new");
        _pages["/new"] = (200, "text/html", [.. "<meta charset=gb2312><p>"u8, 0xCD, 0xCB, 0xBB, 0xF5, .. "</p>"u8], null);
        Declare($"pages:\n  - {{ address: \"{Site}/old\", private: true }}\n");

        await CrawlAsync();

        Assert.Contains("退货", await File.ReadAllTextAsync(Fetched.Single(), Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pages: x\n", "CB0203")]
    [InlineData("pages: [ftp://example.com/]\n", "CB0204")]
    [InlineData("pages: [http://name:word@example.com/]\n", "CB0204")]
    [InlineData("every: soon\npages: [http://example.com/]\n", "CB0204")]
    [InlineData("every: 9\nkeep: 3\npages: [http://example.com/]\n", "CB0204")]
    [InlineData("pages: [http://example.com/, http://example.com/]\n", "CB0204")]
    [InlineData("pages: [{ address: http://example.com/, colour: red }]\n", "CB0201")]
    public async Task List_WithAMistake_IsToldAndNothingFetched(string list, string code)
    {
        Declare(list);

        var (exit, _, errors) = await CrawlAsync();

        Assert.Equal(BotCommandLine.Failure, exit);
        Assert.Contains(code, errors, StringComparison.Ordinal);
        Assert.Contains("Nothing was written", errors, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Errors)> CrawlAsync(params string[] more) => RunVerb.WithAsync(["crawl", "--pack", _pack.FullName, .. more]);

    private void Page(string path, string html) => _pages[path] = (200, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html), null);

    private void Declare(string pages)
    {
        Directory.CreateDirectory(Path.Combine(_pack.FullName, "knowledge"));
        File.WriteAllText(Path.Combine(_pack.FullName, "pack.yaml"), "pack: small\nlanguages: [en, zh]\nbrand: { name: Small }\n");
        Directory.CreateDirectory(Path.Combine(_pack.FullName, "scripts"));
        File.WriteAllText(Path.Combine(_pack.FullName, "scripts", "hello.yaml"), "script: hello\ntitle: { en: Hello, zh: 你好 }\nwhen: { keywords: [hello] }\nsteps: [{ say: { en: Hello., zh: 你好。 } }]\n");
        File.WriteAllText(Path.Combine(_pack.FullName, "knowledge", "pages.yaml"), pages);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var (status, type, body, location) = _pages.GetValueOrDefault(context.Request.Path, (404, "text/html", [], null));
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        if (location is not null)
        {
            context.Response.Headers.Location = location;
        }

        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
