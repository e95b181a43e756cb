using Bot.Dialogs.Reading;
using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>Texts for models have names that are known, can be read, and use values that there are.</summary>
internal sealed class PromptsRule : IPackRule
{
    private const string Folder = "prompts/";

    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        var files = PromptNames.All.SelectMany(name => PromptNames.Files(name).Select(file => KeyValuePair.Create(Folder + file, name))).ToDictionary(StringComparer.Ordinal);
        var texts = new PackFiles(pack.Source, problems);
        foreach (var path in pack.Source.Files.Keys.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            if (files.TryGetValue(path, out var name))
            {
                Check(path, name, texts.Text(path), problems);
            }
            else
            {
                problems.Error(Mark.Start(path), "CB0331", $"No text for models has this name.{Nearest.Hint(path, files.Keys)} Names are: {Nearest.List(files.Keys)}.");
            }
        }
    }

    private static void Check(string path, string name, string text, ProblemList problems)
    {
        var parse = TextTemplate.Parse(text);
        foreach (var problem in parse.Problems)
        {
            problems.Error(new(path, problem.Line, problem.Column), "CB0331", $"This text for models cannot be read: {problem.Message}");
        }

        var known = PromptNames.Values(name);
        foreach (var value in parse.Template?.Names.Where(value => !known.Contains(value)) ?? [])
        {
            problems.Error(Mark.Start(path), "CB0331", $"There is no value '{value}' for this text.{Nearest.Hint(value, known)} There are: {Nearest.List(known)}.");
        }
    }
}
