namespace Bot.Tests.Kit.Lanying;

/// <summary>A message that the fake keeps.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">Sender.</param>
/// <param name="To">Receiver: a user or a group.</param>
/// <param name="Content">Its kind, by name.</param>
/// <param name="Text">Its words.</param>
/// <param name="Ext">Extension, JSON or empty.</param>
/// <param name="Config">Configuration, JSON or empty.</param>
/// <param name="Attachment">Descriptor of a file, JSON or empty.</param>
internal sealed record LanyingStored(long Id, long From, long To, string Content, string Text, string Ext, string Config, string Attachment)
{
    /// <summary>Whether the receiver has read it.</summary>
    public bool IsRead { get; set; }
}
