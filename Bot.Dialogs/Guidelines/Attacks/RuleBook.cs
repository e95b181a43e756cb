using System.Globalization;

namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>The groups of words and the rules over them, read from the pattern files in the assembly.</summary>
internal sealed class RuleBook
{
    private const int UsualGap = 4;
    private const int Limit = 512;
    private readonly Dictionary<string, int> _groups = [];
    private readonly List<AttackRule> _rules = [];

    private RuleBook()
    {
        foreach (var sign in Enum.GetValues<ShapeSign>())
        {
            Group("#" + sign.ToString().ToLowerInvariant());
        }
    }

    /// <summary>The one in the assembly.</summary>
    public static RuleBook Own { get; } = Load();

    /// <summary>The phrases.</summary>
    public TermTrie Terms { get; } = new();

    /// <summary>How many groups there are.</summary>
    public int Groups => _groups.Count;

    /// <summary>The rules.</summary>
    public IReadOnlyList<AttackRule> Rules => _rules;

    /// <summary>Their names, by number.</summary>
    public IEnumerable<string> GroupNames => _groups.OrderBy(group => group.Value).Select(group => group.Key);

    private static RuleBook Load()
    {
        var book = new RuleBook();
        var lines = typeof(RuleBook).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Bot.Dialogs.Guidelines.Attacks.Patterns.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(RuleLines.Read)
            .ToList();
        foreach (var line in lines.Where(line => line.StartsWith("group ", StringComparison.Ordinal)))
        {
            book.AddGroup(line);
        }

        foreach (var line in lines.Where(line => line.StartsWith("rule ", StringComparison.Ordinal)))
        {
            book.AddRule(line);
        }

        return book;
    }

    private void AddGroup(string line)
    {
        var (name, terms) = Split(line["group ".Length..], '=');
        foreach (var term in terms.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Terms.Add(term, Group(name));
        }
    }

    private void AddRule(string line)
    {
        var (head, body) = Split(line["rule ".Length..], '=');
        var (kind, weight) = Split(head, ' ');
        List<AttackClause> clauses = [];
        List<int> absent = [];
        foreach (var part in body.Split('&', StringSplitOptions.TrimEntries))
        {
            if (part[0] == '-')
            {
                absent.Add(Known(part[1..]));
            }
            else
            {
                clauses.Add(Clause(part));
            }
        }

        _rules.Add(new(Enum.Parse<AttackClass>(kind), double.Parse(weight, CultureInfo.InvariantCulture), new([.. clauses], [.. absent]), line));
    }

    private AttackClause Clause(string text)
    {
        List<int[]> places = [];
        List<int> gaps = [];
        var (gap, either) = (UsualGap, false);
        foreach (var word in text.TrimStart('^').Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.StartsWith("..", StringComparison.Ordinal) || word[0] == '~')
            {
                gap = int.Parse(word.TrimStart('.', '~'), CultureInfo.InvariantCulture);
                either |= word[0] == '~';
            }
            else
            {
                places.Add([.. word.Split('/').Select(Known)]);
                gaps.Add(gap);
                gap = UsualGap;
            }
        }

        return new([.. places], [.. gaps], text[0] == '^', either);
    }

    private int Known(string name) => _groups.TryGetValue(name, out var group) ? group : throw new InvalidDataException($"The pattern files name a group {name} that they do not have.");

    private int Group(string name)
    {
        if (!_groups.TryGetValue(name, out var group))
        {
            _groups[name] = group = _groups.Count < Limit ? _groups.Count : throw new InvalidDataException("The pattern files have too many groups.");
        }

        return group;
    }

    private static (string Left, string Right) Split(string text, char at)
    {
        var place = text.IndexOf(at, StringComparison.Ordinal);
        return place > 0 ? (text[..place].Trim(), text[(place + 1)..].Trim()) : throw new InvalidDataException($"The pattern files have a line without {at}: {text}");
    }
}
