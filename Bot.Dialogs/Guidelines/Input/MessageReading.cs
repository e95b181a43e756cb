using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Attacks;
using Bot.Dialogs.Guidelines.Folding;

namespace Bot.Dialogs.Guidelines.Input;

/// <summary>A message, or a part of one, with the groups of words that occur in it.</summary>
internal sealed partial class MessageReading
{
    private const int Longest = 4_000;
    private const int TinyWords = 5;
    private const int TinyCharacters = 8;

    private MessageReading(MessageTokens tokens, GroupHits hits)
    {
        (Tokens, Hits) = (tokens, hits);
    }

    /// <summary>The words.</summary>
    public MessageTokens Tokens { get; }

    /// <summary>The groups.</summary>
    public GroupHits Hits { get; }

    /// <summary>Whether it says nothing but a courtesy, or nothing at all.</summary>
    public bool IsEmpty => Tokens.Count == 0 || (Hits.Has(TopicBook.Own.Polite) && Covered(TopicBook.Own.Polite) >= Tokens.Count);

    /// <summary>Reads a text.</summary>
    public static MessageReading Of(string text, BrandTerms terms, MessageSurroundings around)
    {
        var folded = TextFolding.Fold(text.Length <= Longest ? text : text[..Longest]);
        var tokens = MessageTokens.Of(folded);
        var (raw, book) = (new GroupHits(TopicBook.Own.Groups), TopicBook.Own);
        book.Terms.Find(tokens, raw);
        terms.Find(tokens, raw);
        var hits = Without(raw, book.Plain, tokens.Count);
        Sign(hits, MessageSign.Tiny, tokens.Count <= (Han.In(folded) ? TinyCharacters : TinyWords));
        Sign(hits, MessageSign.Refused, around.Refused);
        Sign(hits, MessageSign.Contact, ContactForm().IsMatch(folded));
        Sign(hits, MessageSign.Sum, SumForm().IsMatch(folded));
        Sign(hits, MessageSign.Instruction, InstructionForm().IsMatch(folded));
        Sign(hits, MessageSign.Start, PromiseForm().IsMatch(folded));
        Sign(hits, MessageSign.Percent, PercentForm().IsMatch(folded));
        Sign(hits, MessageSign.Stranger, terms.HasStrangers(folded));
        Sign(hits, MessageSign.Member, MemberForm().IsMatch(text));
        Sign(hits, MessageSign.Reference, CustomerReference.IsAsked(text));
        Sign(hits, MessageSign.Codeword, around.Codewords.Any(word => folded.Contains(word, StringComparison.Ordinal)));
        foreach (var id in OtherIds(tokens, around.CustomerId))
        {
            hits.Add((int)MessageSign.OtherId, id, id);
        }

        return new(tokens, hits);
    }

    private static void Sign(GroupHits hits, MessageSign sign, bool holds)
    {
        if (holds)
        {
            hits.Add((int)sign, 0, 0);
        }
    }

    // "My boss" is no boss of the company's: what a plain phrase covers counts nowhere else.
    private static GroupHits Without(GroupHits raw, int plain, int tokens)
    {
        if (!raw.Has(plain))
        {
            return raw;
        }

        var hits = new GroupHits(TopicBook.Own.Groups);
        for (var group = 0; group < TopicBook.Own.Groups; group++)
        {
            foreach (var (first, last) in raw.Of(group))
            {
                if (group != plain && !raw.Of(plain).Any(cover => cover.First <= first && cover.Last >= last && cover.Last < tokens))
                {
                    hits.Add(group, first, last);
                }
            }
        }

        return hits;
    }

    private static IEnumerable<int> OtherIds(MessageTokens tokens, string? own)
    {
        for (var token = 0; token < tokens.Count; token++)
        {
            var (start, length) = tokens[token];
            var word = tokens.Text.AsSpan(start, length);
            if (length is >= 3 and <= 12 && !word.ContainsAnyExceptInRange('0', '9') && !word.SequenceEqual(own))
            {
                yield return token;
            }
        }
    }

    private int Covered(int group)
    {
        var covered = new bool[Tokens.Count];
        foreach (var (first, last) in Hits.Of(group))
        {
            Array.Fill(covered, true, first, last - first + 1);
        }

        return covered.Count(one => one);
    }

    [GeneratedRegex(@"(?<!\d)\+?\d[\d -]{6,16}\d(?!\d)|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}", RegexOptions.CultureInvariant)]
    private static partial Regex ContactForm();

    [GeneratedRegex(@"\d\s?[+*/×÷^]\s?\d|\d\s?-\s?\d{1,4}\s?=", RegexOptions.CultureInvariant)]
    private static partial Regex SumForm();

    [GeneratedRegex(@"\d\s?(%|percent|折)|[一二三四五六七八九半]折", RegexOptions.CultureInvariant)]
    private static partial Regex PercentForm();

    [GeneratedRegex(@"^(please )?(summari[sz]e|fill in|complete|repeat|list|give an example|举个?例|总结|填|补全|列出)", RegexOptions.CultureInvariant)]
    private static partial Regex InstructionForm();

    // "There is a Carlos in your accounting team, right?"
    [GeneratedRegex(@"\b(?:[Tt]here(?:'s| is| was)|[Ii]s there|[Yy]ou have|[Dd]o you have|[Dd]o you employ|[Dd]oes)(?: also)?(?: an?| any| some| one)?(?: man| woman| guy| person| employee| colleague)?(?: named| called)? (?:M[rs]{1,2}\.? |Dr\.? )?[A-Z]\p{Ll}+(?: [A-Z]\p{Ll}+)?(?: \w+){0,4} (?:your|the) (?:\w+ )?(?:team|staff|company|department|office|firm|board|management)\b", RegexOptions.CultureInvariant)]
    private static partial Regex MemberForm();

    [GeneratedRegex(@"^(please )?(promise|guarantee|swear|assure me|请?保证|请?承诺|发誓)", RegexOptions.CultureInvariant)]
    private static partial Regex PromiseForm();
}
