using Scriban.Syntax;

namespace Bot.Dialogs.Packs.Flow;

/// <summary>Collects the names of a formula that it needs a value of: all but those that it tests, or has a fallback for.</summary>
internal sealed class FirmNames : ScriptVisitor
{
    private readonly HashSet<string> _firm = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tested = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> _answers;

    private readonly IReadOnlySet<string> _comparable;

    private FirmNames(IReadOnlySet<string> answers, IReadOnlySet<string> comparable)
    {
        (_answers, _comparable) = (answers, comparable);
    }

    /// <summary>The names.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="isCondition">Whether its value is only looked at as true or false.</param>
    /// <param name="answers">Names of yes-no answers, whose test is a use.</param>
    /// <param name="comparable">Names that are tested also by comparing them with a fixed value, which nothing is not.</param>
    public static IEnumerable<string> Of(ScriptNode formula, bool isCondition, IReadOnlySet<string> answers, IReadOnlySet<string> comparable)
    {
        var names = new FirmNames(answers, comparable);
        if (isCondition)
        {
            names.Test(formula);
        }
        else
        {
            names.Visit(formula);
        }

        return names._firm.Where(name => !names._tested.Contains(name));
    }

    public override void Visit(ScriptVariableGlobal node) => _firm.Add(node.Name);

    public override void Visit(ScriptMemberExpression node) => Visit(node.Target);

    public override void Visit(ScriptIfStatement node)
    {
        Test(node.Condition);
        Visit(node.Then);
        Visit(node.Else);
    }

    public override void Visit(ScriptConditionalExpression node)
    {
        Test(node.Condition);
        Visit(node.ThenValue);
        Visit(node.ElseValue);
    }

    public override void Visit(ScriptUnaryExpression node)
    {
        if (node.Operator == ScriptUnaryOperator.Not)
        {
            Test(node.Right);
        }
        else
        {
            base.Visit(node);
        }
    }

    public override void Visit(ScriptBinaryExpression node)
    {
        switch (node.Operator)
        {
            case ScriptBinaryOperator.EmptyCoalescing or ScriptBinaryOperator.NotEmptyCoalescing:
                Tested(node.Left);
                Visit(node.Right);
                break;
            case ScriptBinaryOperator.And or ScriptBinaryOperator.Or:
                Test(node.Left);
                Test(node.Right);
                break;
            case ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual when IsNothing(node.Right):
                Tested(node.Left);
                break;
            case ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual when IsNothing(node.Left):
                Tested(node.Right);
                break;
            case ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual when node is { Left: ScriptLiteral } or { Right: ScriptLiteral }:
                _tested.UnionWith(Of(node.Left is ScriptLiteral ? node.Right! : node.Left!, isCondition: false, _answers, _comparable).Where(_comparable.Contains));
                base.Visit(node);
                break;
            default:
                base.Visit(node);
                break;
        }
    }

    private static bool IsNothing(ScriptExpression? node) => node is ScriptLiteral { Value: null or "" } or ScriptVariableGlobal { Name: "empty" or "blank" };

    // Looked at as true or false: a plain name is tested, anything else is computed.
    private void Test(ScriptNode? node)
    {
        switch (node)
        {
            case ScriptNestedExpression { Expression: { } inner }:
                Test(inner);
                break;
            case ScriptVariableGlobal variable when !_answers.Contains(variable.Name):
                _tested.Add(variable.Name);
                break;
            case ScriptMemberExpression:
                Tested(node);
                break;
            case not null:
                Visit(node);
                break;
        }
    }

    private void Tested(ScriptNode? node)
    {
        for (var at = node; at is not null; at = (at as ScriptMemberExpression)?.Target)
        {
            if (at is ScriptVariableGlobal variable)
            {
                _tested.Add(variable.Name);
            }
        }
    }
}
