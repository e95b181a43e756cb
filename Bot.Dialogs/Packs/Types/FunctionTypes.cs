namespace Bot.Dialogs.Packs.Types;

/// <summary>What functions of templates give back, and what they take.</summary>
internal static class FunctionTypes
{
    private static readonly HashSet<string> Flags =
        ["string.contains", "string.starts_with", "string.ends_with", "string.empty", "string.whitespace", "string.equals_ignore_case", "array.contains", "array.any", "math.is_number", "object.has_key"];

    private static readonly HashSet<string> Numbers =
        ["string.size", "string.index_of", "string.to_int", "string.to_long", "string.to_float", "string.to_double", "array.size", "object.size"];

    private static readonly HashSet<string> Lists =
        ["string.split", "array.add", "array.add_range", "array.compact", "array.concat", "array.cycle", "array.filter", "array.limit", "array.map", "array.offset", "array.reverse", "array.sort", "array.uniq", "object.keys", "object.values"];

    /// <summary>What a function gives back.</summary>
    /// <param name="function">For example <c>string.upcase</c>.</param>
    /// <param name="from">The type of what it is given.</param>
    public static ValueType Of(string function, ValueType from) =>
        Flags.Contains(function) ? ValueType.Flag
        : Numbers.Contains(function) ? ValueType.Number
        : Lists.Contains(function) ? ValueType.ListOf(function is "string.split" or "object.keys" ? ValueType.Text : function is "array.map" ? ValueType.Unknown : from.Element ?? ValueType.Unknown)
        : function is "array.first" or "array.last" ? from.Element ?? ValueType.Unknown
        : function == "array.join" || function.StartsWith("format.", StringComparison.Ordinal) || function is "math.format" or "object.format" ? ValueType.Text
        : function.StartsWith("string.", StringComparison.Ordinal) ? ValueType.Text
        : function.StartsWith("math.", StringComparison.Ordinal) ? ValueType.Number
        : ValueType.Unknown;

    /// <summary>Whether a function cannot do anything with such a value.</summary>
    public static bool Refuses(string function, ValueType from) => function.Split('.')[0] switch
    {
        "array" => from.Kind is ValueKind.Number or ValueKind.Flag or ValueKind.Record or ValueKind.Date or ValueKind.Time,
        "math" => function != "math.is_number" && from.Kind is (ValueKind.Flag or ValueKind.List or ValueKind.Record or ValueKind.Date or ValueKind.Time),
        _ => false,
    };
}
