using System.Collections.Concurrent;
using Bot.Tests.Kit;
using Microsoft.Playwright;

namespace Bot.Tests.Web;

/// <summary>One Chromium for all browser tests; skipped with a reason where there is none.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A page of its own, with what its console complained about.</summary>
    public async Task<(IPage Page, ConcurrentQueue<string> Complaints)> OpenAsync(Uri address, int width = 1280, int height = 800, string locale = "en-US")
    {
        if (_browser is null)
        {
            var chromium = Need.Chromium();
            // Machines that build beside the tests are slow; a wait costs nothing when it is met.
            Assertions.SetDefaultExpectTimeout(30_000);
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
        }

        var context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = locale });
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        var complaints = new ConcurrentQueue<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
        await page.GotoAsync(address.ToString());
        return (page, complaints);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
