namespace Bot.Channels.OpenIm.Outgoing;

/// <summary>A picture, a sound or a file.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Name">What it shows or is called.</param>
internal sealed record OutgoingMedia(string Url, string ContentType, string Name);
