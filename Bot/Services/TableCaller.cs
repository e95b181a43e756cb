using Bot.Conversations.Journaling;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Services;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Services;

/// <summary>Calls to the tables of a pack: find, list, append.</summary>
internal sealed partial class TableCaller(TableRows rows, ILogger<TableCaller> logger)
{
    /// <summary>Makes one call.</summary>
    public async Task<ServiceOutcome> CallAsync(Release release, TableService service, CallService call, string idempotencyKey)
    {
        if (!release.Tables.TryGetValue(service.Table, out var table))
        {
            return ServiceOutcome.Failed("unknown-table");
        }

        try
        {
            var all = table.Rows.Concat(service.Writable ? rows.Of(release.Name, table.Name) : []);
            return call.Operation switch
            {
                "find" => new(TableLookup.Find(table, all, call.Arguments), null),
                "list" => new(TableLookup.List(table, all, call.Arguments), null),
                "append" when service.Writable => new(await rows.AppendAsync(release.Name, service, table, call.Arguments, idempotencyKey), null),
                "append" => ServiceOutcome.Failed("read-only"),
                _ => ServiceOutcome.Failed("unknown-operation"),
            };
        }
        catch (ArgumentException problem)
        {
            LogRefused(problem, call.Service, call.Operation);
            return ServiceOutcome.Failed("unknown-column");
        }
        catch (JournalException problem)
        {
            LogRefused(problem, call.Service, call.Operation);
            return ServiceOutcome.Failed("unavailable");
        }
    }

    [LoggerMessage(LogLevel.Warning, "The call {Service}.{Operation} failed.")]
    private partial void LogRefused(Exception problem, string service, string operation);
}
