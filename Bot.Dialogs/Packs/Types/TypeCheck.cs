using System.Globalization;
using System.Text.RegularExpressions;
using Scriban.Syntax;

namespace Bot.Dialogs.Packs.Types;

/// <summary>Works out the type of a formula and of everything inside it, and tells what cannot be right.</summary>
/// <param name="types">Types of the values that it sees.</param>
/// <param name="findings">Takes what is wrong; absent when only the type is asked for.</param>
internal sealed partial class TypeCheck(ScriptTypes types, TypeFindings? findings) : ScriptVisitor
{
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);

    /// <summary>Checks a formula.</summary>
    public void Check(ScriptNode formula) => Infer(formula);

    /// <summary>The type of a formula.</summary>
    public ValueType Infer(ScriptNode? node) => node switch
    {
        ScriptNestedExpression { Expression: { } inner } => Infer(inner),
        ScriptLiteral literal => Literal(literal),
        ScriptVariableGlobal variable => _own.Contains(variable.Name) ? ValueType.Unknown : types.Of(variable.Name),
        ScriptMemberExpression member => Member(member),
        ScriptIndexerExpression indexer => Indexed(indexer),
        ScriptUnaryExpression unary => Unary(unary),
        ScriptBinaryExpression binary => Binary(binary),
        ScriptPipeCall pipe => Piped(pipe),
        ScriptFunctionCall call => Called(call),
        ScriptConditionalExpression branch => Branch(branch),
        null => ValueType.Unknown,
        _ => Inside(node),
    };

    public override void Visit(ScriptMemberExpression node) => Infer(node);

    public override void Visit(ScriptIndexerExpression node) => Infer(node);

    public override void Visit(ScriptUnaryExpression node) => Infer(node);

    public override void Visit(ScriptBinaryExpression node) => Infer(node);

    public override void Visit(ScriptPipeCall node) => Infer(node);

    public override void Visit(ScriptFunctionCall node) => Infer(node);

    public override void Visit(ScriptConditionalExpression node) => Infer(node);

    public override void Visit(ScriptAssignExpression node)
    {
        Visit(node.Value);
        Own(node.Target);
    }

    public override void Visit(ScriptCaptureStatement node)
    {
        Visit(node.Body);
        Own(node.Target);
    }

    public override void Visit(ScriptForStatement node)
    {
        Own(node.Variable);
        _own.Add("for");
        if (Infer(node.Iterator) is { Kind: not (ValueKind.List or ValueKind.Unknown or ValueKind.Record) } type)
        {
            findings?.NoList($"{node.Iterator}".Trim(), type);
        }

        Visit(node.Body);
    }

    private static ValueType Literal(ScriptLiteral literal) => literal.Value switch
    {
        string => ValueType.Text,
        bool => ValueType.Flag,
        null => ValueType.Unknown,
        _ => ValueType.Number,
    };

    private ValueType Inside(ScriptNode node)
    {
        Visit(node);
        return ValueType.Unknown;
    }

    private void Own(ScriptNode? target)
    {
        if (target is ScriptVariableGlobal variable)
        {
            _own.Add(variable.Name);
        }
    }

    private ValueType Member(ScriptMemberExpression node)
    {
        var (owner, part, formula) = (Infer(node.Target), node.Member?.Name ?? "", $"{node.Target}".Trim());
        switch (owner.Kind)
        {
            case ValueKind.Record when owner.Members is { } members:
                if (!members.TryGetValue(part, out var type) && part is not ("size" or "empty?" or "blank?"))
                {
                    findings?.NoMember(formula, part, owner);
                }

                return type ?? ValueType.Unknown;
            case ValueKind.Number or ValueKind.Flag or ValueKind.Date or ValueKind.Time or ValueKind.Text when part is not ("size" or "empty?" or "blank?"):
                findings?.NoParts(formula, part, owner);
                return ValueType.Unknown;
            default:
                return part == "size" ? ValueType.Number : part is "first" or "last" ? owner.Element ?? ValueType.Unknown : ValueType.Unknown;
        }
    }

    private ValueType Indexed(ScriptIndexerExpression node)
    {
        var owner = Infer(node.Target);
        Infer(node.Index);
        return owner.Element ?? ValueType.Unknown;
    }

    private ValueType Unary(ScriptUnaryExpression node)
    {
        var type = Infer(node.Right);
        return node.Operator == ScriptUnaryOperator.Not ? ValueType.Flag : node.Operator is ScriptUnaryOperator.Negate or ScriptUnaryOperator.Plus ? ValueType.Number : type with { Options = null };
    }

    private ValueType Branch(ScriptConditionalExpression node)
    {
        Infer(node.Condition);
        return Infer(node.ThenValue).Or(Infer(node.ElseValue));
    }

    private ValueType Piped(ScriptPipeCall node)
    {
        var from = Infer(node.From);
        var (function, arguments) = node.To is ScriptFunctionCall call ? (call.Target, call.Arguments) : (node.To, null);
        foreach (var argument in arguments ?? [])
        {
            Infer(argument);
        }

        return Function(function, from, $"{node.From}".Trim());
    }

    private ValueType Called(ScriptFunctionCall node)
    {
        var arguments = node.Arguments.Select(argument => (Type: Infer(argument), Text: $"{argument}".Trim())).ToList();
        return arguments.Count == 0 ? Function(node.Target, ValueType.Unknown, "") : Function(node.Target, arguments[0].Type, arguments[0].Text);
    }

    private ValueType Function(ScriptExpression? target, ValueType from, string formula)
    {
        if (target is not ScriptMemberExpression { Target: ScriptVariableGlobal module, Member: { } member } || target is ScriptPipeCall)
        {
            return target is ScriptMemberExpression or null ? ValueType.Unknown : Infer(target);
        }

        var function = $"{module.Name}.{member.Name}";
        if (FunctionTypes.Refuses(function, from))
        {
            findings?.Refused(function, formula, from);
        }

        return FunctionTypes.Of(function, from);
    }

    private ValueType Binary(ScriptBinaryExpression node)
    {
        var (left, right, formula) = (Infer(node.Left), Infer(node.Right), $"{node}".Trim());
        switch (node.Operator)
        {
            case ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual:
                Equality(node, left, right, formula);
                return ValueType.Flag;
            case ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual:
                Order(node, left, right, formula);
                return ValueType.Flag;
            case ScriptBinaryOperator.And or ScriptBinaryOperator.Or:
                return ValueType.Flag;
            case ScriptBinaryOperator.EmptyCoalescing:
                return left.Or(right);
            case ScriptBinaryOperator.Subtract or ScriptBinaryOperator.Multiply or ScriptBinaryOperator.Divide or ScriptBinaryOperator.DivideRound or ScriptBinaryOperator.Modulus:
                Calculation(left, right, formula);
                return ValueType.Number;
            case ScriptBinaryOperator.Add:
                return left.Kind == ValueKind.Number && right.Kind == ValueKind.Number ? ValueType.Number : ValueType.Unknown;
            default:
                return ValueType.Unknown;
        }
    }

    private void Calculation(ValueType left, ValueType right, string formula)
    {
        if (new[] { left, right }.FirstOrDefault(type => type.Kind is not (ValueKind.Unknown or ValueKind.Number)) is { } wrong)
        {
            findings?.Calculated(formula, wrong);
        }
    }

    private void Equality(ScriptBinaryExpression node, ValueType left, ValueType right, string formula)
    {
        var (value, type, literal) = node.Right is ScriptLiteral on ? (node.Left, left, on) : node.Left is ScriptLiteral off ? (node.Right, right, off) : (null, left, null);
        if (literal is null || literal.Value is null or "")
        {
            if (literal is null && IsWhole(left) != IsWhole(right) && left.Kind != ValueKind.Unknown && right.Kind != ValueKind.Unknown)
            {
                findings?.Compared(formula, left, right);
            }

            return;
        }

        var text = Convert.ToString(literal.Value, CultureInfo.InvariantCulture)!;
        if (type is { Kind: ValueKind.Text, Options: { } options } && !options.Contains(text, StringComparer.Ordinal))
        {
            findings?.NoOption($"{value}".Trim(), text, options);
        }
        else if (!CanBe(type.Kind, text))
        {
            findings?.Never(formula, type, text);
        }
    }

    private void Order(ScriptBinaryExpression node, ValueType left, ValueType right, string formula)
    {
        if (left.Kind == ValueKind.Unknown || right.Kind == ValueKind.Unknown)
        {
            return;
        }

        if (left.Kind == ValueKind.Record || right.Kind == ValueKind.Record)
        {
            findings?.ComparedWhole(formula, left.Kind == ValueKind.Record ? left : right);
        }
        else if (IsWhole(left) || IsWhole(right) || left.Kind == ValueKind.Flag || (left.Kind == ValueKind.Number) != (right.Kind == ValueKind.Number)
            || !LiteralFits(node.Right, left) || !LiteralFits(node.Left, right))
        {
            findings?.Compared(formula, left, right);
        }
    }

    private static bool LiteralFits(ScriptExpression? side, ValueType other) =>
        side is not ScriptLiteral { Value: string text } || other.Kind is not (ValueKind.Date or ValueKind.Time) || CanBe(other.Kind, text);

    private static bool IsWhole(ValueType type) => type.Kind is ValueKind.List or ValueKind.Record;

    private static bool CanBe(ValueKind kind, string text) => kind switch
    {
        ValueKind.Number => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        ValueKind.Flag => text is "true" or "false" or "True" or "False",
        ValueKind.Date => DayForm().IsMatch(text),
        ValueKind.Time => TimeForm().IsMatch(text),
        ValueKind.List or ValueKind.Record => false,
        _ => true,
    };

    [GeneratedRegex(@"^\d{4}-\d{2}(-\d{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayForm();

    [GeneratedRegex(@"^\d{1,2}:\d{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex TimeForm();
}
