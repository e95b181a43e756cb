using Bot.Dialogs.Packs.Knowledge;
using Bot.Dialogs.Packs.Knowledge.Pages;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>Files stand where the bot looks for them.</summary>
internal sealed class KnownFilesRule : IPackRule
{
    private static readonly string[] Folders = ["scripts", "cards", "data", "tests", "images", "knowledge", "prompts"];

    private static readonly string[] KnowledgeEndings = [".md", ".html", ".htm", ".pdf", ".csv", ".yaml", ".vectors"];

    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        foreach (var path in pack.Source.Files.Keys)
        {
            var folder = path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : null;
            if (folder is not null && !Folders.Contains(folder))
            {
                problems.Warning(Mark.Start(path), "CB0108", $"The bot does not look into '{folder}/'.{Nearest.Hint(folder, Folders)} Folders are: {Nearest.List(Folders)}.");
            }
            else if (folder is "scripts" or "tests" && !path.EndsWith(".yaml", StringComparison.Ordinal))
            {
                problems.Warning(Mark.Start(path), "CB0108", $"The bot reads only files that end in .yaml from '{folder}/'. Rename this one, or move it out.");
            }
            else if (folder is "knowledge" && path.EndsWith(".yaml", StringComparison.Ordinal) && path is not (SynonymReader.File or PageList.File) && !pack.Source.Files.ContainsKey(path[..^".yaml".Length]))
            {
                problems.Warning(Mark.Start(path), "CB0108", $"The bot reads {SynonymReader.File}, {PageList.File}, and a .yaml file beside each page or PDF with its whole name, such as manual.pdf.yaml. Rename this one, or move it out.");
            }
            else if (folder is "knowledge" && !KnowledgeEndings.Contains(Path.GetExtension(path)))
            {
                problems.Warning(Mark.Start(path), "CB0108", $"The bot reads no {Path.GetExtension(path)} files from 'knowledge/', only {string.Join(", ", KnowledgeEndings)}. Convert this one, or move it out.");
            }
        }
    }
}
