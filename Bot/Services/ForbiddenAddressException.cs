namespace Bot.Services;

/// <summary>A service's host leads to this machine or a private network.</summary>
public sealed class ForbiddenAddressException(string host)
    : IOException($"'{host}' leads to a private or loopback address. Declare the service with 'private: true' if that is meant.");
