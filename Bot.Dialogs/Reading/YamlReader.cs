using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Dialogs.Reading;

/// <summary>Reads a YAML file into nodes that know their place, within limits that a hostile file cannot pass.</summary>
internal sealed class YamlReader
{
    /// <summary>How deep maps and lists may be nested.</summary>
    public const int MaxDepth = 40;

    /// <summary>How many values a file may hold.</summary>
    public const int MaxNodes = 100_000;

    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly Parser _parser;
    private int _nodes;

    private YamlReader(string file, string text, ProblemList problems)
    {
        _file = file;
        _problems = problems;
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The documents of a file; when the file is broken, those before the break.</summary>
    public static IReadOnlyList<YamlNode> Read(string file, string text, ProblemList problems)
    {
        var documents = new List<YamlNode>();
        try
        {
            new YamlReader(file, text, problems).ReadAll(documents);
        }
        catch (YamlException broken)
        {
            var at = new Mark(file, (int)broken.Start.Line, (int)broken.Start.Column);
            problems.Error(at, "CB0102", $"This is not valid YAML: {Sentence(broken)} Check the indentation, quotes and colons here and in the line above.");
        }
        catch (PackLimitException limit)
        {
            problems.Error(limit.At, limit.Code, limit.Text);
        }

        return documents;
    }

    private void ReadAll(List<YamlNode> documents)
    {
        _parser.Consume<StreamStart>();
        while (!_parser.Accept<StreamEnd>(out _))
        {
            _parser.Consume<DocumentStart>();
            var node = Node(1);
            _parser.Consume<DocumentEnd>();
            if (node is not YamlScalar { IsNull: true })
            {
                documents.Add(node);
            }
        }
    }

    private YamlNode Node(int depth)
    {
        var happened = _parser.Current ?? throw new YamlException("The file ends too early.");
        var at = new Mark(_file, (int)happened.Start.Line, (int)happened.Start.Column);
        CheckLimits(happened, at, depth);
        return happened switch
        {
            MappingStart => Map(at, depth),
            SequenceStart => List(at, depth),
            _ => Scalar(at),
        };
    }

    private void CheckLimits(ParsingEvent happened, Mark at, int depth)
    {
        if (happened is AnchorAlias || happened is NodeEvent { Anchor.IsEmpty: false })
        {
            throw new PackLimitException(at, "CB0103", "Anchors (&name) and aliases (*name) are not allowed in packs. Write the value out where it is used.");
        }

        if (happened is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag })
        {
            throw new PackLimitException(at, "CB0109", $"YAML tags such as '{tag.Value}' are not allowed in packs. Remove it.");
        }

        if (depth > MaxDepth)
        {
            throw new PackLimitException(at, "CB0104", $"This is nested deeper than {MaxDepth} levels. Move the inner steps into a script of their own.");
        }

        if (++_nodes > MaxNodes)
        {
            throw new PackLimitException(at, "CB0105", $"This file holds more than {MaxNodes} values. Split it into several files.");
        }
    }

    private YamlScalar Scalar(Mark at)
    {
        var scalar = _parser.Consume<Scalar>();
        return new(at, scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private YamlList List(Mark at, int depth)
    {
        var items = new List<YamlNode>();
        _parser.Consume<SequenceStart>();
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        _parser.Consume<SequenceEnd>();
        return new(at, items);
    }

    private YamlMap Map(Mark at, int depth)
    {
        var entries = new List<KeyValuePair<YamlScalar, YamlNode>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        _parser.Consume<MappingStart>();
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var name = Node(depth + 1);
            var value = Node(depth + 1);
            if (name is not YamlScalar key)
            {
                _problems.Error(name.At, "CB0203", $"A name is expected here, not {name.Kind}. Write NAME: VALUE; put texts that begin with '{{' into quotes.");
            }
            else if (seen.Add(key.Text))
            {
                entries.Add(new(key, value));
            }
            else
            {
                _problems.Error(key.At, "CB0107", $"'{key.Text}' is given twice. Keep one of them.");
            }
        }

        _parser.Consume<MappingEnd>();
        return new(at, entries);
    }

    private static string Sentence(YamlException broken)
    {
        var message = (broken.InnerException ?? broken).Message;
        var colon = message.StartsWith("(Line", StringComparison.Ordinal) ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        message = (colon < 0 ? message : message[(colon + 3)..]).Trim();
        return message.EndsWith('.') ? message : message + ".";
    }
}
