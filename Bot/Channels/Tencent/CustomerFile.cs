using Bot.Files;

namespace Bot.Channels.Tencent;

/// <summary>A customer's file on the platform, which forgets it after three days.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Account">The account that it was sent to.</param>
/// <param name="Media">The platform's id of it; empty where the API is closed to the account.</param>
/// <param name="Url">The platform's address of it, where it gives one (pictures).</param>
/// <param name="Type">The media type that its kind promises.</param>
internal sealed record CustomerFile(FileOwner Owner, ApiAccount Account, string Media, string Url, string Type)
{
    /// <summary>What it is kept under: the same whenever the message comes again.</summary>
    public string Name => $"{Account.Name}\n{(Media.Length > 0 ? Media : Url)}";
}
