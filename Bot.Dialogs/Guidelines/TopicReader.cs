using System.Text.RegularExpressions;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Guidelines;

/// <summary>Reads <c>topics</c> of <c>guidelines.yaml</c>: topics of the pack, and changes to the standard ones.</summary>
internal static class TopicReader
{
    /// <summary>What can happen with a topic, as a pack writes it.</summary>
    public static readonly string[] Kinds = ["allowed", "refused", "confidential", "person", "emergency"];

    /// <summary>The topics: those of the pack, then the standard ones that it does not change.</summary>
    public static IReadOnlyList<Topic> Read(MapReader guidelines, PackReading pack)
    {
        var topics = new List<Topic>();
        foreach (var node in guidelines.List("topics"))
        {
            if (MapReader.Of(node, "A topic", pack.Problems) is { } map && One(map, pack) is { } topic)
            {
                if (topics.Exists(other => other.Name == topic.Name))
                {
                    pack.Problems.Error(map.At, "CB0206", $"There are two topics '{topic.Name}'. Give one of them another name, or join them.");
                }

                topics.Add(topic);
            }
        }

        return [.. topics, .. StandardTopics.All.Where(standard => !topics.Exists(topic => topic.Name == standard.Name))];
    }

    private static Topic? One(MapReader map, PackReading pack)
    {
        map.Required("topic", "Give the topic a name, for example 'topic: prices'.");
        var name = map.Scalar("topic");
        var standard = StandardTopics.All.FirstOrDefault(topic => topic.Name == name?.Text);
        var written = standard is null ? map.Required("kind", "Say what happens with it: allowed, refused, confidential, person or emergency.") : map.Node("kind");
        var kind = Kind(written, pack.Problems) ?? standard?.Kind ?? TopicKind.Allowed;
        var topic = (standard ?? new("", kind) { Text = Usual(kind), Priority = kind == TopicKind.Emergency ? "P1" : "P4" }) with { Name = name?.Text ?? "", Kind = kind, At = map.At };
        topic = topic with
        {
            Text = map.Scalar("text") is { } key ? GuidelinesReader.TextKey(key, pack.Problems) : standard is null || standard.Kind == kind ? topic.Text : Usual(kind),
            Queue = Queue(map, pack.Problems) ?? topic.Queue ?? (kind is TopicKind.Person or TopicKind.Emergency ? "human" : null),
            Priority = GuidelinesReader.Priority(map, "priority", topic.Priority),
            Script = Script(map, pack),
            Examples = pack.Texts(Texts(map, pack, "examples"), "An example"),
            Keywords = pack.Texts(Texts(map, pack, "keywords"), "A keyword"),
            Patterns = [.. map.List("patterns").OfType<YamlScalar>().Select(pack.Pattern).OfType<Regex>()],
        };
        map.Done("A topic");
        if (standard is null && topic.Examples.Count + topic.Keywords.Count + topic.Patterns.Count == 0)
        {
            pack.Problems.Warning(map.At, "CB1007", $"The topic '{topic.Name}' has neither examples nor keywords nor patterns. Nothing that a customer says means it; add at least five examples.");
        }

        return name is not null && Names.CheckPart(name, "a topic", pack.Problems) ? topic : null;
    }

    private static string? Usual(TopicKind kind) => kind switch
    {
        TopicKind.Allowed => null,
        TopicKind.Person => "handoff",
        TopicKind.Emergency => "emergency",
        _ => "refusal",
    };

    private static TopicKind? Kind(YamlNode? node, ProblemList problems)
    {
        if (node is null)
        {
            return null;
        }

        if (node is YamlScalar scalar && Array.IndexOf(Kinds, scalar.Text) is >= 0 and var kind)
        {
            return (TopicKind)kind;
        }

        problems.Error(node.At, "CB0204", $"'kind' must be one of {string.Join(", ", Kinds)}, not '{(node as YamlScalar)?.Text ?? node.Kind}'.");
        return null;
    }

    private static string? Queue(MapReader map, ProblemList problems) =>
        map.Scalar("queue") is { } queue && Names.CheckPart(queue, "a team", problems) ? queue.Text : null;

    private static string? Script(MapReader map, PackReading pack)
    {
        if (map.Scalar("script") is not { } script)
        {
            return null;
        }

        pack.References.Add(new(ReferenceKind.Script, script.Text, script.At, ""));
        return script.Text;
    }

    // A plain list, or lists by language.
    private static List<YamlNode> Texts(MapReader map, PackReading pack, string key)
    {
        if (map.Node(key) is not YamlMap byLanguage)
        {
            return [.. map.List(key)];
        }

        var all = new List<YamlNode>();
        foreach (var (language, texts) in byLanguage.Entries)
        {
            if (!pack.Languages.Contains(language.Text))
            {
                pack.Problems.Error(language.At, "CB0208", $"'{language.Text}' is not a language of this pack ({string.Join(", ", pack.Languages)}).{Nearest.Hint(language.Text, pack.Languages)}");
            }

            all.AddRange(texts is YamlList list ? list.Items : [texts]);
        }

        return all;
    }
}
