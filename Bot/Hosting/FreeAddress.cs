using System.Net;
using System.Net.Sockets;
using Bot.CommandLine;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Bot.Hosting;

/// <summary>Tells that an address is taken in a sentence, before anything starts: the server would tell it with a stack trace.</summary>
internal static class FreeAddress
{
    /// <summary>Looks whether the addresses can be listened at.</summary>
    /// <param name="urls">Addresses, separated by semicolons; absent when they are configured otherwise.</param>
    /// <exception cref="StartException">Another program listens at one.</exception>
    public static void Expect(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (EndPointOf(BindingAddress.Parse(url)) is not { } endPoint)
            {
                continue;
            }

            try
            {
                SocketTransportOptions.CreateDefaultBoundListenSocket(endPoint).Dispose();
            }
            catch (SocketException failure) when (failure.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw new StartException(BotCommandLine.Failure, [$"Another program listens at {url}. Stop it, or choose another address with --urls."]);
            }
        }
    }

    // A name other than localhost stands for all addresses of the machine.
    private static IPEndPoint? EndPointOf(BindingAddress address) =>
        address.Port == 0 || address.IsUnixPipe || address.IsNamedPipe ? null
        : IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) ? new(number, address.Port)
        : new(address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.Any, address.Port);
}
