using System.Globalization;
using Scriban.Functions;
using Scriban.Runtime;

namespace Bot.Dialogs.Templates;

/// <summary>The functions that templates may call: Scriban's, without everything that reaches outside or depends on the machine.</summary>
internal static class BuiltinFunctions
{
    /// <summary>All functions, read-only and shared.</summary>
    public static ScriptObject Object { get; } = Create();

    /// <summary>Whether a function exists.</summary>
    /// <param name="module">For example <c>string</c>.</param>
    /// <param name="function">For example <c>upcase</c>.</param>
    public static bool Has(string module, string function) =>
        Object[module] is IScriptObject members && members.Contains(function);

    /// <summary>Names of a module's functions.</summary>
    public static IEnumerable<string> FunctionsOf(string module) =>
        Object[module] is IScriptObject members ? members.GetMembers().Order(StringComparer.Ordinal) : [];

    private static ScriptObject Create()
    {
        var all = new ScriptObject
        {
            ["array"] = Module(new ArrayFunctions()),
            ["date"] = Module(DateFunctions.Create()),
            ["format"] = Module(FormatFunctions.Create()),
            ["html"] = Module(Only(new HtmlFunctions(), "escape", "newline_to_br", "url_encode", "url_escape")),
            ["math"] = Module(Math()),
            ["object"] = Module(Members()),
            ["string"] = Module(new StringFunctions()),
            ["empty"] = EmptyScriptObject.Default,
            ["blank"] = EmptyScriptObject.Default,
        };
        return Module(all);
    }

    private static ScriptObject Math()
    {
        var math = Without(new MathFunctions(), "random", "uuid");
        math.Import("format", Format);
        return math;
    }

    private static ScriptObject Members()
    {
        var members = Only(new ObjectFunctions(), "default", "keys", "values", "size", "kind");
        members.Import("has_key", (object? value, string? key) => value is IScriptObject owner && key is not null && owner.Contains(key));
        members.Import("format", Format);
        return members;
    }

    // The culture of Scriban's own function comes from the machine's tables; a replay elsewhere could differ.
    private static string? Format(object? value, string? pattern) =>
        value is IFormattable formattable ? formattable.ToString(pattern, CultureInfo.InvariantCulture) : value?.ToString();

    private static ScriptObject Without(ScriptObject module, params string[] names)
    {
        foreach (var name in names)
        {
            module.Remove(name);
        }

        return module;
    }

    private static ScriptObject Only(ScriptObject module, params string[] names) =>
        Without(module, [.. module.GetMembers().Except(names)]);

    private static ScriptObject Module(ScriptObject module)
    {
        module.IsReadOnly = true;
        return module;
    }
}
