using System.Collections;
using System.Text.Json;

namespace Bot.Dialogs.Templates;

/// <summary>A JSON array as Scriban sees it: read-only, items converted when they are asked for.</summary>
/// <param name="element">The array.</param>
internal sealed class JsonArrayView(JsonElement element) : IList
{
    public JsonElement Element { get; } = element;

    public int Count { get; } = element.GetArrayLength();

    public bool IsFixedSize => true;

    public bool IsReadOnly => true;

    public bool IsSynchronized => true;

    public object SyncRoot => this;

    public object? this[int index]
    {
        get => JsonValues.ToObject(Element[index]);
        set => throw Fixed();
    }

    public IEnumerator GetEnumerator() => Element.EnumerateArray().Select(JsonValues.ToObject).GetEnumerator();

    public bool Contains(object? value) => IndexOf(value) >= 0;

    public int IndexOf(object? value)
    {
        var index = 0;
        foreach (var item in this)
        {
            if (Equals(item, value))
            {
                return index;
            }

            index++;
        }

        return -1;
    }

    public void CopyTo(Array array, int index)
    {
        foreach (var item in this)
        {
            array.SetValue(item, index++);
        }
    }

    public int Add(object? value) => throw Fixed();

    public void Clear() => throw Fixed();

    public void Insert(int index, object? value) => throw Fixed();

    public void Remove(object? value) => throw Fixed();

    public void RemoveAt(int index) => throw Fixed();

    private static NotSupportedException Fixed() => new("This list belongs to the conversation and cannot be changed by a template.");
}
