using System.Globalization;
using Bot.Dialogs.Guidelines.Attacks;

namespace Bot.Dialogs.Guidelines.Input;

/// <summary>The groups of words and the rules by which messages belong to standard topics, read once from the assembly.</summary>
internal sealed class TopicBook
{
    private const int UsualGap = 4;
    private const string Folder = "Bot.Dialogs.Guidelines.Input.Words.";

    private static readonly Lazy<TopicBook> Standard = new(() => new());

    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private readonly List<TopicRule> _rules = [];

    private TopicBook()
    {
        foreach (var sign in Enum.GetValues<MessageSign>())
        {
            Group("#" + sign.ToString().ToLowerInvariant());
        }

        (Plain, Names, Denied, Brand) = (Group("plain"), Group("name"), Group("deny"), Group("brand"));
        foreach (var line in RuleLines.Read(Folder + "groups.txt"))
        {
            var (name, terms) = Split(line["group ".Length..], '=');
            foreach (var term in terms.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Terms.Add(term, Group(name));
            }
        }

        _rules.AddRange(RuleLines.Read(Folder + "rules.txt").Select(Rule));
    }

    /// <summary>The one in the assembly.</summary>
    public static TopicBook Own => Standard.Value;

    /// <summary>The phrases.</summary>
    public TermTrie Terms { get; } = new();

    /// <summary>The rules, the gravest topics first.</summary>
    public IReadOnlyList<TopicRule> Rules => _rules;

    /// <summary>How many groups there are.</summary>
    public int Groups => _groups.Count;

    /// <summary>Words that stand for nothing.</summary>
    public int Plain { get; }

    /// <summary>Names of the brand.</summary>
    public int Names { get; }

    /// <summary>Organisations that are never named.</summary>
    public int Denied { get; }

    /// <summary>Words for the company.</summary>
    public int Brand { get; }

    /// <summary>Courtesies that ask nothing.</summary>
    public int Polite => _groups["polite"];

    /// <summary>Words that press on what was refused.</summary>
    public int More => _groups["more"];

    private TopicRule Rule(string line)
    {
        var (head, body) = Split(line["rule ".Length..], '=');
        var (topic, strength) = Split(head, ' ');
        var parts = body.Split('&', StringSplitOptions.TrimEntries);
        return new(
            topic,
            Enum.Parse<TopicStrength>(strength, ignoreCase: true),
            new([.. parts.Where(part => part[0] != '-').Select(Clause)], [.. parts.Where(part => part[0] == '-').Select(part => Known(part[1..]))]),
            line);
    }

    private AttackClause Clause(string text)
    {
        List<int[]> places = [];
        List<int> gaps = [];
        var gap = UsualGap;
        foreach (var word in text.TrimStart('^').Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.StartsWith("..", StringComparison.Ordinal))
            {
                gap = int.Parse(word[2..], CultureInfo.InvariantCulture);
            }
            else
            {
                places.Add([.. word.Split('/').Select(Known)]);
                gaps.Add(gap);
                gap = UsualGap;
            }
        }

        return new([.. places], [.. gaps], text[0] == '^', EitherOrder: false);
    }

    private int Known(string name) => _groups.TryGetValue(name, out var group) ? group : throw new InvalidDataException($"The rules of topics name a group {name} that they do not have.");

    private int Group(string name)
    {
        if (!_groups.TryGetValue(name, out var group))
        {
            _groups[name] = group = _groups.Count;
        }

        return group;
    }

    private static (string Left, string Right) Split(string text, char at)
    {
        var place = text.IndexOf(at, StringComparison.Ordinal);
        return place > 0 ? (text[..place].Trim(), text[(place + 1)..].Trim()) : throw new InvalidDataException($"The rules of topics have a line without {at}: {text}");
    }
}
