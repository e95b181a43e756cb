using Bot.Hosting;
using Bot.Releases;
using Microsoft.Extensions.Options;

namespace Bot.CommandLine;

/// <summary>Runs the host until it is told to stop.</summary>
internal static class HostCommand
{
    /// <summary>Runs the host and returns the exit code.</summary>
    /// <param name="arguments">What the command line says.</param>
    /// <param name="errors">Where the reasons go when it cannot start.</param>
    /// <param name="cancellationToken">Stops the host.</param>
    public static async Task<int> RunAsync(HostArguments arguments, TextWriter errors, CancellationToken cancellationToken)
    {
        try
        {
            await using var host = BotHost.Build(arguments);
            FreeAddress.Expect(host.Configuration["urls"]);
            await host.RunAsync(cancellationToken);
            return BotCommandLine.Success;
        }
        catch (StartException failure)
        {
            foreach (var problem in failure.Problems)
            {
                await errors.WriteLineAsync(problem);
            }

            return failure.ExitCode;
        }
        catch (PackException failure)
        {
            await errors.WriteLineAsync(failure.Message);
            return BotCommandLine.Failure;
        }
        catch (OptionsValidationException failure)
        {
            foreach (var problem in failure.Failures)
            {
                await errors.WriteLineAsync(problem);
            }

            return BotCommandLine.Misuse;
        }
        catch (IOException failure) when (failure.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await errors.WriteLineAsync($"{failure.Message} Stop the other program, or choose another address with --urls.");
            return BotCommandLine.Failure;
        }
    }
}
