using System.Text.Json;

namespace Bot.Dialogs.Packs.Types;

/// <summary>What kind of thing a value is.</summary>
internal enum ValueKind
{
    /// <summary>Nobody can tell before it is there.</summary>
    Unknown,

    /// <summary>Words.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>Several things.</summary>
    List,

    /// <summary>Values by name.</summary>
    Record,
}

/// <summary>The type of a value, as far as a pack tells it.</summary>
/// <param name="Kind">What kind of thing it is.</param>
internal sealed record ValueType(ValueKind Kind)
{
    /// <summary>Nobody can tell.</summary>
    public static ValueType Unknown { get; } = new(ValueKind.Unknown);

    /// <summary>Words.</summary>
    public static ValueType Text { get; } = new(ValueKind.Text);

    /// <summary>A number.</summary>
    public static ValueType Number { get; } = new(ValueKind.Number);

    /// <summary>True or false.</summary>
    public static ValueType Flag { get; } = new(ValueKind.Flag);

    /// <summary>A day.</summary>
    public static ValueType Date { get; } = new(ValueKind.Date);

    /// <summary>What a list consists of.</summary>
    public ValueType? Element { get; init; }

    /// <summary>All that a record has; absent when that is not known.</summary>
    public IReadOnlyDictionary<string, ValueType>? Members { get; init; }

    /// <summary>The table whose row it is.</summary>
    public string? Table { get; init; }

    /// <summary>All texts that it can be; absent when it can be any.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>What people call it.</summary>
    public string Words => Kind switch
    {
        ValueKind.Text => "a text",
        ValueKind.Number => "a number",
        ValueKind.Flag => "yes or no",
        ValueKind.Date => "a date",
        ValueKind.Time => "a time",
        ValueKind.List => "a list",
        ValueKind.Record => "a record of several values",
        _ => "something",
    };

    /// <summary>Several things.</summary>
    public static ValueType ListOf(ValueType element) => new(ValueKind.List) { Element = element };

    /// <summary>Values by name.</summary>
    public static ValueType RecordOf(params ReadOnlySpan<(string Name, ValueType Type)> members)
    {
        var all = new Dictionary<string, ValueType>(StringComparer.Ordinal);
        foreach (var (name, type) in members)
        {
            all[name] = type;
        }

        return new(ValueKind.Record) { Members = all };
    }

    /// <summary>The type of a fixed value.</summary>
    public static ValueType Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Text,
        JsonValueKind.Number => Number,
        JsonValueKind.True or JsonValueKind.False => Flag,
        JsonValueKind.Array => ListOf(value.GetArrayLength() == 0 ? Unknown : value.EnumerateArray().Select(Of).Aggregate((left, right) => left.Or(right))),
        JsonValueKind.Object => RecordOf([.. value.EnumerateObject().Select(member => (member.Name, Of(member.Value)))]),
        _ => Unknown,
    };

    /// <summary>The type of a value that is this or that.</summary>
    public ValueType Or(ValueType other)
    {
        if (Kind != other.Kind)
        {
            return Unknown;
        }

        return Kind switch
        {
            ValueKind.Text => Options is null || other.Options is null ? Text : new(Kind) { Options = [.. Options.Union(other.Options)] },
            ValueKind.List => ListOf(Element is null || other.Element is null ? Unknown : Element.Or(other.Element)),
            ValueKind.Record => Table is not null && Table == other.Table ? this : new(Kind),
            _ => this,
        };
    }
}
