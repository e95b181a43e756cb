using Bot.Dialogs.Guidelines.Attacks;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Guidelines.Input;

/// <summary>
/// Judges what customers write before anything answers: by the standing rules of the topics, by the pack's own topics, and as a possible attack.
/// Compiled once with the release; pure.
/// </summary>
internal sealed class InputGate
{
    // Below this, a message that clearly means a script is not taken for an attack.
    private const double SureAttack = 0.75;
    private const double ClearlyAllowed = 0.75;
    private const string FollowUp = "follow-up";
    private const string Public = "public";
    private const string Declined = "declined";
    private const string OwnName = "own-name";

    private readonly GuidelineSet _set;
    private readonly BrandTerms _terms;
    private readonly Dictionary<string, int> _gravity;
    private readonly HashSet<TopicRule> _usual;
    private readonly Matcher? _topics;

    /// <summary>Compiles the gate.</summary>
    /// <param name="set">The guidelines.</param>
    /// <param name="strangers">Sentences that mean none of the topics: the examples of scripts.</param>
    /// <param name="options">When a match is sure enough.</param>
    public InputGate(GuidelineSet set, IReadOnlyList<string> strangers, MatcherOptions options)
    {
        _set = set;
        _terms = new(set.Brand);
        _gravity = StandardTopics.All.Select((topic, place) => (topic.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);
        _usual = Usual(strangers.Concat(set.Topics.Where(topic => topic.Kind == TopicKind.Allowed).SelectMany(topic => topic.Examples)));
        var targets = set.Topics.Where(topic => topic.Examples.Count + topic.Keywords.Count + topic.Patterns.Count > 0)
            .Select(topic => new MatchTarget(topic.Name, topic.Examples, topic.Keywords, topic.Patterns)).ToList();
        _topics = targets.Count == 0 ? null : Matcher.Train(targets, strangers, options);
    }

    /// <summary>Judges a message.</summary>
    /// <param name="text">The words.</param>
    /// <param name="around">What was said before.</param>
    /// <param name="before">What was asked when the bot refused last, if it did a short while ago.</param>
    /// <param name="refused">The topic that was refused then.</param>
    /// <param name="isClear">Whether the words clearly mean a script.</param>
    public InputVerdict Judge(string text, MessageSurroundings around, string? before, string? refused, Func<string, bool> isClear)
    {
        var whole = MessageReading.Of(text, _terms, around);
        if (whole.IsEmpty)
        {
            return new([], text);
        }

        var own = Own(text);
        var clear = new Lazy<bool>(() => IsClearlyAllowed(text) || isClear(text));
        var all = Topics(whole, 0, clear, refused);
        var attack = AttackReader.Read(text, before) is { } finding && (finding.Confidence >= SureAttack || !clear.Value) && !all.Exists(IsUrgent) && !IsInPart(finding, all) ? finding : null;
        if (attack is null && all.Count == 0 && own is not null and not { Kind: TopicKind.Allowed, Text: null } && !Asked(whole, Public))
        {
            all.Add(new(own, 0, "like its examples"));
        }

        var (findings, permitted) = all.Count == 0 && attack is null ? ([], text) : attack is not null ? (all, null) : Parted(text, all, around, refused, isClear);
        return new(Sorted(findings), permitted)
        {
            Attack = attack,
            Allowed = own is { Kind: TopicKind.Allowed } ? own : null,
            Person = attack is null && findings.Count == 0 && Asked(whole, Public) ? Named(whole) : null,
            Declines = Asked(whole, Declined),
            AsksOwnName = attack is null && permitted is not null && Asked(permitted == text ? whole : MessageReading.Of(permitted, _terms, around), OwnName),
        };
    }

    // What is done about parts of the message; the rest may be answered, unless it only presses the refused one on.
    private (List<TopicFinding> Findings, string? Permitted) Parted(string text, List<TopicFinding> all, MessageSurroundings around, string? refused, Func<string, bool> isClear)
    {
        if (all.Exists(finding => finding.Topic.Kind == TopicKind.Emergency))
        {
            return (all, null);
        }

        var parts = MessageParts.Of(text);
        var (found, left) = (new List<TopicFinding>(), new List<string>());
        for (var i = 0; i < parts.Count; i++)
        {
            var (part, reading) = (parts[i], MessageReading.Of(parts[i], _terms, around));
            var here = Topics(reading, i, new(() => IsClearlyAllowed(part) || isClear(part)), refused);
            found.AddRange(here);
            if (here.Count > 0)
            {
                left.AddRange(MessageParts.Clauses(part).Where(clause => IsApart(clause, i, around, refused, isClear)));
            }
            else if (Stands(part, reading, isClear))
            {
                left.Add(part);
            }
        }

        return found.Count == 0 ? (all, null) : (found, left.Count == 0 ? null : string.Join(' ', left));
    }

    // A clause beside a refused one is answered only where a script clearly means it.
    private bool IsApart(string clause, int part, MessageSurroundings around, string? refused, Func<string, bool> isClear) =>
        isClear(clause) && Own(clause) is null or { Kind: TopicKind.Allowed } && Topics(MessageReading.Of(clause, _terms, around), part, new(true), refused).Count == 0;

    private static bool Stands(string part, MessageReading reading, Func<string, bool> isClear) =>
        !reading.IsEmpty && (isClear(part) || (part[^1] is '?' or '？' && reading.Tokens.Count > 3 && !reading.Hits.Has(TopicBook.Own.More)));

    private List<TopicFinding> Topics(MessageReading reading, int part, Lazy<bool> clear, string? refused)
    {
        var found = new List<TopicFinding>();
        foreach (var rule in TopicBook.Own.Rules)
        {
            if (rule.Topic is Public or Declined or OwnName)
            {
                continue;
            }

            var name = rule.Topic == FollowUp ? refused : rule.Topic;
            if (name is not null && rule.Find(reading.Hits) is not null && !IsAmong(found, name) && Holds(rule, clear) && _set.Topic(name) is { } topic)
            {
                found.Add(new(topic, part, rule.Source["rule ".Length..]));
            }
        }

        return found;
    }

    private static bool IsAmong(List<TopicFinding> found, string topic) => found.Exists(finding => finding.Topic.Name == topic);

    private bool Holds(TopicRule rule, Lazy<bool> clear) => rule.Strength switch
    {
        TopicStrength.Hard => true,
        TopicStrength.Firm => !_usual.Contains(rule),
        _ => !clear.Value,
    };

    // What the pack's own examples are about is no reason to refuse.
    private HashSet<TopicRule> Usual(IEnumerable<string> examples)
    {
        var firm = TopicBook.Own.Rules.Where(rule => rule.Strength == TopicStrength.Firm).ToList();
        var usual = new HashSet<TopicRule>(ReferenceEqualityComparer.Instance);
        foreach (var reading in examples.Select(example => MessageReading.Of(example, _terms, MessageSurroundings.None)))
        {
            usual.UnionWith(firm.Where(rule => rule.Find(reading.Hits) is not null));
        }

        return usual;
    }

    private Topic? Own(string text) =>
        _topics?.Decide(text) is { Kind: MatchKind.One, Candidates: [var best, ..] } ? _set.Topic(best.Id) : null;

    // What only resembles an allowed topic does not open the way for what looks forbidden.
    private bool IsClearlyAllowed(string text) =>
        _topics?.Decide(text) is { Kind: MatchKind.One, Candidates: [{ Score: >= ClearlyAllowed } best, ..] } && _set.Topic(best.Id) is { Kind: TopicKind.Allowed };

    // More about what was refused, of which the topics know where it stands: the rest of the message may be answered.
    private static bool IsInPart(AttackFinding attack, List<TopicFinding> all) => attack.Class == AttackClass.Elaboration && all.Count > 0;

    private static bool IsUrgent(TopicFinding finding) => finding.Topic.Name is StandardTopics.Emergency or StandardTopics.Fraud or StandardTopics.Urgent;

    private static bool Asked(MessageReading reading, string what) => TopicBook.Own.Rules.Any(rule => rule.Topic == what && rule.Find(reading.Hits) is not null);

    private PublicPerson? Named(MessageReading reading) =>
        _set.Brand.People.FirstOrDefault(person => person.Names.Any(name => reading.Tokens.Text.Contains(Folding.TextFolding.Fold(name), StringComparison.Ordinal)));

    private List<TopicFinding> Sorted(List<TopicFinding> findings) =>
        [.. findings.OrderBy(finding => _gravity.GetValueOrDefault(finding.Topic.Name, int.MaxValue)).ThenBy(finding => finding.Part)];
}
