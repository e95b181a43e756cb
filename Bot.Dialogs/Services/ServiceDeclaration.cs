using System.Collections.ObjectModel;

namespace Bot.Dialogs.Services;

/// <summary>A service that the pack declares in <c>services.yaml</c>.</summary>
/// <param name="Name">The name before the dot in <c>call: orders.find</c>.</param>
public abstract record ServiceDeclaration(string Name)
{
    /// <summary>Operations that a model may call, by name; a service offers none unless the pack says so.</summary>
    public IReadOnlyDictionary<string, ToolDeclaration> Tools { get; init; } = ReadOnlyDictionary<string, ToolDeclaration>.Empty;
}

/// <summary>A look-up over one of the pack's tables: operations <c>find</c>, <c>list</c> and, if writable, <c>append</c>.</summary>
/// <param name="Name">The service's name.</param>
/// <param name="Table">The table's name.</param>
/// <param name="Key">The column that <c>find</c> compares with its argument of the same name, when no other column is named.</param>
/// <param name="Writable">Whether <c>append</c> is allowed; appended rows live in the host's database and are found like the pack's own.</param>
public sealed record TableService(string Name, string Table, string Key, bool Writable) : ServiceDeclaration(Name)
{
    /// <summary>Text before the number of an appended row's key, for example <c>RT-</c>.</summary>
    public string KeyPrefix { get; init; } = "";
}

/// <summary>A service reached over HTTP.</summary>
/// <param name="Name">The service's name.</param>
/// <param name="BaseUrl">Absolute address; its host is the only one that is called.</param>
/// <param name="Operations">Operations by name.</param>
public sealed record HttpService(string Name, string BaseUrl, IReadOnlyDictionary<string, HttpOperation> Operations) : ServiceDeclaration(Name)
{
    /// <summary>Name of the secret sent as bearer token; the value comes from the host's configuration (<c>Secrets:NAME</c>).</summary>
    public string? Secret { get; init; }

    /// <summary>Time limit of one attempt.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Attempts after the first.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Allow loopback and private addresses; for development.</summary>
    public bool AllowPrivate { get; init; }
}

/// <summary>A server of tools, by the Model Context Protocol over HTTP. Its operations are the tools that the pack lists.</summary>
/// <param name="Name">The service's name.</param>
/// <param name="Address">Absolute address; its host is the only one that is called.</param>
public sealed record McpService(string Name, string Address) : ServiceDeclaration(Name)
{
    /// <summary>Name of the secret sent as bearer token; the value comes from the host's configuration (<c>Secrets:NAME</c>).</summary>
    public string? Secret { get; init; }

    /// <summary>Time limit of one call.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Allow loopback and private addresses; for development.</summary>
    public bool AllowPrivate { get; init; }
}

/// <summary>One HTTP call.</summary>
/// <param name="Method"><c>GET</c>, <c>POST</c>, <c>PUT</c>, <c>PATCH</c> or <c>DELETE</c>.</param>
/// <param name="Path">Path below the base address; <c>{name}</c> is replaced by the escaped argument. Other arguments go into the query (GET, DELETE) or the JSON body.</param>
public sealed record HttpOperation(string Method, string Path);
