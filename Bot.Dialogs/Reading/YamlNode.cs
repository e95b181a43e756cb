namespace Bot.Dialogs.Reading;

/// <summary>A piece of YAML with its place.</summary>
/// <param name="At">Where it begins.</param>
internal abstract record YamlNode(Mark At)
{
    /// <summary>What a manager would call it.</summary>
    public abstract string Kind { get; }
}
