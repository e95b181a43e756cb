using Bot.Dialogs.Guidelines;
using Bot.Dialogs.Guidelines.Input;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Packs.Knowledge;
using Bot.Dialogs.Packs.Knowledge.Pages;
using Bot.Dialogs.Packs.Rules;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Services;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Packs;

/// <summary>Reads, checks and compiles packs.</summary>
public static class PackCompiler
{
    /// <summary>Compiles a pack into a release, or tells every problem at once.</summary>
    /// <param name="source">The pack's files.</param>
    public static PackCompilation Compile(PackSource source)
    {
        var (draft, problems) = Inspect(source);
        return new(problems.HasErrors ? null : Finish(source, draft), problems.Sorted);
    }

    /// <summary>Reads all files of a pack's folder.</summary>
    /// <param name="directory">The folder that holds <c>pack.yaml</c>.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">The folder breaks a limit or leads outside itself.</exception>
    public static PackSource Read(string directory) => PackFolder.Read(directory);

    /// <summary>The hash that a release of these files has; it says nothing about whether they can be compiled.</summary>
    /// <param name="source">The pack's files.</param>
    public static string HashOf(PackSource source) => PackHash.Of(source);

    /// <summary>Reads a pack and checks it by all rules.</summary>
    internal static (PackDraft Draft, ProblemList Problems) Inspect(PackSource source)
    {
        var problems = new ProblemList();
        var draft = Draft(source, problems);
        foreach (var rule in PackRules.All)
        {
            rule.Check(draft, problems);
        }

        return (draft, problems);
    }

    private static PackDraft Draft(PackSource source, ProblemList problems)
    {
        var files = new PackFiles(source, problems);
        var settings = SettingsReader.Read(files.Document(SettingsReader.File), problems);
        var reading = new PackReading(settings.Languages, problems) { Cards = CardsReader.Read(source, files, settings.Languages, problems) };
        var scripts = new List<DialogScript>();
        foreach (var node in files.In("scripts/", ".yaml").SelectMany(files.Yaml))
        {
            ReadScript(node, reading, scripts);
        }

        var tables = files.In("data/", ".csv").Where(path => path.LastIndexOf('/') == "data".Length).Select(path => TableReader.Read(path, files.Text(path), problems)).OfType<DataTable>().ToList();
        var services = ServicesReader.Read(files.Document(ServicesReader.File), reading);
        var guidelines = GuidelinesReader.Read(files.Document(GuidelinesReader.File), reading, settings);
        var passages = new KnowledgeReader(files, settings.Languages, problems).Read();
        _ = PageList.Read(files.Document(PageList.File), problems);
        var vectors = VectorFile.Read(files, problems);
        VectorFile.Check(passages, vectors, problems);
        return new(source, settings, reading, scripts, tables, services)
        {
            Guidelines = guidelines,
            Passages = passages,
            Vectors = vectors,
            Synonyms = SynonymReader.Read(files.Document(SynonymReader.File), problems),
        };
    }

    private static void ReadScript(YamlNode node, PackReading reading, List<DialogScript> scripts)
    {
        try
        {
            if (ScriptReader.Read(node, reading) is { } script)
            {
                scripts.Add(script);
            }
        }
        catch (PackLimitException limit)
        {
            reading.Problems.Error(limit.At, limit.Code, limit.Text);
        }
    }

    /// <summary>Makes a release of a pack that has been read.</summary>
    internal static Release Finish(PackSource source, PackDraft draft)
    {
        var targets = draft.Scripts.Select(script => script.When).OfType<MatchTarget>().ToList();
        var services = draft.Services.ToDictionary(service => service.Declaration.Name, service => service.Declaration, StringComparer.Ordinal);
        var scripts = draft.Scripts.ToDictionary(script => script.Name, StringComparer.Ordinal);
        var strangers = draft.Settings.Strangers.Select(stranger => stranger.Text).ToList();
        var content = new ReleaseContent(draft.Settings, scripts, Matcher.Train(targets, strangers, draft.Settings.Thresholds)) { Effects = new(scripts, services), Guidelines = draft.Guidelines, Knowledge = Index(draft), Gate = Gate(draft), Standing = draft.Guidelines.IsEmpty ? null : StandingGround.Of(draft.Guidelines, draft.Settings, draft.Scripts), Tools = [.. draft.Services.SelectMany(service => service.Tools)] };
        return new()
        {
            Content = content,
            Hash = PackHash.Of(source),
            Name = draft.Settings.Name,
            Titles = draft.Settings.Titles,
            Languages = draft.Settings.Languages,
            Services = services,
            Tables = draft.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal),
            Source = source,
        };
    }

    private static KnowledgeIndex? Index(PackDraft draft) => draft.Passages.Count == 0
        ? null
        : new(draft.Passages, draft.Synonyms, vectors: draft.Vectors is { } read ? new(read.Model, draft.Passages, read.Vectors) : null);

    // What scripts are there for is none of the topics.
    private static InputGate? Gate(PackDraft draft) => draft.Guidelines.IsEmpty
        ? null
        : new(draft.Guidelines, [.. draft.Scripts.SelectMany(script => script.When?.Examples ?? [])], draft.Settings.Thresholds);
}
