using System.Text.Json.Nodes;

namespace Bot.Dialogs.Packs.Schemas;

/// <summary>The schema of <c>services.yaml</c>.</summary>
internal static class ServicesSchema
{
    /// <summary>The shape of a table.</summary>
    public static JsonObject Table => Shape.Map(
        "A table of data/.",
        ("!table", Shape.Text("data/NAME.csv")),
        ("!key", Shape.Text("The column that tells rows apart.")),
        ("writable", Shape.Flag("Whether 'append' adds rows.")),
        ("prefix", Shape.Text("What new keys begin with.")),
        ("tools", Tools));

    /// <summary>The shape of a service over HTTP.</summary>
    public static JsonObject Http => Shape.Map(
        "A service over HTTP.",
        ("!http", Shape.Pattern("^https?://", "Its address, without user name or password.")),
        ("!operations", Shape.Named(Operation(), "What may be called.")),
        ("secret", Shape.Text("Name of the secret in the host's configuration.")),
        ("timeout", Shape.Number(0.1m, 60, about: "Seconds.")),
        ("retries", Shape.Number(0, 10, whole: true)),
        ("private", Shape.Flag("Whether it may lie in a private network.")),
        ("tools", Tools));

    /// <summary>The shape of a server of tools.</summary>
    public static JsonObject Mcp => Shape.Map(
        "A server of tools, by the Model Context Protocol over HTTP.",
        ("!mcp", Shape.Pattern("^https?://", "Its address, without user name or password.")),
        ("!tools", Tools),
        ("secret", Shape.Text("Name of the secret in the host's configuration.")),
        ("timeout", Shape.Number(0.1m, 60, about: "Seconds.")),
        ("private", Shape.Flag("Whether it may lie in a private network.")));

    private static JsonObject Tools => Shape.Named(
        Shape.Either(
            null,
            Shape.Text("What the operation does and when to call it, for the model to read."),
            Shape.Map(
                null,
                ("!what", Shape.Text("What the operation does and when to call it, for the model to read.")),
                ("input", Shape.Named(Argument, "Arguments that the model gives.")),
                ("given", Shape.Named(Shape.Any(), "Arguments that the conversation gives, such as customer: \"{{ customer.id }}\"; the model neither sees nor chooses them.")),
                ("changes", Shape.Flag("Whether the model may change something with it.")))),
        "Operations that a model may call.");

    private static JsonObject Argument => Shape.Either(
        null,
        Shape.Text("What it is; a text that must be there."),
        Shape.Map(
            null,
            ("type", Shape.OneOf(ToolsReader.Types)),
            ("optional", Shape.Flag("Whether it may be left out.")),
            ("description", Shape.Text()),
            ("pattern", Shape.Text()),
            ("enum", Shape.List(Shape.Any(), 1)),
            ("minimum", Shape.Number()),
            ("maximum", Shape.Number()),
            ("maxLength", Shape.Number(1, whole: true)),
            ("format", Shape.Text())));

    /// <summary>Makes it.</summary>
    public static string Make() => Shape.Schema("services.yaml", Shape.Named(Shape.Either(null, Table, Http, Mcp), "What 'call' may reach, by name."));

    private static JsonObject Operation()
    {
        var path = Shape.Pattern("^/");
        var map = Shape.Map(null, [.. ServicesReader.Methods.Select(method => (method, (JsonObject)path.DeepClone()))]);
        (map["minProperties"], map["maxProperties"]) = (1, 1);
        return map;
    }
}
