using System.Text.Json;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Bot.Dialogs.Templates;

/// <summary>A JSON object as Scriban sees it: read-only, nothing converted before it is asked for.</summary>
/// <param name="element">The object.</param>
internal sealed class JsonObjectView(JsonElement element) : IScriptObject
{
    public JsonElement Element { get; } = element;

    public int Count => Element.GetPropertyCount();

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public IEnumerable<string> GetMembers() => Element.EnumerateObject().Select(member => member.Name);

    public bool Contains(string member) => Element.TryGetProperty(member, out _);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        var found = Element.TryGetProperty(member, out var inner);
        value = found ? JsonValues.ToObject(inner) : null;
        return found;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    public override string ToString() => Element.GetRawText();
}
