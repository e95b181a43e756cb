using Bot.Connector.Authentication;

namespace Bot.Tests.Connector.Authentication;

public sealed class BotAuthenticationOptionsTests
{
    [Fact]
    public void Problems_NothingConfigured_None() => Assert.Empty(new BotAuthenticationOptions().Problems());

    [Fact]
    public void Problems_AllWrong_AreToldAtOnce()
    {
        var options = new BotAuthenticationOptions
        {
            MicrosoftAppId = "id",
            MicrosoftAppType = "SingleTenant",
            ChannelService = "https://nowhere.example",
            ToBotFromChannelOpenIdMetadataUrl = "http://plain.example/openid",
        };

        var problems = options.Problems();

        Assert.Equal(4, problems.Count);
        Assert.Contains(problems, problem => problem.Contains("MicrosoftAppTenantId", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("MicrosoftAppPassword", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("https://nowhere.example", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("ToBotFromChannelOpenIdMetadataUrl", StringComparison.Ordinal));
    }

    [Fact]
    public void Problems_ManagedIdentityWithSecret_IsTold() =>
        Assert.Single(new BotAuthenticationOptions { MicrosoftAppId = "id", MicrosoftAppType = "UserAssignedMsi", MicrosoftAppPassword = "x" }.Problems());
}
