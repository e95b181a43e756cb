using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Deployment;

/// <summary>
/// The Teams app that users install: manifest, localisation and icons of <c>deploymentTemplates/teams</c> in one zip,
/// see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package.
/// </summary>
internal static partial class TeamsAppPackage
{
    private const string ResourcePrefix = "teams/";

    /// <summary>Writes the package; an unfinished file is never left behind.</summary>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="host">Host name under which the bot is reached, without scheme and path.</param>
    /// <param name="file">The zip to write; an existing one is replaced.</param>
    public static void Write(Guid appId, string host, string file)
    {
        var unfinished = file + ".new";
        try
        {
            using (var zip = ZipFile.Open(unfinished, ZipArchiveMode.Create))
            {
                foreach (var (name, content) in Files(appId, host))
                {
                    using var entry = zip.CreateEntry(name).Open();
                    entry.Write(content);
                }
            }

            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Whether a text can stand as the host in the manifest: a domain name without scheme, port and path.</summary>
    public static bool IsHost(string text) => text.Length <= 253 && HostName().IsMatch(text);

    private static IEnumerable<(string Name, byte[] Content)> Files(Guid appId, string host)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var content = new MemoryStream();
            stream.CopyTo(content);
            var bytes = content.ToArray();
            yield return (resource[ResourcePrefix.Length..], resource.EndsWith(".json", StringComparison.Ordinal) ? Fill(bytes, appId, host) : bytes);
        }
    }

    private static byte[] Fill(byte[] template, Guid appId, string host) => Encoding.UTF8.GetBytes(
        Encoding.UTF8.GetString(template)
            .Replace("{{APP_ID}}", appId.ToString("D"), StringComparison.Ordinal)
            .Replace("{{HOST}}", host, StringComparison.Ordinal));

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HostName();
}
