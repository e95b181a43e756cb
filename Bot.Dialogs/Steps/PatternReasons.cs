using System.Text.RegularExpressions;

namespace Bot.Dialogs.Steps;

/// <summary>Why a pattern cannot be read, in words that exist in every language of the checks.</summary>
internal static class PatternReasons
{
    /// <summary>The reason.</summary>
    public static string Of(ArgumentException wrong) => (wrong as RegexParseException)?.Error switch
    {
        RegexParseError.InsufficientClosingParentheses => "A bracket ( is not closed.",
        RegexParseError.InsufficientOpeningParentheses => "A bracket ) closes nothing.",
        RegexParseError.UnterminatedBracket => "A set that begins with [ is not closed by ].",
        RegexParseError.QuantifierAfterNothing => "A repetition such as *, + or ? has nothing before it to repeat.",
        RegexParseError.NestedQuantifiersNotParenthesized => "Two repetitions such as *, + or ? stand one after the other.",
        RegexParseError.ReversedQuantifierRange => "In a repetition such as {2,5} the smaller number comes first.",
        RegexParseError.ReversedCharacterRange => "In a range such as [a-z] the earlier letter comes first.",
        RegexParseError.UnescapedEndingBackslash => "It ends with a single backslash; write two for one.",
        RegexParseError.UnrecognizedEscape => "A letter after a backslash has no meaning there.",
        RegexParseError.InvalidUnicodePropertyEscape or RegexParseError.MalformedUnicodePropertyEscape => "The kind of letters after \\p is not known.",
        RegexParseError.InvalidGroupingConstruct or RegexParseError.MalformedNamedReference => "What follows (? is not known.",
        RegexParseError.UndefinedNamedReference or RegexParseError.UndefinedNumberedReference => "It refers to a group that is not there.",
        _ => wrong.Message,
    };
}
