using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Bot.Dialogs.Templates;

/// <summary>A scope as Scriban's global object: reads come from the scope, what the template assigns stays here.</summary>
internal sealed class ScopeObject : IScriptObject
{
    private Dictionary<string, object?>? _assigned;

    public TemplateScope Scope { get; set; } = TemplateScope.Empty;

    public int Count => _assigned?.Count ?? 0;

    public bool IsReadOnly
    {
        get => false;
        set { }
    }

    public IEnumerable<string> GetMembers() => _assigned?.Keys ?? Enumerable.Empty<string>();

    public bool Contains(string member) => _assigned?.ContainsKey(member) == true || Scope.TryGet(member, out _);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (_assigned is not null && _assigned.TryGetValue(member, out value))
        {
            return true;
        }

        var found = Scope.TryGet(member, out var element);
        value = found ? JsonValues.ToObject(element) : null;
        return found;
    }

    public bool CanWrite(string member) => true;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly)
    {
        (_assigned ??= [])[member] = value;
        return true;
    }

    public bool Remove(string member) => _assigned?.Remove(member) == true;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    /// <summary>Forgets scope and assignments, for the next render.</summary>
    public void Clear()
    {
        Scope = TemplateScope.Empty;
        _assigned?.Clear();
    }
}
