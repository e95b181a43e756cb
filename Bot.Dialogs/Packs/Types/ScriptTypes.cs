using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Services;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Types;

/// <summary>The types of the values that a script sees.</summary>
internal sealed class ScriptTypes
{
    private static readonly ValueType File = ValueType.RecordOf(("name", ValueType.Text), ("type", ValueType.Text), ("url", ValueType.Text));

    private static readonly Dictionary<string, ValueType> Always = new(StringComparer.Ordinal)
    {
        ["now"] = ValueType.RecordOf(
            ("at", ValueType.Text), ("date", ValueType.Date), ("hour", ValueType.Number), ("minute", ValueType.Number), ("weekday", ValueType.Number), ("zone", ValueType.Text)),
        ["conversation"] = ValueType.RecordOf(("messages", ValueType.Number), ("channel", ValueType.Text), ("language", ValueType.Text)),
        ["said"] = ValueType.RecordOf(("text", ValueType.Text), ("value", ValueType.Unknown), ("files", ValueType.ListOf(File))),
        ["person"] = ValueType.RecordOf(("available", ValueType.Flag), ("asked", ValueType.Flag), ("here", ValueType.Flag)),
    };

    private readonly PackDraft _pack;
    private readonly Dictionary<string, ValueType> _types = new(StringComparer.Ordinal);

    /// <summary>Finds the types of a script.</summary>
    public ScriptTypes(PackDraft pack, ScriptFlow flow)
    {
        _pack = pack;
        var foreign = pack.Flow.Scripts.SelectMany(other => other.Steps).Where(step => step.Remembers && step.Place.Script != flow.Script.Name).SelectMany(step => step.Sets);
        var elsewhere = foreign.ToHashSet(StringComparer.Ordinal);
        foreach (var step in flow.Steps)
        {
            foreach (var name in step.Sets)
            {
                var type = elsewhere.Contains(name) ? ValueType.Unknown : Of(step, name);
                _types[name] = _types.TryGetValue(name, out var before) ? before.Or(type) : type;
            }
        }
    }

    /// <summary>The type of a value by its name.</summary>
    public ValueType Of(string name) =>
        _types.TryGetValue(name, out var type) ? type
        : Always.TryGetValue(name, out var always) ? always
        : name == "brand" ? _pack.Settings.Brands.Values.Select(ValueType.Of).FirstOrDefault(ValueType.Unknown)
        : ValueType.Unknown;

    private ValueType Of(Step step, string name) => step switch
    {
        AskStep ask when name == ask.Name => Of(ask.Slot),
        ConfirmStep confirm when name == confirm.Name => ValueType.Flag,
        ChooseStep choose when name == choose.Name => Chosen(choose),
        CallStep call => Returned(call),
        FormStep form when name == form.Name => ValueType.RecordOf([.. form.Parts.Select(part => (part.Name, Of(part.Asks, part.Name)))]),
        EachStep each when name == each.Number => ValueType.Number,
        EachStep each => new TypeCheck(this, null).Infer(each.List.Syntax) is { Kind: ValueKind.List, Element: { } element } ? element : ValueType.Unknown,
        _ => ValueType.Unknown,
    };

    private static ValueType Of(Slot slot) => slot switch
    {
        NumberSlot or PercentageSlot => ValueType.Number,
        DateSlot => ValueType.Date,
        TimeSlot => new(ValueKind.Time),
        MoneySlot => ValueType.RecordOf(("amount", ValueType.Number), ("currency", ValueType.Text)),
        DateRangeSlot => ValueType.RecordOf(("from", ValueType.Date), ("to", ValueType.Date)),
        LocationSlot => ValueType.RecordOf(("latitude", ValueType.Number), ("longitude", ValueType.Number), ("name", ValueType.Text)),
        FileSlot { Many: true } => ValueType.ListOf(File),
        FileSlot => File,
        YesNoSlot => ValueType.Flag,
        TextSlot or PatternSlot or EmailSlot or PhoneSlot or AddressSlot => ValueType.Text,
        _ => ValueType.Unknown,
    };

    private static ValueType Chosen(ChooseStep choose)
    {
        var values = choose.From is null ? choose.Options.Select(option => option.Value.Constant).ToList() : [null];
        var one = values.Contains(null) ? ValueType.Text : new(ValueKind.Text) { Options = [.. values.OfType<string>()] };
        return choose.Many is null ? one : ValueType.ListOf(one);
    }

    private ValueType Returned(CallStep call)
    {
        var service = _pack.Services.Select(declared => declared.Declaration).OfType<TableService>().FirstOrDefault(service => service.Name == call.Service);
        var table = service is null ? null : _pack.Tables.FirstOrDefault(table => table.Name == service.Table);
        if (table is null)
        {
            return ValueType.Unknown;
        }

        var members = table.Columns.Distinct(StringComparer.Ordinal).ToDictionary(column => column, column => Column(table.Types.GetValueOrDefault(column)), StringComparer.Ordinal);
        var row = new ValueType(ValueKind.Record) { Members = members, Table = table.Name };
        return call.Operation == "list" ? ValueType.ListOf(row) : row;
    }

    private static ValueType Column(string? type) => type switch
    {
        "number" => ValueType.Number,
        "bool" => ValueType.Flag,
        "date" => ValueType.Date,
        _ => ValueType.Text,
    };
}
