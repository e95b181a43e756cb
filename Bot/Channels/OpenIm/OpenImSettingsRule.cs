using System.Text.RegularExpressions;
using Bot.Releases;
using Microsoft.Extensions.Options;

namespace Bot.Channels.OpenIm;

/// <summary>Refuses settings with which customers would get no answer, or strangers one.</summary>
internal sealed partial class OpenImSettingsRule(LiveReleases releases) : IValidateOptions<OpenImOptions>
{
    private const int ShortestKey = 32;
    private const int MostKeys = 2;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, OpenImOptions options)
    {
        List<string> problems = [.. options.Apps.SelectMany(Problems)];
        problems.AddRange(options.Apps.GroupBy(app => app.Id, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"{OpenImOptions.Section}:Apps names the app '{group.Key}' twice; give each its own Id."));
        if (options.Apps.SelectMany(app => app.Keys.Distinct(StringComparer.Ordinal)).GroupBy(key => key, StringComparer.Ordinal).Any(group => group.Count() > 1))
        {
            problems.Add($"{OpenImOptions.Section}:Apps: two apps have the same key, so that each could speak for the other; make one key for each.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems(OpenImApp app, int index)
    {
        var place = $"{OpenImOptions.Section}:Apps:{index}";
        if (!Id().IsMatch(app.Id))
        {
            yield return $"{place}:Id must be a name of 1 to 40 small letters, digits and hyphens, for example my-app.";
        }

        if (app.Bot.Length > 0 && !releases.Releases.Any(release => release.Name == app.Bot))
        {
            yield return $"{place}:Bot names '{app.Bot}', which this host does not serve; it serves {string.Join(", ", releases.Releases.Select(release => release.Name))}.";
        }

        if (app.Keys.Count is 0 or > MostKeys || app.Keys.Any(key => key.Length < ShortestKey))
        {
            yield return $"{place}:Keys must hold one key of at least {ShortestKey} characters, or two while it is being changed: make one with 'openssl rand -hex 32'.";
        }

        if (app.CallbackUrl is not (null or { IsAbsoluteUri: true, Scheme: "https" } or { IsAbsoluteUri: true, Scheme: "http", IsLoopback: true }))
        {
            yield return $"{place}:CallbackUrl must be an https address, or an http address of this machine.";
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$")]
    private static partial Regex Id();
}
