using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Tests.Kit;

/// <summary>The built host as a process of its own, for tests that kill it, measure it or let foreign clients at it.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(Process process) => _process = process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Its process id.</summary>
    public int Id => _process.Id;

    /// <summary>Starts the host and waits until it is ready.</summary>
    /// <param name="data">Its data directory; stays when the process ends.</param>
    /// <param name="packs">Directories of packs; none: the sample pack.</param>
    /// <param name="settings">Settings, given as environment variables.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="arguments">Further arguments.</param>
    public static Task<HostProcess> StartAsync(
        string data, IReadOnlyList<string> packs, IReadOnlyDictionary<string, string?>? settings, CancellationToken cancellationToken, params string[] arguments) =>
        StartAsync(Describe(data, packs, settings, arguments), cancellationToken);

    /// <summary>Starts a host that was published into a folder, as it comes.</summary>
    public static Task<HostProcess> StartPublishedAsync(string folder, string data, CancellationToken cancellationToken)
    {
        var start = Describe(data, [], null, []);
        start.ArgumentList[0] = Path.Combine(folder, "Bot.dll");
        return StartAsync(start, cancellationToken);
    }

    private static async Task<HostProcess> StartAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        var host = new HostProcess(new() { StartInfo = start, EnableRaisingEvents = true });
        host.Listen();
        host._process.Start();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        try
        {
            host.Address = await host._address.Task.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
            await host.WaitUntilReadyAsync(cancellationToken);
            return host;
        }
        catch (Exception failure) when (failure is TimeoutException or InvalidOperationException or OperationCanceledException)
        {
            await host.DisposeAsync();
            throw new InvalidOperationException($"The host did not get ready. It printed:{Environment.NewLine}{host.Output}", failure);
        }
    }

    /// <summary>Ends it at once, as a crash would.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop (SIGTERM) and returns its exit code.</summary>
    public async Task<int> TerminateAsync(CancellationToken cancellationToken)
    {
        using var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    /// <summary>How the built host is started, with standard output and error caught.</summary>
    public static ProcessStartInfo Describe(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Bot.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static ProcessStartInfo Describe(
        string data, IReadOnlyList<string> packs, IReadOnlyDictionary<string, string?>? settings, IReadOnlyList<string> arguments)
    {
        var start = Describe(["--urls", "http://127.0.0.1:0", "--data", data, .. packs.SelectMany(pack => new[] { "--pack", pack }), .. arguments]);
        foreach (var (name, value) in settings ?? new Dictionary<string, string?>())
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The host ended before it was ready."));
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (ReadyLine().Match(line) is { Success: true } ready)
        {
            _address.TrySetResult(new(ready.Groups["address"].Value + "/"));
        }
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            using var answer = await client.GetAsync(new Uri("health/ready", UriKind.Relative), deadline.Token);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), deadline.Token);
        }
    }

    [GeneratedRegex(@"Ready at (?<address>http://127\.0\.0\.1:\d+)")]
    private static partial Regex ReadyLine();
}
