namespace Bot.Connector.Client;

/// <summary>Where the bot's own tokens for channels come from.</summary>
public interface IBotTokenSource
{
    /// <summary>Whether the bot has an identity; without one no token is ever sent.</summary>
    bool HasIdentity { get; }

    /// <summary>A token, cached while it is valid.</summary>
    /// <param name="fresh">Leave the cache aside: the channel refused the last one.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<TokenAnswer> TokenAsync(bool fresh, CancellationToken cancellationToken);
}
