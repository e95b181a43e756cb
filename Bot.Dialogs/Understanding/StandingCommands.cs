using System.Text.RegularExpressions;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Understanding;

/// <summary>Recognises standing commands, only where the message is essentially that: "cancel", not "cancel my order".</summary>
internal static partial class StandingCommands
{
    private const int LongestCommand = 60;
    private const int LongestMessage = 400;

    private static readonly string[] Polite =
    [
        "please", "pls", "plz", "thanks", "thank you", "thx", "sorry", "hey", "hi", "hello", "ok", "okay", "well", "um", "uh", "just",
        "actually", "now", "kindly", "sir", "madam", "oh", "immediately", "then", "instead", "asap", "wait", "no", "quick", "quickly",
        "for god's sake", "!",
        "请问", "请", "谢谢", "谢谢你", "麻烦你", "麻烦您", "麻烦", "你好", "您好", "亲", "拜托", "那个", "嗯", "哦", "噢", "唉", "哎", "喂",
    ];

    // Latin words stand between spaces.
    private static readonly string[] PoliteWords = [.. Polite.Select(word => PlainText.IsHan(word[0]) ? word : $" {word} ")];

    private static readonly char[] Breaks = [',', '.', '!', ';', ':', '~', '、', '。', '…', '(', ')', '"', '“', '”', '/', '-', '*', '#'];

    /// <summary>The command that the text is, if it is one.</summary>
    public static StandingCommand? Read(string text)
    {
        var folded = PlainText.Fold(text);
        if (folded.Length is 0 or > LongestCommand)
        {
            return null;
        }

        // The forms of a language that nobody writes here are never built: they keep megabytes of character sets.
        var bare = Bare(folded);
        var found = bare.All(PlainText.IsHan) ? null : First(EnglishCommands.Forms, bare);
        return found ?? (bare.Any(PlainText.IsHan) ? First(ChineseCommands.Forms, bare) : null);
    }

    /// <summary>Whether the words are a sentence: one that is an example word for word says more than the command that it looks like.</summary>
    public static bool IsSentence(string text) => text.Any(PlainText.IsHan) ? text.Count(PlainText.IsHan) > 2 : text.Trim().Count(c => c == ' ') > 1;

    /// <summary>Whether a message asks for a person in one of its clauses, beside other things: "I am tired of this, let me talk to a human".</summary>
    /// <param name="text">The message.</param>
    public static bool AsksForPerson(string text) =>
        text.Length <= LongestMessage && Clause().Split(text) is { Length: > 1 } clauses && clauses.Any(clause => Asking().IsMatch(clause) && Read(clause) == StandingCommand.Human);

    /// <summary>A form that must be the whole message.</summary>
    public static Regex Form(string pattern) => new($"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static StandingCommand? First((StandingCommand Command, Regex Form)[] forms, string bare)
    {
        foreach (var (command, form) in forms)
        {
            if (form.IsMatch(bare))
            {
                return command;
            }
        }

        return null;
    }

    private static string Bare(string folded)
    {
        var question = folded.Trim('?').Length == 0 ? "?" : folded.Replace('?', ' ');
        var bare = $" {string.Join(' ', question.Split(Breaks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))} ";
        bare = bare.Replace("  ", " ", StringComparison.Ordinal);
        foreach (var word in PoliteWords)
        {
            var without = PlainText.IsHan(word[0]) ? bare.Replace(word, "", StringComparison.Ordinal) : bare.Replace(word, " ", StringComparison.Ordinal);
            bare = ReferenceEquals(without, bare) || string.IsNullOrWhiteSpace(without) ? bare : without;
        }

        return WithoutChineseSpaces(bare.Trim());
    }

    private static string WithoutChineseSpaces(string text) => text.Any(PlainText.IsHan) ? text.Replace(" ", "", StringComparison.Ordinal) : text;

    [GeneratedRegex(@"[,，.。!！;；?？、\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    // The mere name of one may be an address: "support, where is my parcel?"
    [GeneratedRegex(@"\b(?:talk|speak|chat|transfer|connect|escalate|put me|get me|give me|let me|switch|need|want|call|human|person|representative|operator)\b|真人|活人|人工|转|接|找|换|叫|要|联系", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Asking();
}
