using System.Buffers;
using System.Runtime.InteropServices;

namespace Bot.Dialogs.Knowledge;

/// <summary>
/// Finds passages: how well the words cover the question (BM25 over stems and Chinese character pairs, with fields), and how alike the letters
/// are (cosine over runs of letters, for inflections and typing mistakes). Both lie between 0 and 1, so that a threshold means the same in every pack.
/// </summary>
internal sealed class KnowledgeIndex
{
    private const int LongestPart = 400;
    private const int Frequent = 1_000;
    private const double EnoughOfQuestion = 0.4;
    private const double Sidelong = 0.9;
    private const int FrequentShare = 40;

    private readonly Retrieval _options;
    private readonly Synonyms _synonyms;
    private readonly SparseIndex _words = new();
    private readonly SparseIndex _letters = new();
    private readonly SparseIndex _questions = new();
    private readonly AboutIndex _about;
    private readonly Dictionary<string, Passage> _byId = new(StringComparer.Ordinal);

    /// <summary>Builds the index.</summary>
    public KnowledgeIndex(IReadOnlyList<Passage> passages, Synonyms? synonyms = null, Retrieval? options = null, VectorIndex? vectors = null)
    {
        Passages = passages;
        Vectors = vectors;
        _synonyms = synonyms ?? Synonyms.None;
        _options = options ?? Retrieval.Default;
        var lengths = new float[passages.Count];
        for (var i = 0; i < passages.Count; i++)
        {
            lengths[i] = Add(i, Read(passages[i]));
            _byId[passages[i].Id] = passages[i];
        }

        var mean = lengths.Length == 0 ? 1 : Math.Max(1, lengths.Average());
        _words.Weigh((_, passage, count) => count / (count + (_options.Saturation * (1 - _options.Length + (_options.Length * lengths[passage] / mean)))));
        Normalise(_letters);
        Normalise(_questions);
        _about = new(passages);
    }

    /// <summary>What is indexed.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>The passage with this id; null when there is none.</summary>
    public Passage? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Vectors of the passages; null when the pack has none.</summary>
    public VectorIndex? Vectors { get; }

    /// <summary>
    /// How sure it is that a passage answers a question, 0 to 1. Likeness of meaning adds to what the words say, but alone it is never enough:
    /// a question and its opposite are much alike.
    /// </summary>
    public double Confidence(string text, Passage passage, TextVector? meaning = null)
    {
        var covered = Covered(text, passage);
        return meaning is null || Vectors is null ? covered : Math.Max(covered, (covered + Vectors.Likeness(meaning, passage.Hash)) / 2);
    }

    /// <summary>The best passages, best first.</summary>
    /// <param name="text">What is asked.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="allowed">Passages to consider; absent: all.</param>
    /// <param name="before">What was said before, the newest first.</param>
    /// <param name="meaning">The question's vector; absent: only words count.</param>
    public IReadOnlyList<KnowledgeHit> Find(
        string text, int count, Func<Passage, bool>? allowed = null, IReadOnlyList<string>? before = null, TextVector? meaning = null)
    {
        var scores = ArrayPool<float>.Shared.Rent(Math.Max(1, Passages.Count));
        try
        {
            var all = scores.AsSpan(0, Passages.Count);
            all.Clear();
            var naming = _about.IsEmpty ? null : _about.NamingTerms(text);
            var parts = Parts(_synonyms.Apply(text));
            foreach (var part in parts)
            {
                Score(part, 1f / parts.Count, naming, all);
            }

            if (!_about.IsEmpty)
            {
                _about.Prefer(_about.Named(text, before ?? [], _options.Fading), _options.About, all);
            }

            Liken(meaning, all);
            return Best(all, count, allowed);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    private double Covered(string text, Passage passage)
    {
        float Rarity(ulong term) => _words.Rarity(term, Passages.Count);
        (text, passage) = (_synonyms.Apply(text), Read(passage));
        if (passage.Question is not { } question)
        {
            return Coverage.Of(text, $"{passage.Heading}\n{passage.Text}", Rarity);
        }

        // A question about more than what was asked is another question.
        var covered = Math.Max(Coverage.Of(text, question, Rarity), Sidelong * Coverage.Of(text, $"{question}\n{passage.Text}", Rarity));
        return covered * Math.Min(1, Coverage.Of(question, text, Rarity) / EnoughOfQuestion);
    }

    private void Liken(TextVector? meaning, Span<float> scores)
    {
        for (var i = 0; meaning is not null && Vectors is not null && i < scores.Length; i++)
        {
            scores[i] += _options.Meaning * (float)Vectors.Likeness(meaning, i);
        }
    }

    private Passage Read(Passage passage) => _synonyms.IsEmpty ? passage : passage with
    {
        Heading = _synonyms.Apply(passage.Heading),
        Question = passage.Question is { } question ? _synonyms.Apply(question) : null,
        Text = _synonyms.Apply(passage.Text),
    };

    private float Add(int passage, Passage content)
    {
        var words = new Dictionary<ulong, float>();
        var letters = new Dictionary<ulong, float>();
        var title = content.Question ?? content.Heading;
        void Word(ulong term, float weight) => Count(words, term, weight);
        void TitleWord(ulong term, float weight) => Count(words, term, weight * _options.Title);
        void Letter(ulong term, float weight) => Count(letters, term, weight);
        PassageTerms.Words(title, TitleWord);
        if (content.Question is not null && content.Heading.Length > 0)
        {
            PassageTerms.Words(content.Heading, Word);
        }

        if (content.About is { } about)
        {
            PassageTerms.Words(about, Word);
            PassageTerms.Grams(about, null, Letter);
        }

        PassageTerms.Words(content.Text, Word);
        PassageTerms.Grams(title, null, Letter);
        PassageTerms.Grams(content.Text, null, Letter);
        _words.Add(passage, words);
        _letters.Add(passage, letters);
        if (content.Question is not null)
        {
            var asked = new Dictionary<ulong, float>();
            PassageTerms.Words(content.Question, (term, weight) => Count(asked, term, weight));
            PassageTerms.Grams(content.Question, null, (term, weight) => Count(asked, term, weight));
            _questions.Add(passage, asked);
        }

        return words.Values.Sum();
    }

    // Weights become shares of a vector of length 1, so that long passages have no advantage.
    private void Normalise(SparseIndex index)
    {
        var squares = new double[Passages.Count];
        index.Weigh((term, passage, count) =>
        {
            var weight = (1 + MathF.Log(Math.Max(count, 0.05f) + 1)) * Math.Min(count, 1) * index.Rarity(term, Passages.Count);
            squares[passage] += weight * weight;
            return weight;
        });
        index.Weigh((_, passage, weight) => squares[passage] == 0 ? 0 : (float)(weight / Math.Sqrt(squares[passage])));
    }

    private void Score(string text, float share, HashSet<ulong>? naming, Span<float> scores)
    {
        var words = new Dictionary<ulong, float>();
        var letters = new Dictionary<ulong, float>();
        PassageTerms.Words(text, (term, weight) => Count(words, term, naming?.Contains(term) == true ? weight * _options.Naming : weight));
        PassageTerms.Grams(text, naming is null ? null : word => naming.Contains(word) ? _options.Naming : 1, (term, weight) => Count(letters, term, weight));
        var inside = _options.Letters * PassageTerms.ShareOfLetters(text);
        Cover(words, share * (1 - inside), scores);
        Liken(_letters, letters, share * inside, scores);
        if (_questions.Terms > 0)
        {
            foreach (var (term, weight) in words)
            {
                Count(letters, term, weight);
            }

            Liken(_questions, letters, share * _options.Question, scores);
        }
    }

    // The share of what the question's words tell that the passage holds.
    private void Cover(Dictionary<ulong, float> query, float share, Span<float> scores)
    {
        var most = 0f;
        foreach (var (term, count) in query)
        {
            most += Math.Min(count, 2) * _words.Rarity(term, Passages.Count);
        }

        if (most == 0)
        {
            return;
        }

        foreach (var (term, count) in query)
        {
            var weight = share * Math.Min(count, 2) * _words.Rarity(term, Passages.Count) / most;
            Spread(_words[term], weight, scores);
        }
    }

    private void Liken(SparseIndex index, Dictionary<ulong, float> query, float share, Span<float> scores)
    {
        var squares = 0.0;
        foreach (var (term, count) in query)
        {
            var weight = count * index.Rarity(term, Passages.Count);
            squares += weight * weight;
        }

        if (squares == 0)
        {
            return;
        }

        foreach (var (term, count) in query)
        {
            var weight = (float)(share * count * index.Rarity(term, Passages.Count) / Math.Sqrt(squares));
            Spread(index[term], weight, scores);
        }
    }

    // What stands in a great part of a large pack takes long to add and decides nothing.
    private void Spread(ReadOnlySpan<(int Passage, float Weight)> postings, float weight, Span<float> scores)
    {
        if (postings.Length > Frequent && postings.Length > Passages.Count / FrequentShare)
        {
            return;
        }

        foreach (var (passage, held) in postings)
        {
            scores[passage] += weight * held;
        }
    }

    private List<KnowledgeHit> Best(ReadOnlySpan<float> scores, int count, Func<Passage, bool>? allowed)
    {
        var heap = new PriorityQueue<int, (float Score, int Order)>();
        for (var i = 0; i < scores.Length; i++)
        {
            // Of equals the first stays.
            if (scores[i] > 0 && (heap.Count < count || heap.TryPeek(out _, out var worst) && (scores[i], -i).CompareTo(worst) > 0) && (allowed is null || allowed(Passages[i])))
            {
                heap.Enqueue(i, (scores[i], -i));
                if (heap.Count > count)
                {
                    heap.Dequeue();
                }
            }
        }

        var hits = new List<KnowledgeHit>(heap.Count);
        while (heap.TryDequeue(out var passage, out var place))
        {
            hits.Add(new(Passages[passage], place.Score));
        }

        hits.Reverse();
        return hits;
    }

    // A long text asks many things; each sentence finds its own.
    private static List<string> Parts(string text)
    {
        if (text.Length <= LongestPart)
        {
            return [text];
        }

        var parts = text.Split(['\n', '.', '!', '?', '。', '！', '？'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 8).Take(200).ToList();
        return parts.Count == 0 ? [text] : parts;
    }

    private static void Count(Dictionary<ulong, float> terms, ulong term, float weight) =>
        CollectionsMarshal.GetValueRefOrAddDefault(terms, term, out _) += weight;
}
