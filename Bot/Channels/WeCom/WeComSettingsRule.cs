using Bot.Channels.Tencent;
using Microsoft.Extensions.Options;

namespace Bot.Channels.WeCom;

/// <summary>Refuses settings with which members would get no answer, or strangers one.</summary>
internal sealed class WeComSettingsRule : IValidateOptions<WeComOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WeComOptions options)
    {
        List<string> problems = [.. options.Apps.SelectMany(Problems)];
        problems.AddRange(options.Apps.GroupBy(app => app.Id, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"{WeComOptions.Section}:Apps names the app '{group.Key}' twice; an app has one bot."));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(WeComApp app, int index)
    {
        var place = $"{WeComOptions.Section}:Apps:{index}";
        if (app.CorpId.Length == 0)
        {
            yield return $"{place}:CorpId is missing: copy the 企业ID from the console's page 我的企业.";
        }

        if (app.AgentId <= 0)
        {
            yield return $"{place}:AgentId is missing: copy the AgentId (a number) from the app's page.";
        }

        if (app.Secret.Length == 0)
        {
            yield return $"{place}:Secret is missing: copy the Secret from the app's page.";
        }

        foreach (var problem in CallbackSettings.Problems(place, app.Token, app.EncodingAESKey, keyNeeded: true, app.ApiEndpoint))
        {
            yield return problem;
        }
    }
}
