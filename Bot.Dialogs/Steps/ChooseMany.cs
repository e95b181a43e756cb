using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Steps;

/// <summary>How many options may be chosen at once.</summary>
/// <param name="Min">The fewest.</param>
/// <param name="Max">The most; absent for all.</param>
internal sealed record ChooseMany(int Min, int? Max)
{
    /// <summary>Reads <c>many: true</c> or <c>many: { min: 1, max: 3 }</c>; nothing when only one may be chosen.</summary>
    public static ChooseMany? Read(MapReader outer)
    {
        switch (outer.Node("many"))
        {
            case null or YamlScalar { Bool: false }:
                return null;
            case YamlScalar { Bool: true }:
                return new(1, null);
            case var node when MapReader.Of(node, "'many'", outer.Problems) is { } map:
                var (min, max) = ((int)(map.Number("min", 0, 20, whole: true) ?? 1), (int?)map.Number("max", 1, 20, whole: true));
                map.Done("'many'");
                if (min > max)
                {
                    outer.Problems.Error(node.At, "CB0204", "'min' is greater than 'max', so that no choice fits. Exchange them.");
                }

                return new(min, max);
            default:
                return null;
        }
    }
}
