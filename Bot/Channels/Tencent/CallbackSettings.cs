namespace Bot.Channels.Tencent;

/// <summary>Checks the settings that every account has.</summary>
internal static class CallbackSettings
{
    // With a shorter one, whoever overhears a callback could find it by trying.
    private const int ShortestToken = 16;

    /// <summary>What is wrong with them.</summary>
    /// <param name="place">Where they stand.</param>
    /// <param name="token">The token.</param>
    /// <param name="key">The EncodingAESKey.</param>
    /// <param name="keyNeeded">Whether there has to be one.</param>
    /// <param name="endpoint">Address of the API.</param>
    public static IEnumerable<string> Problems(string place, string token, string key, bool keyNeeded, Uri endpoint)
    {
        if (token.Length < ShortestToken)
        {
            yield return $"{place}:Token must have at least {ShortestToken} letters and digits: set the same random text as the token (Token) of the console's page for receiving messages.";
        }

        if ((key.Length > 0 || keyNeeded) && CallbackCrypto.KeyOf(key) is null)
        {
            yield return $"{place}:EncodingAESKey must be the 43 letters and digits that the same page shows.";
        }

        if (endpoint is not { IsAbsoluteUri: true, Scheme: "https" } && endpoint is not { IsAbsoluteUri: true, Scheme: "http", IsLoopback: true })
        {
            yield return $"{place}:ApiEndpoint must be an https address; leave it out for the platform's own.";
        }
    }
}
