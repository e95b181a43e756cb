using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bot.Tests.Kit;

namespace Bot.Tests.Channels.AzureBot;

/// <summary>Microsoft's Agents Playground, playing Teams for a bot.</summary>
internal sealed class PlaygroundProcess : IAsyncDisposable
{
    private readonly Process _process;

    private PlaygroundProcess(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Its page.</summary>
    public string Address { get; }

    /// <summary>Starts it and waits until it listens; ends the test when it is not installed.</summary>
    /// <param name="bot">The bot's address.</param>
    /// <param name="arguments">More arguments.</param>
    public static async Task<PlaygroundProcess> StartAsync(Uri bot, params string[] arguments)
    {
        var node = Need.Program("node", "install Node 20.");
        var program = await Clients.FileAsync("@microsoft", "m365agentsplayground", "cli.js");
        var port = FreePort();
        var start = new ProcessStartInfo(node, [program, "-e", $"{bot}api/messages", "-c", "msteams", "-p", $"{port}", "--dt", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var playground = new PlaygroundProcess(process, $"http://localhost:{port}");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("Listening on", StringComparison.Ordinal))
            {
                // Read on, or it would stop when the pipe is full.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return playground;
            }
        }

        await playground.DisposeAsync();
        throw new InvalidOperationException("The Agents Playground ended before it listened.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
