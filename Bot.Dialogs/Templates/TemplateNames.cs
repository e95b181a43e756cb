using Scriban.Syntax;

namespace Bot.Dialogs.Templates;

/// <summary>Walks a parsed template: collects the names it reads, and refuses what it may not do.</summary>
internal sealed class TemplateNames : ScriptVisitor
{
    private readonly List<string> _read = [];
    private readonly HashSet<string> _assigned = ["for", "while"];
    private readonly List<TemplateProblem> _problems = [];
    private ScriptNode? _open;

    /// <summary>Everything refused, in order.</summary>
    public IReadOnlyList<TemplateProblem> Problems => _problems;

    /// <summary>Root names that come from outside the template.</summary>
    public IReadOnlyList<string> Names => [.. _read.Where(name => !_assigned.Contains(name)).Distinct()];

    /// <summary>Whether the template itself gives a value to a name.</summary>
    public bool Assigns(string name) => _assigned.Contains(name);

    public override void Visit(ScriptVariableGlobal node)
    {
        if (node.Name is not ("empty" or "blank"))
        {
            _read.Add(node.Name);
        }
    }

    public override void Visit(ScriptMemberExpression node)
    {
        if (node.Target is ScriptVariableGlobal { Name: var module } && BuiltinFunctions.FunctionsOf(module).Any())
        {
            CheckFunction(node, module, node.Member?.Name ?? "");
            return;
        }

        Visit(node.Target);
    }

    public override void Visit(ScriptFunctionCall node)
    {
        CheckTarget(node.Target);
        base.Visit(node);
    }

    public override void Visit(ScriptPipeCall node)
    {
        CheckTarget(node.To);
        base.Visit(node);
    }

    public override void Visit(ScriptAssignExpression node)
    {
        Assign(node.Target);
        Visit(node.Value);
    }

    public override void Visit(ScriptForStatement node)
    {
        Assign(node.Variable);
        base.Visit(node);
    }

    public override void Visit(ScriptCaptureStatement node)
    {
        Assign(node.Target);
        base.Visit(node);
    }

    public override void Visit(ScriptEscapeStatement node)
    {
        // Scriban takes the end of the text for a closing brace; a writer who forgot it should hear of it.
        _open = node.IsEntering ? node : null;
        base.Visit(node);
    }

    public override void Visit(ScriptPage node)
    {
        base.Visit(node);
        if (_open is not null)
        {
            Refuse(_open, "'{{' is not closed. Put '}}' after the value.");
        }
    }

    public override void Visit(ScriptFunction node) => Refuse(node, "Templates cannot define functions. Write the expression where it is used.");

    public override void Visit(ScriptAnonymousFunction node) => Refuse(node, "Templates cannot define functions. Write the expression where it is used.");

    public override void Visit(ScriptImportStatement node) => Refuse(node, "Templates cannot import. Use the value by its name.");

    public override void Visit(ScriptWithStatement node) => Refuse(node, "'with' is not available. Write the whole name, such as order.id.");

    private void Assign(ScriptExpression? target)
    {
        switch (target)
        {
            case ScriptVariableGlobal variable when BuiltinFunctions.Object.Contains(variable.Name):
                Refuse(variable, $"'{variable.Name}' is the name of built-in functions. Choose another name.");
                break;
            case ScriptVariableGlobal variable:
                _assigned.Add(variable.Name);
                break;
            case ScriptMemberExpression or ScriptIndexerExpression:
                Refuse(target, "Templates cannot change values. Assign to a new name instead.");
                break;
        }
    }

    private void CheckTarget(ScriptExpression? target)
    {
        if (target is ScriptVariableGlobal { Name: "include" or "include_join" })
        {
            Refuse(target, "Templates cannot include files.");
        }
        else if (target is ScriptVariableGlobal variable && !Assigns(variable.Name))
        {
            Refuse(target, $"There is no function '{variable.Name}'. Put an operator between two values, or call a function such as string.upcase.");
        }
        else if (target is ScriptMemberExpression member && !(member.Target is ScriptVariableGlobal module && BuiltinFunctions.FunctionsOf(module.Name).Any()))
        {
            Refuse(target, $"There is no function '{target}'. Put an operator between two values, or call a function such as string.upcase.");
        }
    }

    private void CheckFunction(ScriptMemberExpression node, string module, string function)
    {
        if (!BuiltinFunctions.Has(module, function))
        {
            Refuse(node, $"There is no function '{module}.{function}'. Available: {string.Join(", ", BuiltinFunctions.FunctionsOf(module))}.");
        }
    }

    private void Refuse(ScriptNode node, string message) =>
        _problems.Add(new(node.Span.Start.Line + 1, node.Span.Start.Column + 1, message));
}
