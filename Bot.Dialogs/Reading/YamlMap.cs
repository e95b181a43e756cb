namespace Bot.Dialogs.Reading;

/// <summary>Values by name.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Entries">Name and value, in order; each name once.</param>
internal sealed record YamlMap(Mark At, IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Entries) : YamlNode(At)
{
    /// <inheritdoc/>
    public override string Kind => "a map of names and values";

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> Keys => Entries.Select(entry => entry.Key.Text);

    /// <summary>The value of a name, if it is there.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var (name, value) in Entries)
            {
                if (name.Text == key)
                {
                    return value;
                }
            }

            return null;
        }
    }
}
