namespace Bot.Dialogs.Templates.Adaptive;

/// <summary>A node of an expression inside <c>${ }</c>.</summary>
internal abstract record AdaptiveNode
{
    /// <summary>Computes the value: null, bool, string, long, double, a list, a JSON object or array, or the root scope.</summary>
    public abstract object? Evaluate(AdaptiveFrame frame);
}

/// <summary>A value written in the expression.</summary>
internal sealed record LiteralNode(object? Value) : AdaptiveNode
{
    public override object? Evaluate(AdaptiveFrame frame) => Value;
}

/// <summary>A value by its name.</summary>
internal sealed record NameNode(string Name) : AdaptiveNode
{
    public override object? Evaluate(AdaptiveFrame frame) => frame.Find(Name);
}

/// <summary>A member or an item of a value: <c>order.id</c>, <c>items[0]</c>.</summary>
internal sealed record AccessNode(AdaptiveNode Target, AdaptiveNode Key) : AdaptiveNode
{
    public override object? Evaluate(AdaptiveFrame frame) => AdaptiveValue.Access(Target.Evaluate(frame), Key.Evaluate(frame));
}

/// <summary>A function or an operator with all its arguments computed.</summary>
internal sealed record CallNode(AdaptiveFunction Function, IReadOnlyList<AdaptiveNode> Arguments) : AdaptiveNode
{
    public override object? Evaluate(AdaptiveFrame frame)
    {
        frame.Step();
        var values = new object?[Arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Arguments[i].Evaluate(frame);
        }

        return Function.Run(values);
    }
}

/// <summary><c>if</c>, <c>&amp;&amp;</c>, <c>||</c> and <c>??</c>: they compute only what they need.</summary>
internal sealed record BranchNode(BranchKind Kind, IReadOnlyList<AdaptiveNode> Arguments) : AdaptiveNode
{
    public override object? Evaluate(AdaptiveFrame frame)
    {
        frame.Step();
        return Kind switch
        {
            BranchKind.If => Arguments[AdaptiveValue.IsTrue(Arguments[0].Evaluate(frame)) ? 1 : 2].Evaluate(frame),
            BranchKind.And => Arguments.All(argument => AdaptiveValue.IsTrue(argument.Evaluate(frame))),
            BranchKind.Or => Arguments.Any(argument => AdaptiveValue.IsTrue(argument.Evaluate(frame))),
            _ => Arguments.Select(argument => argument.Evaluate(frame)).FirstOrDefault(value => value is not null),
        };
    }
}

/// <summary>Which branch a <see cref="BranchNode"/> takes.</summary>
internal enum BranchKind
{
    /// <summary>Condition, then, else.</summary>
    If,

    /// <summary>All.</summary>
    And,

    /// <summary>Any.</summary>
    Or,

    /// <summary>The first that is there.</summary>
    Coalesce,
}

/// <summary><c>select(items, x, ...)</c> and <c>where(items, x, ...)</c>.</summary>
internal sealed record EachNode(bool Filters, AdaptiveNode Items, string Name, AdaptiveNode Body) : AdaptiveNode
{
    public override object? Evaluate(AdaptiveFrame frame)
    {
        var results = new List<object?>();
        foreach (var item in AdaptiveValue.Items(Items.Evaluate(frame)) ?? [])
        {
            frame.Step();
            var value = Body.Evaluate(frame.With(Name, item));
            if (!Filters)
            {
                results.Add(value);
            }
            else if (AdaptiveValue.IsTrue(value))
            {
                results.Add(item);
            }
        }

        return results;
    }
}
