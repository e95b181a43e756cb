using Bot.Channels.Tencent;
using Microsoft.Extensions.Options;

namespace Bot.Channels.WeChat;

/// <summary>Refuses settings with which followers would get no answer, or strangers one.</summary>
internal sealed class WeChatSettingsRule : IValidateOptions<WeChatOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WeChatOptions options)
    {
        List<string> problems = [.. options.Accounts.SelectMany(Problems)];
        problems.AddRange(options.Accounts.GroupBy(account => account.AppId, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"{WeChatOptions.Section}:Accounts names the account '{group.Key}' twice; an account has one bot."));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(WeChatAccount account, int index)
    {
        var place = $"{WeChatOptions.Section}:Accounts:{index}";
        if (account.AppId.Length == 0)
        {
            yield return $"{place}:AppId is missing: copy the AppID (开发者ID) from the console.";
        }

        if (account.AppSecret.Length == 0 && account.Replies == WeChatReplies.CustomerService)
        {
            yield return $"{place}:AppSecret is missing: copy the AppSecret (开发者密码) from the console, or set Replies to Passive for an account that is not verified.";
        }

        foreach (var problem in CallbackSettings.Problems(place, account.Token, account.EncodingAESKey, keyNeeded: false, account.ApiEndpoint))
        {
            yield return problem;
        }
    }
}
