namespace Bot.Dialogs.Reading;

/// <summary>Takes the known names out of a map and tells what is wrong with the rest.</summary>
internal sealed class MapReader(YamlMap map, ProblemList problems)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Where the map begins.</summary>
    public Mark At => map.At;

    /// <summary>Where problems go.</summary>
    public ProblemList Problems => problems;

    /// <summary>Begins reading; a problem and nothing when it is no map.</summary>
    public static MapReader? Of(YamlNode node, ProblemText what, ProblemList problems)
    {
        if (node is YamlMap map)
        {
            return new(map, problems);
        }

        problems.Error(node.At, "CB0203", $"{what} must be a map of names and values (NAME: VALUE), but this is {node.Kind}.");
        return null;
    }

    /// <summary>Whether the name is there; whoever asks knows it.</summary>
    public bool Has(string key)
    {
        _known.Add(key);
        return map[key] is not null;
    }

    /// <summary>The value of a name; null when absent or empty.</summary>
    public YamlNode? Node(string key)
    {
        _known.Add(key);
        return map[key] is YamlScalar { IsNull: true } ? null : map[key];
    }

    /// <summary>The value of a name that must be there.</summary>
    public YamlNode? Required(string key, ProblemText remedy)
    {
        var node = Node(key);
        if (node is null)
        {
            problems.Error(map[key]?.At ?? map.At, "CB0202", $"'{key}' is missing. {remedy}");
        }

        return node;
    }

    /// <summary>A text.</summary>
    public string? Text(string key) => Scalar(key)?.Text;

    /// <summary>A text with its place.</summary>
    public YamlScalar? Scalar(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return scalar;
            case var other:
                problems.Error(other.At, "CB0203", $"'{key}' must be a text, but this is {other.Kind}.");
                return null;
        }
    }

    /// <summary>True or false.</summary>
    public bool Flag(string key, bool otherwise = false)
    {
        switch (Node(key))
        {
            case null:
                return otherwise;
            case YamlScalar { Bool: { } flag }:
                return flag;
            case var other:
                problems.Error(other.At, "CB0203", $"'{key}' must be true or false, but this is {other.Kind}.");
                return otherwise;
        }
    }

    /// <summary>A number within limits.</summary>
    public decimal? Number(string key, decimal min, decimal max, bool whole = false)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalar { Number: { } number } scalar:
                if (number >= min && number <= max && (!whole || decimal.IsInteger(number)))
                {
                    return number;
                }

                problems.Error(scalar.At, "CB0204", $"'{key}' must be a {(whole ? "whole number" : "number")} from {min} to {max}, not {number}.");
                return null;
            case var other:
                problems.Error(other.At, "CB0203", $"'{key}' must be a number, but this is {other.Kind}.");
                return null;
        }
    }

    /// <summary>The items of a list; a single value counts as a list of one.</summary>
    public IReadOnlyList<YamlNode> List(string key) => Node(key) switch
    {
        null => [],
        YamlList list => list.Items,
        var single => [single],
    };

    /// <summary>Tells names that nobody asked for.</summary>
    public void Done(ProblemText what)
    {
        foreach (var (key, _) in map.Entries)
        {
            if (!_known.Contains(key.Text))
            {
                problems.Error(
                    key.At, "CB0201", $"{what} knows no '{key.Text}'.{Nearest.Hint(key.Text, _known)} Known are: {Nearest.List(_known)}.");
            }
        }
    }
}
