using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Steps;

/// <summary>Reads the steps of one script into a flat list.</summary>
internal sealed class ScriptSteps(PackReading pack, string script)
{
    private const int MostSteps = 2_000;

    private readonly List<Step> _steps = [];
    private readonly Dictionary<string, Mark> _ids = new(StringComparer.Ordinal);

    /// <summary>The steps read so far, by number.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>Reads a block.</summary>
    /// <returns>The number of its first step; null when it has none.</returns>
    public int? Read(YamlNode node, string path, StepPlace? parent, bool final)
    {
        if (node is not YamlList list)
        {
            pack.Problems.Error(node.At, "CB0203", $"Steps are a list, each beginning with '- ' on a line of its own, but this is {node.Kind}.");
            return null;
        }

        var places = new List<StepPlace>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            places.Add(ReadStep(list.Items[i], FormattableString.Invariant($"{(path.Length == 0 ? "" : path + ".")}{i + 1}"), parent, final).Place);
        }

        for (var i = 1; i < places.Count; i++)
        {
            places[i - 1].Follower = places[i];
        }

        return places.Count == 0 ? null : places[0].Number;
    }

    private Step ReadStep(YamlNode node, string path, StepPlace? parent, bool final)
    {
        if (MapReader.Of(node, "A step", pack.Problems) is not { } map || StepCatalog.Find(map, (YamlMap)node) is not { } kind)
        {
            return Add(new UnreadableStep(new(script, path, node.At) { Parent = parent, InFinalBlock = final }), node);
        }

        var place = new StepPlace(script, Id(map, path), node.At) { Parent = parent, InFinalBlock = final };
        var step = kind.Read(new(pack, this, place, map));
        map.Done($"The step '{kind.Name}'");
        return Add(step ?? new UnreadableStep(place), node);
    }

    private Step Add(Step step, YamlNode node)
    {
        if (_steps.Count == MostSteps)
        {
            throw new PackLimitException(node.At, "CB0105", $"A script may have at most {MostSteps} steps. Move some into a script of their own.");
        }

        step.Place.Number = _steps.Count;
        _steps.Add(step);
        return step;
    }

    private string Id(MapReader map, string path)
    {
        var given = map.Scalar("id");
        var id = given is not null && Names.CheckPart(given, "a step", pack.Problems) ? given.Text : path;
        if (!_ids.TryAdd(id, given?.At ?? map.At))
        {
            pack.Problems.Error(given?.At ?? map.At, "CB0206", $"Two steps of this script have the id '{id}'; the other is in line {_ids[id].Line}. Give each an id of its own.");
        }

        return id;
    }
}
