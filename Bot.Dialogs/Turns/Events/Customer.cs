using System.Collections.ObjectModel;

namespace Bot.Dialogs.Turns.Events;

/// <summary>Who speaks, as the channel knows them.</summary>
/// <param name="Id">The channel's id of the person; never shown.</param>
/// <param name="Name">The name the channel shows, if any.</param>
public sealed record Customer(string Id, string? Name = null)
{
    /// <summary>What else the channel vouches for, by name; never what a client claims about itself.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init => field = value ?? ReadOnlyDictionary<string, string>.Empty; } =
        ReadOnlyDictionary<string, string>.Empty;
}
