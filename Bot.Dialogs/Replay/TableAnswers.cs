using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Services;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Dialogs.Replay;

/// <summary>What the tables of a release answer: for questions that nobody asked before, and where a table was edited.</summary>
/// <param name="release">The release that runs.</param>
/// <param name="before">The release it is compared with.</param>
internal sealed class TableAnswers(Release release, Release before)
{
    /// <summary>The answer of the pack's own table; null when the call goes elsewhere.</summary>
    public JsonElement? Of(CallService call) => Run(release, call);

    /// <summary>The answer in place of a recorded one, when that came from a row of the pack which was edited since; null otherwise.</summary>
    public JsonElement? Edited(CallService call, JsonElement recorded)
    {
        if (ReferenceEquals(release, before) || call.Operation == "append" || Run(before, call) is not { } then || !JsonElement.DeepEquals(then, recorded))
        {
            return null;
        }

        return Run(release, call) is { } now && !JsonElement.DeepEquals(now, then) ? now : null;
    }

    private static JsonElement? Run(Release release, CallService call)
    {
        if (release.Services.GetValueOrDefault(call.Service) is not TableService service || !release.Tables.TryGetValue(service.Table, out var table))
        {
            return null;
        }

        try
        {
            return call.Operation switch
            {
                "find" => TableLookup.Find(table, table.Rows, call.Arguments),
                "list" => TableLookup.List(table, table.Rows, call.Arguments),
                _ => TableLookup.Append(service, table, call.Arguments, 1),
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
