using System.Globalization;

namespace Bot.Dialogs.Templates.Adaptive;

/// <summary>
/// Reads the adaptive expressions that cards of Microsoft's designer use:
/// https://learn.microsoft.com/azure/bot-service/adaptive-expressions/adaptive-expressions-prebuilt-functions
/// </summary>
internal sealed class AdaptiveParser
{
    private const int DepthLimit = 60;

    private static readonly string[][] Levels =
        [["||"], ["&&"], ["==", "!="], ["<", "<=", ">", ">="], ["+", "-", "&"], ["*", "/", "%"]];

    private readonly string _text;
    private readonly IReadOnlyList<AdaptiveToken> _tokens;
    private readonly Stack<string> _locals = [];
    private readonly List<string> _names = [];
    private int _at;
    private int _depth;

    private AdaptiveParser(string text)
    {
        _text = text;
        _tokens = AdaptiveLexer.Cut(text);
    }

    private AdaptiveToken Current => _tokens[_at];

    /// <summary>Reads an expression.</summary>
    /// <param name="text">What stands inside <c>${ }</c>.</param>
    /// <param name="names">Takes the root names that it reads; <c>$root.order</c> counts as <c>$root.order</c>.</param>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static AdaptiveNode Parse(string text, ICollection<string> names)
    {
        var parser = new AdaptiveParser(text);
        var node = parser.Whole();
        if (parser.Current.Kind != AdaptiveTokenKind.End)
        {
            throw parser.Wrong($"'{parser.Current.Text}' is too much");
        }

        foreach (var name in parser._names)
        {
            names.Add(name);
        }

        return node;
    }

    private AdaptiveNode Whole()
    {
        if (++_depth > DepthLimit)
        {
            throw new FormatException($"'{_text}' is nested too deeply. Split it.");
        }

        var value = Coalesced();
        if (Take("?"))
        {
            var then = Whole();
            Expect(":");
            value = new BranchNode(BranchKind.If, [value, then, Whole()]);
        }

        _depth--;
        return value;
    }

    private AdaptiveNode Coalesced()
    {
        var value = Binary(0);
        return Take("??") ? new BranchNode(BranchKind.Coalesce, [value, Coalesced()]) : value;
    }

    private AdaptiveNode Binary(int level)
    {
        if (level == Levels.Length)
        {
            return Unary();
        }

        var left = Binary(level + 1);
        while (Current.Kind == AdaptiveTokenKind.Sign && Levels[level].Contains(Current.Text))
        {
            var sign = _tokens[_at++].Text;
            AdaptiveNode[] sides = [left, Binary(level + 1)];
            left = sign switch
            {
                "||" => new BranchNode(BranchKind.Or, sides),
                "&&" => new BranchNode(BranchKind.And, sides),
                _ => new CallNode(AdaptiveFunctions.Operators[sign], sides),
            };
        }

        return left;
    }

    private AdaptiveNode Unary()
    {
        if (Take("!"))
        {
            return new CallNode(AdaptiveFunctions.Find("not")!, [Nested()]);
        }

        return Take("-") ? new CallNode(AdaptiveFunctions.Operators["-"], [new LiteralNode(0L), Nested()]) : Postfix(Primary());
    }

    private AdaptiveNode Nested()
    {
        if (++_depth > DepthLimit)
        {
            throw new FormatException($"'{_text}' is nested too deeply. Split it.");
        }

        var value = Unary();
        _depth--;
        return value;
    }

    private AdaptiveNode Postfix(AdaptiveNode value)
    {
        while (true)
        {
            if (Take("."))
            {
                value = new AccessNode(value, new LiteralNode(ExpectName()));
            }
            else if (Take("["))
            {
                value = new AccessNode(value, Whole());
                Expect("]");
            }
            else
            {
                return value;
            }
        }
    }

    private AdaptiveNode Primary()
    {
        var token = _tokens[_at++];
        switch (token.Kind)
        {
            case AdaptiveTokenKind.Number:
                return new LiteralNode(double.TryParse(token.Text, CultureInfo.InvariantCulture, out var number)
                    ? AdaptiveValue.Normal(number)
                    : throw Wrong($"'{token.Text}' is no number"));
            case AdaptiveTokenKind.Text:
                return new LiteralNode(token.Text);
            case AdaptiveTokenKind.Name:
                return Take("(") ? Call(token.Text) : Named(token.Text);
            case AdaptiveTokenKind.Sign when token.Text == "(":
                var inner = Whole();
                Expect(")");
                return inner;
            default:
                throw Wrong(token.Kind == AdaptiveTokenKind.End ? "something is missing at the end" : $"'{token.Text}' cannot stand there");
        }
    }

    private AdaptiveNode Named(string name)
    {
        switch (name)
        {
            case "true": return new LiteralNode(true);
            case "false": return new LiteralNode(false);
            case "null": return new LiteralNode(null);
        }

        if (name == "$root" && Current.Text == "." && _tokens[_at + 1].Kind == AdaptiveTokenKind.Name)
        {
            _names.Add("$root." + _tokens[_at + 1].Text);
        }
        else if (!_locals.Contains(name) && !name.StartsWith('$'))
        {
            _names.Add(name);
        }

        return new NameNode(name);
    }

    private AdaptiveNode Call(string name)
    {
        if (name is "select" or "foreach" or "where")
        {
            return Each(name == "where");
        }

        var arguments = Arguments();
        if (AdaptiveFunctions.BranchOf(name) is { } kind)
        {
            return kind == BranchKind.If && arguments.Count != 3 ? throw Wrong("'if' takes a condition, a then and an else") : new BranchNode(kind, arguments);
        }

        var function = AdaptiveFunctions.Find(name)
            ?? throw new FormatException($"There is no function '{name}'. Available: {string.Join(", ", AdaptiveFunctions.Names)}.");
        return arguments.Count >= function.Fewest && arguments.Count <= function.Most
            ? new CallNode(function, arguments)
            : throw Wrong($"'{name}' takes {function.Fewest} to {function.Most} values, not {arguments.Count}");
    }

    private List<AdaptiveNode> Arguments()
    {
        var arguments = new List<AdaptiveNode>();
        if (Take(")"))
        {
            return arguments;
        }

        do
        {
            arguments.Add(Whole());
        }
        while (Take(","));

        Expect(")");
        return arguments;
    }

    private EachNode Each(bool filters)
    {
        var items = Whole();
        Expect(",");
        var name = ExpectName();
        Expect(",");
        _locals.Push(name);
        var body = Whole();
        _locals.Pop();
        Expect(")");
        return new(filters, items, name, body);
    }

    private bool Take(string sign)
    {
        var taken = Current.Kind == AdaptiveTokenKind.Sign && Current.Text == sign;
        _at += taken ? 1 : 0;
        return taken;
    }

    private void Expect(string sign)
    {
        if (!Take(sign))
        {
            throw Wrong($"'{sign}' is missing");
        }
    }

    private string ExpectName() => Current.Kind == AdaptiveTokenKind.Name ? _tokens[_at++].Text : throw Wrong("a name is missing");

    private FormatException Wrong(string what) => new($"{char.ToUpperInvariant(what[0])}{what[1..]} in '${{{_text}}}'.");
}
