using System.Text.Json;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Services;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs;

/// <summary>Reads <c>services.yaml</c>.</summary>
internal static class ServicesReader
{
    /// <summary>The file.</summary>
    public const string File = "services.yaml";

    /// <summary>The methods that an operation may have.</summary>
    public static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    /// <summary>The services.</summary>
    public static IReadOnlyList<DeclaredService> Read(YamlNode? node, PackReading pack)
    {
        var problems = pack.Problems;
        var services = new List<DeclaredService>();
        if (node is not YamlMap all)
        {
            if (node is not null)
            {
                problems.Error(node.At, "CB0203", $"services.yaml must be a map of services by name, but this is {node.Kind}.");
            }

            return services;
        }

        foreach (var (name, value) in all.Entries)
        {
            if (Names.CheckPart(name, "a service", problems) && MapReader.Of(value, $"The service '{name.Text}'", problems) is { } map
                && ReadOne(name, map, pack) is { } service)
            {
                services.Add(service);
            }
        }

        return services;
    }

    private static DeclaredService? ReadOne(YamlScalar name, MapReader map, PackReading pack)
    {
        ServiceDeclaration? service = map.Has("http") ? Http(name.Text, map) : map.Has("mcp") ? Mcp(name.Text, map) : Table(name.Text, map);
        var tools = new ToolsReader(name.Text, pack).Read(map, operation => InputOf(service, operation));
        map.Done($"The service '{name.Text}'");
        return service is null ? null : new(service with { Tools = tools.DistinctBy(tool => tool.Operation).ToDictionary(tool => tool.Operation, tool => tool.Declaration) }, name.At) { Tools = tools };
    }

    private static JsonElement? InputOf(ServiceDeclaration? service, string operation) => service switch
    {
        TableService table => ToolInput.OfTable(table.Key, operation),
        HttpService http => ToolInput.OfHttp(http.Operations.GetValueOrDefault(operation)),
        _ => null,
    };

    private static McpService? Mcp(string name, MapReader map)
    {
        var address = Address(map, "mcp");
        map.Required("tools", "List the tools of the server that may be used, for example tools: { search: \"Searches the manual.\" }.");
        var secret = map.Text("secret");
        var timeout = map.Number("timeout", 0.1m, 60);
        var isPrivate = map.Flag("private");
        return address is null ? null : new(name, address) { Secret = secret, Timeout = TimeSpan.FromSeconds((double)(timeout ?? 10)), AllowPrivate = isPrivate };
    }

    private static string? Address(MapReader map, string key)
    {
        var address = map.Scalar(key);
        var isUrl = Uri.TryCreate(address?.Text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0;
        if (address is not null && !isUrl)
        {
            map.Problems.Error(address.At, "CB0204", $"'{address.Text}' is not an address. Give one such as https://crm.example/api, without user name or password.");
        }

        return isUrl ? address!.Text : null;
    }

    private static TableService? Table(string name, MapReader map)
    {
        map.Required("table", "Say which table of data/ the service reads, for example 'table: orders'; or 'http:' with an address.");
        var table = map.Scalar("table");
        map.Required("key", "Name the column that tells rows apart, for example 'key: id'.");
        var key = map.Text("key");
        var writable = map.Flag("writable");
        var prefix = map.Text("prefix") ?? "";
        return table is null || key is null ? null : new(name, table.Text, key, writable) { KeyPrefix = prefix };
    }

    private static HttpService? Http(string name, MapReader map)
    {
        var address = Address(map, "http");
        var operations = Operations(map);
        var secret = map.Text("secret");
        var timeout = map.Number("timeout", 0.1m, 60);
        var retries = map.Number("retries", 0, 10, whole: true);
        var isPrivate = map.Flag("private");
        return address is null ? null : new(name, address, operations)
        {
            Secret = secret,
            Timeout = TimeSpan.FromSeconds((double)(timeout ?? 5)),
            Retries = (int)(retries ?? 2),
            AllowPrivate = isPrivate,
        };
    }

    private static Dictionary<string, HttpOperation> Operations(MapReader map)
    {
        var operations = new Dictionary<string, HttpOperation>(StringComparer.Ordinal);
        if (map.Required("operations", "List what may be called, for example operations: { find: { get: /customers/{id} } }.") is not YamlMap all)
        {
            return operations;
        }

        foreach (var (name, value) in all.Entries)
        {
            var call = value is YamlMap { Entries: [var only] } && Methods.Contains(only.Key.Text) && only.Value is YamlScalar path && path.Text.StartsWith('/')
                ? new HttpOperation(only.Key.Text.ToUpperInvariant(), path.Text)
                : null;
            if (call is null)
            {
                map.Problems.Error(value.At, "CB0203", $"The operation '{name.Text}' must be one of {string.Join(", ", Methods)} with a path that begins with /, for example {{ get: \"/customers/{{id}}\" }}.");
            }
            else
            {
                operations[name.Text] = call;
            }
        }

        return operations;
    }
}
