namespace Bot.Dialogs.Templates.Adaptive;

/// <summary>The functions and operators of adaptive expressions that we know: all that need neither clock nor chance.</summary>
internal static class AdaptiveFunctions
{
    private static readonly Dictionary<string, AdaptiveFunction> All =
        ((AdaptiveFunction[])[.. LogicFunctions.All, .. NumberFunctions.All, .. TextFunctions.All, .. ListFunctions.All, .. DateTimeFunctions.All])
        .ToDictionary(function => function.Name);

    /// <summary>Operators by sign.</summary>
    public static IReadOnlyDictionary<string, AdaptiveFunction> Operators { get; } = new Dictionary<string, AdaptiveFunction>
    {
        ["=="] = All["equals"],
        ["!="] = new("!=", 2, 2, values => !AdaptiveValue.Same(values[0], values[1])),
        ["<"] = All["less"],
        ["<="] = All["lessOrEquals"],
        [">"] = All["greater"],
        [">="] = All["greaterOrEquals"],
        ["+"] = All["add"],
        ["-"] = All["sub"],
        ["*"] = All["mul"],
        ["/"] = All["div"],
        ["%"] = All["mod"],
        ["&"] = All["concat"],
    };

    /// <summary>All names, for messages.</summary>
    public static IEnumerable<string> Names => All.Keys.Concat(["if", "and", "or", "coalesce", "select", "foreach", "where"]).Order(StringComparer.Ordinal);

    /// <summary>A function by its name.</summary>
    public static AdaptiveFunction? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>The functions that compute only what they need.</summary>
    public static BranchKind? BranchOf(string name) => name switch
    {
        "if" => BranchKind.If,
        "and" => BranchKind.And,
        "or" => BranchKind.Or,
        "coalesce" => BranchKind.Coalesce,
        _ => null,
    };
}
