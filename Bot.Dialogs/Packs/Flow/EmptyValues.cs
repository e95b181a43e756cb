using Scriban.Syntax;

namespace Bot.Dialogs.Packs.Flow;

/// <summary>What formulas come to when some of their names have no value, as far as that is certain; null where it is not.</summary>
internal static class EmptyValues
{
    private static readonly ScriptLiteral Nothing = new();

    /// <summary>Whether a formula counts as true.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="isEmpty">Whether a name surely has no value.</param>
    public static bool? Truth(ScriptNode formula, Func<string, bool> isEmpty) => formula switch
    {
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareEqual } both => AreEqual(both.Left, both.Right, isEmpty),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareNotEqual } both => !AreEqual(both.Left, both.Right, isEmpty),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual or ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual } both =>
            Of(both.Left, isEmpty) is { Value: null } || Of(both.Right, isEmpty) is { Value: null } ? false : null,
        _ => Of(formula, isEmpty) is { } known ? known.Value is not (null or false or "") : null,
    };

    /// <summary>Whether two formulas are equal.</summary>
    public static bool? AreEqual(ScriptNode? left, ScriptNode? right, Func<string, bool> isEmpty) => (Of(left, isEmpty)?.Value, Of(right, isEmpty)?.Value) switch
    {
        _ when Of(left, isEmpty) is null || Of(right, isEmpty) is null => null,
        (null, null) => true,
        (string one, string other) => one == other,
        (null, false) or (false, null) => null,
        (null, _) or (_, null) => false,
        _ => null,
    };

    /// <summary>Whether a formula is the value of a case of <c>switch</c>, as text.</summary>
    public static bool? Fits(ScriptNode formula, string value, Func<string, bool> isEmpty) => Of(formula, isEmpty) switch
    {
        { Value: null } => value.Length == 0,
        { Value: string text } => string.Equals(text, value, StringComparison.OrdinalIgnoreCase),
        _ => null,
    };

    private static ScriptLiteral? Of(ScriptNode? node, Func<string, bool> isEmpty) => node switch
    {
        ScriptLiteral literal => literal,
        ScriptNestedExpression { Expression: { } inner } => Of(inner, isEmpty),
        ScriptVariableGlobal variable => isEmpty(variable.Name) ? Nothing : null,
        ScriptMemberExpression member => Of(member.Target, isEmpty) is { Value: null } ? Nothing : null,
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.EmptyCoalescing } either => Of(either.Left, isEmpty) is { Value: null } ? Of(either.Right, isEmpty) : null,
        _ => null,
    };
}
