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
        ("prefix", Shape.Text("What new keys begin with.")));

    /// <summary>The shape of a service over HTTP.</summary>
    public static JsonObject Http => Shape.Map(
        "A service over HTTP.",
        ("!http", Shape.Pattern("^https?://", "Its address, without user name or password.")),
        ("!operations", Shape.Named(Operation(), "What may be called.")),
        ("secret", Shape.Text("Name of the secret in the host's configuration.")),
        ("timeout", Shape.Number(0.1m, 60, about: "Seconds.")),
        ("retries", Shape.Number(0, 10, whole: true)),
        ("private", Shape.Flag("Whether it may lie in a private network.")));

    /// <summary>Makes it.</summary>
    public static string Make() => Shape.Schema("services.yaml", Shape.Named(Shape.Either(null, Table, Http), "What 'call' may reach, by name."));

    private static JsonObject Operation()
    {
        var path = Shape.Pattern("^/");
        var map = Shape.Map(null, [.. ServicesReader.Methods.Select(method => (method, (JsonObject)path.DeepClone()))]);
        (map["minProperties"], map["maxProperties"]) = (1, 1);
        return map;
    }
}
