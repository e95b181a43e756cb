using System.Text.Json.Nodes;

namespace Bot.Channels.Tencent;

/// <summary>An account as the platform's API knows it.</summary>
/// <param name="Name">What logs call it, and what its token is kept under.</param>
/// <param name="Endpoint">The API's address.</param>
internal sealed record ApiAccount(string Name, Uri Endpoint)
{
    /// <summary>Where access tokens are had, with their query where they need one.</summary>
    public required string TokenPath { get; init; }

    /// <summary>What is posted for a token, given whether the old one shall end; null: the token is had with GET.</summary>
    public Func<bool, JsonObject>? TokenBody { get; init; }

    /// <summary>What files it takes from us.</summary>
    public required MediaLimits Limits { get; init; }
}
