using Bot.Dialogs.Reading;
using Bot.Dialogs.Services;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>Services, their tables, columns and operations exist.</summary>
internal sealed class ServicesRule : IPackRule
{
    private static readonly string[] TableOperations = ["find", "list", "append"];

    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        var tables = pack.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        foreach (var declared in pack.Services)
        {
            var (declaration, at) = declared;
            foreach (var tool in declared.Tools)
            {
                CheckTool(declaration, tool, problems);
            }

            if (declaration is TableService service)
            {
                CheckTable(service, at, tables, pack, problems);
            }
        }

        var services = pack.Services.ToDictionary(service => service.Declaration.Name, service => service.Declaration, StringComparer.Ordinal);
        foreach (var use in pack.Reading.References.Where(use => use.Kind == ReferenceKind.Operation))
        {
            CheckUse(use, services, problems);
        }

        foreach (var call in pack.Scripts.SelectMany(script => script.Steps).OfType<CallStep>())
        {
            CheckArguments(call, services, tables, problems);
        }
    }

    private static void CheckArguments(CallStep call, Dictionary<string, ServiceDeclaration> services, Dictionary<string, DataTable> tables, ProblemList problems)
    {
        if (services.GetValueOrDefault(call.Service) is not TableService service || !tables.TryGetValue(service.Table, out var table))
        {
            return;
        }

        string[] more = call.Operation == "list" ? ["limit", "contains"] : [];
        foreach (var name in call.Arguments.Keys.Where(name => !table.Columns.Contains(name) && !more.Contains(name)))
        {
            problems.Error(call.Place.At, "CB0311", $"The table '{table.Name}' has no column '{name}'.{Nearest.Hint(name, table.Columns)} Its columns are: {Nearest.List(table.Columns)}.");
        }
    }

    private static void CheckTable(TableService service, Mark at, Dictionary<string, DataTable> tables, PackDraft pack, ProblemList problems)
    {
        if (!tables.TryGetValue(service.Table, out var table))
        {
            if (!pack.Source.Files.ContainsKey($"data/{service.Table}.csv"))
            {
                problems.Error(at, "CB0306", $"There is no table '{service.Table}'.{Nearest.Hint(service.Table, tables.Keys)} Put it into data/{service.Table}.csv.");
            }
        }
        else if (!table.Columns.Contains(service.Key))
        {
            problems.Error(at, "CB0311", $"The table '{service.Table}' has no column '{service.Key}'.{Nearest.Hint(service.Key, table.Columns)} Its columns are: {Nearest.List(table.Columns)}.");
        }
    }

    private static void CheckTool(ServiceDeclaration service, PackTool tool, ProblemList problems)
    {
        var known = OperationsOf(service);
        if (!known.Contains(tool.Operation))
        {
            problems.Error(tool.At, "CB0305", $"The service '{service.Name}' has no operation '{tool.Operation}'.{Nearest.Hint(tool.Operation, known)} It has: {Nearest.List(known)}.");
        }
        else if (!tool.Declaration.Changes && Changes(service, tool.Operation))
        {
            problems.Error(tool.At, "CB0330", $"'{service.Name}.{tool.Operation}' changes something, and a model would do it unasked. Let a script do it, or give the tool 'changes: true' if that is meant.");
        }
    }

    private static bool Changes(ServiceDeclaration service, string operation) => service switch
    {
        TableService => operation == "append",
        HttpService http => http.Operations[operation].Method != "GET",
        _ => false,
    };

    private static IEnumerable<string> OperationsOf(ServiceDeclaration service) => service switch
    {
        HttpService http => http.Operations.Keys,
        McpService => service.Tools.Keys,
        _ => TableOperations,
    };

    private static void CheckUse(Reference use, Dictionary<string, ServiceDeclaration> services, ProblemList problems)
    {
        var (name, operation) = use.Name.Split('.') is [var left, var right] ? (left, right) : (use.Name, "");
        if (!services.TryGetValue(name, out var service))
        {
            problems.Error(use.At, "CB0305", $"There is no service '{name}'.{Nearest.Hint(name, services.Keys)} Declare it in services.yaml.");
            return;
        }

        var known = OperationsOf(service);
        if (!known.Contains(operation))
        {
            problems.Error(use.At, "CB0305", $"The service '{name}' has no operation '{operation}'.{Nearest.Hint(operation, known)} It has: {Nearest.List(known)}.");
        }
        else if (service is TableService { Writable: false } && operation == "append")
        {
            problems.Error(use.At, "CB0310", $"The service '{name}' only reads. Give it 'writable: true' in services.yaml to append rows.");
        }
    }
}
