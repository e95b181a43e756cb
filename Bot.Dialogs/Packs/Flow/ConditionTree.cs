using Scriban.Syntax;

namespace Bot.Dialogs.Packs.Flow;

/// <summary>A condition, taken apart as far as needed to see that two of them say the same.</summary>
internal abstract record ConditionTree
{
    /// <summary>Always or never.</summary>
    internal sealed record Constant(bool Value) : ConditionTree;

    /// <summary>The opposite.</summary>
    internal sealed record Not(ConditionTree Inner) : ConditionTree;

    /// <summary>Both.</summary>
    internal sealed record Both(ConditionTree Left, ConditionTree Right) : ConditionTree;

    /// <summary>One or the other.</summary>
    internal sealed record Either(ConditionTree Left, ConditionTree Right) : ConditionTree;

    /// <summary>Something that may be so or not.</summary>
    /// <param name="Key">What is asked, as written; equal keys are equal questions.</param>
    /// <param name="Subject">What is compared with a fixed value, as written; absent when nothing is.</param>
    /// <param name="Value">The fixed value.</param>
    /// <param name="Roots">Root names that it reads.</param>
    /// <param name="WhenEmpty">Whether it is so when some names have no value; null when that is not certain.</param>
    internal sealed record Atom(string Key, string? Subject, string? Value, IReadOnlyList<string> Roots, Func<Func<string, bool>, bool?> WhenEmpty) : ConditionTree;

    /// <summary>Takes a condition apart.</summary>
    public static ConditionTree Of(ScriptNode node, IReadOnlyList<string> roots) => node switch
    {
        ScriptNestedExpression { Expression: { } inner } => Of(inner, roots),
        ScriptLiteral literal => new Constant(literal.Value is not (null or false or "")),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } inner } => new Not(Of(inner, roots)),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.And, Left: { } left, Right: { } right } => new Both(Of(left, roots), Of(right, roots)),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.Or, Left: { } left, Right: { } right } => new Either(Of(left, roots), Of(right, roots)),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareEqual, Left: { } left, Right: ScriptLiteral right } => Equal(left, right, roots),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareNotEqual, Left: { } left, Right: ScriptLiteral right } => new Not(Equal(left, right, roots)),
        _ => new Atom(node.ToString().Trim(), null, null, Within(node, roots), isEmpty => EmptyValues.Truth(node, isEmpty)),
    };

    /// <summary>Whether a value is that of a case of <c>switch</c>.</summary>
    public static Atom Case(ScriptNode subject, string value, IReadOnlyList<string> roots) =>
        Equal(subject, value, roots, isEmpty => EmptyValues.Fits(subject, value, isEmpty));

    /// <summary>All that may be so or not.</summary>
    public IEnumerable<Atom> Atoms() => this switch
    {
        Atom atom => [atom],
        Not not => not.Inner.Atoms(),
        Both both => both.Left.Atoms().Concat(both.Right.Atoms()),
        Either either => either.Left.Atoms().Concat(either.Right.Atoms()),
        _ => [],
    };

    private static Atom Equal(ScriptNode subject, ScriptLiteral value, IReadOnlyList<string> roots) =>
        Equal(subject, Text(value), Within(subject, roots), isEmpty => EmptyValues.AreEqual(subject, value, isEmpty));

    private static Atom Equal(ScriptNode subject, string value, IReadOnlyList<string> roots, Func<Func<string, bool>, bool?> whenEmpty) =>
        new($"{subject.ToString().Trim()} == {value}", subject.ToString().Trim(), value, roots, whenEmpty);

    // Each part of a condition asks only about the names in it.
    private static IReadOnlyList<string> Within(ScriptNode node, IReadOnlyList<string> roots)
    {
        var names = new GlobalNames();
        names.Visit(node);
        return [.. roots.Where(names.Found.Contains)];
    }

    private static string Text(ScriptLiteral literal) => literal.Value switch { null => "null", bool flag => flag ? "true" : "false", var value => $"{value}" };

    private sealed class GlobalNames : ScriptVisitor
    {
        public HashSet<string> Found { get; } = new(StringComparer.Ordinal);

        public override void Visit(ScriptVariableGlobal node) => Found.Add(node.Name);

        public override void Visit(ScriptMemberExpression node) => Visit(node.Target);
    }
}
