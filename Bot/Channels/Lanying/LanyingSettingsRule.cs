using Microsoft.Extensions.Options;

namespace Bot.Channels.Lanying;

/// <summary>Refuses settings with which customers would get no answer, or strangers one.</summary>
internal sealed class LanyingSettingsRule : IValidateOptions<LanyingOptions>
{
    private const int ShortestSignature = 16;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, LanyingOptions options)
    {
        List<string> problems = [.. options.Apps.SelectMany(Problems)];
        problems.AddRange(options.Apps.GroupBy(app => app.AppId, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"{LanyingOptions.Section}:Apps names the app '{group.Key}' twice; an app has one bot."));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(LanyingApp app, int index)
    {
        var place = $"{LanyingOptions.Section}:Apps:{index}";
        if (app.AppId.Length == 0)
        {
            yield return $"{place}:AppId is missing: copy it from the page 应用信息 of the Lanying console.";
        }

        if (app.BotUserId <= 0)
        {
            yield return $"{place}:BotUserId is missing: the user id (a number) of the bot's IM account.";
        }

        if (app.ApiEndpoint is not { IsAbsoluteUri: true, Scheme: "https" } && app.ApiEndpoint is not { IsAbsoluteUri: true, Scheme: "http", IsLoopback: true })
        {
            yield return $"{place}:ApiEndpoint must be the https address that the page 应用信息 shows, for example https://s-1-3-api.maximtop.cn.";
        }

        if (app.AccessToken.Length == 0)
        {
            yield return $"{place}:AccessToken is missing: make an admin token on the console's token page.";
        }

        if (app.NoticeKey.Length is > 0 and < ShortestSignature)
        {
            yield return $"{place}:NoticeKey must have at least {ShortestSignature} characters, or be empty so that nobody may send notices.";
        }

        if (!app.Polling && app.Signature.Length < ShortestSignature)
        {
            yield return $"{place}:Signature must have at least {ShortestSignature} characters: set the same long random text as 回调签名 of the message subscription (消息订阅). Or set Polling.";
        }
    }
}
