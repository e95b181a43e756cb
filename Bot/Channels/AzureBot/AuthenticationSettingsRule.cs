using Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace Bot.Channels.AzureBot;

/// <summary>The bot's identity must be usable before anybody is served.</summary>
internal sealed class AuthenticationSettingsRule : IValidateOptions<BotAuthenticationOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, BotAuthenticationOptions options) =>
        options.Problems() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
}
