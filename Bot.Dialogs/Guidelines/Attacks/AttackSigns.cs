using Bot.Dialogs.Guidelines.Folding;

namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>What the rules found in a message.</summary>
internal sealed class AttackSigns
{
    private const int LongestText = 12_000;
    private const int Tail = 4_000;
    private const int Short = 28;
    private const int Tiny = 7;
    private readonly List<(AttackRule Rule, int First, int Last)> _found = [];
    private readonly List<int> _held = [];
    private readonly HashSet<int> _words = [];

    private AttackSigns(MessageTokens tokens, GroupHits hits)
    {
        Tokens = tokens;
        Hits = hits;
    }

    /// <summary>The words.</summary>
    public MessageTokens Tokens { get; }

    /// <summary>The groups that occur.</summary>
    public GroupHits Hits { get; }

    /// <summary>The rules that hold, and where.</summary>
    public IReadOnlyList<(AttackRule Rule, int First, int Last)> Found => _found;

    /// <summary>The places of those rules in the book, but for the ones about what was refused before.</summary>
    public IReadOnlyList<int> Held => _held;

    /// <summary>The places of the words in the table of weights.</summary>
    public IReadOnlySet<int> Words => _words;

    /// <summary>The rule that is surest.</summary>
    public (AttackRule Rule, int First, int Last)? Strongest => _found.Count == 0 ? null : _found.MaxBy(one => one.Rule.Weight);

    /// <summary>Reads a message; of a huge one its beginning and its end.</summary>
    public static AttackSigns Read(string text, string? before)
    {
        var typed = text.Length <= LongestText + Tail ? text : $"{text.AsSpan(0, LongestText)}\n{text.AsSpan(text.Length - Tail)}";
        var folded = TextFolding.Fold(typed);
        var hidden = HiddenTexts.Of(typed);
        var whole = hidden.Count == 0 ? folded : $"{folded}\n{TextFolding.Fold(string.Join('\n', hidden))}";
        var book = RuleBook.Own;
        var tokens = MessageTokens.Of(whole);
        var hits = new GroupHits(book.Groups);
        book.Terms.Find(tokens, hits);
        foreach (var sign in MessageShape.Read(typed, folded).Concat(MessageLines.Read(folded)))
        {
            hits.Add((int)sign, 0, 0);
        }

        if (hidden.Count > 0)
        {
            hits.Add((int)ShapeSign.Encoded, 0, 0);
        }

        if (before is not null)
        {
            hits.Add((int)ShapeSign.Refused, 0, 0);
        }

        if (tokens.Count <= Short)
        {
            hits.Add((int)ShapeSign.Short, 0, 0);
        }

        if (tokens.Count <= Tiny)
        {
            hits.Add((int)ShapeSign.Tiny, 0, 0);
        }

        var signs = new AttackSigns(tokens, hits);
        signs.Apply(book);
        return signs;
    }

    /// <summary>The words of the surest rule.</summary>
    public string Evidence(int longest)
    {
        if (Strongest is not { } strongest || strongest.Last >= Tokens.Count)
        {
            return "";
        }

        var words = Tokens.Span(strongest.First, strongest.Last);
        return words.Length <= longest ? words : words[..longest];
    }

    private void Apply(RuleBook book)
    {
        for (var i = 0; i < book.Rules.Count; i++)
        {
            if (book.Rules[i].Find(Hits) is { } place)
            {
                _found.Add((book.Rules[i], place.First, place.Last));
                if (book.Rules[i].Class != AttackClass.Elaboration)
                {
                    _held.Add(i);
                }
            }
        }

        AttackFeatures.Words(Tokens, _words);
    }
}
