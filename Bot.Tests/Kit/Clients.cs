using System.Diagnostics;

namespace Bot.Tests.Kit;

/// <summary>The npm packages of <c>Bot.Tests/Clients</c>: real clients and schemas, installed once, at the first need.</summary>
public static class Clients
{
    private static readonly Lazy<Task<string?>> Install = new(InstallAsync);

    /// <summary>The folder with <c>package.json</c> and <c>node_modules</c>; ends the test when npm is missing or fails.</summary>
    public static async Task<string> FolderAsync()
    {
        var failure = await Install.Value;
        Need.That(failure is null, failure ?? "");
        return Repository.At("Bot.Tests", "Clients");
    }

    /// <summary>Path of a file of an installed package.</summary>
    /// <param name="parts">Package, folders and file.</param>
    public static async Task<string> FileAsync(params string[] parts) => Path.Combine([await FolderAsync(), "node_modules", .. parts]);

    private static async Task<string?> InstallAsync()
    {
        var folder = Repository.At("Bot.Tests", "Clients");
        var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
        {
            return null;
        }

        try
        {
            var start = new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"])
            {
                WorkingDirectory = folder,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            using var npm = Process.Start(start)!;
            var output = npm.StandardOutput.ReadToEndAsync();
            var errors = npm.StandardError.ReadToEndAsync();
            await npm.WaitForExitAsync();
            return npm.ExitCode == 0 ? null : $"npm ci failed in Bot.Tests/Clients: {await output}{await errors}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "npm is not on the PATH: install Node 20.";
        }
    }
}
