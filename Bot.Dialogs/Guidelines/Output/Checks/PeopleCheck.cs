using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Names;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>G2 and G3: nobody is named but who may be, nobody's title or history is told, no name that the customer brought up comes back.</summary>
internal static partial class PeopleCheck
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(["毕业", "曾任", "曾就", "曾供", "曾在", "经历", "履历", "简历", "从业", "学历", "团队", "创立了", "创办了", "former", "previous", "graduated", "used", "to", "experience", "worked", "alumn", "team", "founded", "studied", "degree", "born", "他", "她", "he", "him", "his", "her", "name", "works", "work ", "our company", "initials", "首字母", "姓氏", "查无此人", "没有", "有这", "有一位", "有叫"], StringComparison.Ordinal);

    /// <summary>Checks a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="ground">What it is compared with.</param>
    /// <param name="verdict">Takes what is found.</param>
    public static void Check(Sentence sentence, TurnGround ground, Verdict verdict)
    {
        if (WordSearch.First(sentence.Lower, ground.SuppliedNames) is { } supplied)
        {
            verdict.Refuse(GateChecks.SuppliedNames, supplied);
        }

        var rest = Approved(sentence, ground, verdict);
        var title = Titles.In(rest.Lower, ground);
        foreach (var name in PersonNames.In(rest, ground))
        {
            Named(name, title, ground, verdict);
        }

        if (title is not null)
        {
            Titled(rest, title, ground, verdict);
        }

        if (!rest.Lower.AsSpan().ContainsAny(Signs))
        {
            return;
        }

        var somebody = Somebody().Match(rest.Lower);
        if (somebody.Success && !ground.Said.Has(somebody.Value))
        {
            verdict.Remove(GateChecks.People, somebody.Value);
        }

        var history = History().Match(rest.Lower);
        if (history.Success && !ground.Has(history.Value) && !rest.Refuses)
        {
            verdict.Refuse(GateChecks.People, history.Value);
        }
    }

    private static void Named(string name, string? title, TurnGround ground, Verdict verdict)
    {
        var lower = name.ToLowerInvariant();
        var isOwn = title is null && ground.OwnNames.Any(own => own.Contains(lower, StringComparison.Ordinal));
        if (!isOwn && !ground.Has(lower))
        {
            verdict.Refuse(ground.Said.Has(lower) ? GateChecks.SuppliedNames : GateChecks.People, name);
        }
    }

    // A refusal must not echo the title either, but it may go on.
    private static void Titled(Sentence sentence, string title, TurnGround ground, Verdict verdict)
    {
        if (sentence.Refuses && verdict.Findings.Count == 0)
        {
            verdict.Replace(GateChecks.People, title, ground.Facts.Texts.Refusal);
        }
        else
        {
            verdict.Refuse(GateChecks.People, title);
        }
    }

    // Of an approved person only the approved sentence may be said; the rest is replaced by it.
    private static Sentence Approved(Sentence sentence, TurnGround ground, Verdict verdict)
    {
        foreach (var person in ground.Standing.People)
        {
            if (WordSearch.First(sentence.Lower, person.Names) is null)
            {
                continue;
            }

            var said = sentence.Lower.Trim(' ', '.', '。', '!', '！', '*', '"');
            if (!Array.Exists(person.Folded, folded => folded.Trim(' ', '.', '。', '!', '！') == said))
            {
                verdict.Replace(GateChecks.People, sentence.Original, InLanguage(person, ground.Facts.Language));
                return sentence;
            }

            return new("");
        }

        return sentence;
    }

    private static string InLanguage(KnownPerson person, string language)
    {
        var wantsHan = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        return person.Sentences.FirstOrDefault(text => text.Any(Slots.PlainText.IsHan) == wantsHan) ?? (person.Sentences is [var first, ..] ? first : "");
    }

    [GeneratedRegex(@"(?<!其)[他她](?!们)|\b(?:he|she|him|his|her)\b|\bby that name\b|\bworks? (?:here|for us|with us)\b|\bin our company\b|\b(?:the|their) (?:first|last|full) name\b|\binitials\b|首字母|姓氏|查无此人|(?:没有|确实有|有)(?:这个|这位|一位叫|叫).{0,4}(?:人|同事|员工)", RegexOptions.CultureInvariant)]
    private static partial Regex Somebody();

    [GeneratedRegex(@"毕业于|毕业自|曾任|曾就职|曾供职|曾在.{1,12}(?:担任|工作|任职)|工作经历|从业经历|从业\d*|个人简历|履历|学历(?:为|是)|团队(?:共|成员)?(?:有|共|包括|由)|创立了|创办了|\b(?:formerly (?:at|of|with)|previously (?:worked|at|led)|graduated from|used to work|years of experience|worked (?:at|for) |alumn\w+|team (?:consists of|members (?:include|are))|our team (?:has|is made up|includes|of \d)|founded (?:by|the company)|studied at|degree (?:in|from)|was born)", RegexOptions.CultureInvariant)]
    private static partial Regex History();
}
