using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Dialogs.Steps;

/// <summary>Answers from the pack's knowledge, by quoting it.</summary>
internal static class KnowledgeAnswers
{
    private const int Looked = 6;
    private const int MostOffered = 3;
    private const int MostGiven = 4;
    private const double Certain = 0.6;

    // A character says less than a word.
    private const double CertainChinese = 0.7;
    private const double CertainSection = 0.72;
    private const double Possible = 0.35;
    private const string Audience = "audience";

    private static readonly BlockSource Standing = new("standing");

    /// <summary>Quotes the passage that certainly answers; false when none does.</summary>
    public static bool Quote(Turn turn, string question)
    {
        if (Find(turn, question).FirstOrDefault(IsCertain) is not { Passage: { } passage } hit)
        {
            return false;
        }

        turn.Note("knowledge", "quoted", score: hit.Score, reason: passage.Id);
        turn.Reply.Say(passage.Text, new("passage") { Name = passage.Id, Hash = passage.Hash });
        turn.Reply.Say(StandingWords.QuotedFrom(Named(passage), turn.Language), Standing);
        return true;
    }

    /// <summary>Offers questions that may be meant; false when there are none.</summary>
    public static bool Offer(Turn turn, string question)
    {
        var near = Find(turn, question).Where(hit => hit.Score >= Possible && hit.Passage.Question is not null).Take(MostOffered).ToList();
        if (near.Count == 0)
        {
            return false;
        }

        turn.Note("knowledge", "offered", score: near[0].Score, reason: near[0].Passage.Id);
        turn.Reply.Say(StandingWords.DidYouMean(turn.Language), Standing);
        turn.Reply.Suggest([.. near.Select(hit => new ReplyChoice(hit.Passage.Question!, hit.Passage.Question!))]);
        return true;
    }

    /// <summary>What a model may answer from.</summary>
    public static IReadOnlyList<ModelPassage> For(Turn turn, string question) =>
    [
        .. Find(turn, question).Take(MostGiven).Select(hit => new ModelPassage(
            hit.Passage.Id, hit.Passage.Source, hit.Passage.Question is { } asked ? $"{asked}\n{hit.Passage.Text}" : hit.Passage.Text)),
    ];

    private static string Named(Passage passage) => passage.Link is { } link
        ? $"[{passage.Source.Replace('[', '(').Replace(']', ')')}]({link.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})"
        : passage.Source;

    private static bool IsCertain(KnowledgeHit hit) => hit.Score >= (hit.Passage.Question is null ? CertainSection : hit.Passage.Language == "zh" ? CertainChinese : Certain);

    // The score of what is found here says how sure it is.
    private static List<KnowledgeHit> Find(Turn turn, string question)
    {
        if (turn.Knowledge is not { } knowledge || string.IsNullOrWhiteSpace(question))
        {
            return [];
        }

        var day = DateOnly.FromDateTime(turn.At.Date);
        var audience = turn.State.Customer?.Attributes.GetValueOrDefault(Audience);
        var hits = knowledge.Find(
            question, Looked, passage => passage.Language == turn.Language && passage.IsFor(day, audience), [.. turn.State.History.Reverse().Select(line => line.Text).Take(4)], turn.Meaning);
        return [.. hits.Select(hit => new KnowledgeHit(hit.Passage, Math.Round(knowledge.Confidence(question, hit.Passage, turn.Meaning), 3))).OrderByDescending(hit => hit.Score)];
    }
}
