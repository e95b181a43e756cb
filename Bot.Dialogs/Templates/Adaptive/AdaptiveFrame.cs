namespace Bot.Dialogs.Templates.Adaptive;

/// <summary>What an expression sees: the root values, the data it is bound to, its place in a list, the names of <c>select</c>.</summary>
internal sealed class AdaptiveFrame
{
    // Counted, not timed: a replay must break a limit at the same place as the first run.
    private const int StepLimit = 50_000;

    private readonly int[] _steps;
    private readonly bool _bound;
    private readonly object? _data;
    private readonly long? _index;
    private readonly (string Name, object? Value)? _local;
    private readonly AdaptiveFrame? _outer;

    private AdaptiveFrame(TemplateScope scope, int[] steps)
    {
        Scope = scope;
        _steps = steps;
    }

    private AdaptiveFrame(AdaptiveFrame outer, object? data, long? index)
        : this(outer.Scope, outer._steps)
    {
        _bound = true;
        _data = data;
        _index = index ?? outer._index;
    }

    private AdaptiveFrame(AdaptiveFrame outer, string name, object? value)
        : this(outer.Scope, outer._steps)
    {
        (_bound, _data, _index) = (outer._bound, outer._data, outer._index);
        _local = (name, value);
        _outer = outer;
    }

    /// <summary>The root values.</summary>
    public TemplateScope Scope { get; }

    /// <summary>The root values, with the members of the bound data over them: what <c>{{ }}</c> sees.</summary>
    public TemplateScope Texts => _bound && _data is System.Text.Json.JsonElement members ? Scope.WithMembersOf(members) : Scope;

    /// <summary>A frame over root values.</summary>
    public static AdaptiveFrame Over(TemplateScope scope) => new(scope, new int[1]);

    /// <summary>The frame inside <c>$data</c>.</summary>
    public AdaptiveFrame Bind(object? data, long? index) => new(this, data, index);

    /// <summary>The frame inside <c>select</c> or <c>where</c>.</summary>
    public AdaptiveFrame With(string name, object? value) => new(this, name, value);

    /// <summary>A value by its name; null when it is missing.</summary>
    public object? Find(string name)
    {
        for (var frame = this; frame is not null; frame = frame._outer)
        {
            if (frame._local is { } local && local.Name == name)
            {
                return local.Value;
            }
        }

        return name switch
        {
            "$root" => Scope,
            "$data" => _bound ? _data : Scope,
            "$index" => _index,
            _ => AdaptiveValue.Access(_bound ? _data : Scope, name),
        };
    }

    /// <summary>Counts work.</summary>
    public void Step()
    {
        if (++_steps[0] > StepLimit)
        {
            throw new InvalidOperationException($"The card takes more than {StepLimit} steps. Show fewer items.");
        }
    }
}
