using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Templates;

namespace Bot.Models.Prompts;

/// <summary>The texts that prompts are made of: files of the program, each of which a pack may replace by <c>prompts/NAME.LANGUAGE.md</c>.</summary>
internal sealed class PromptSet
{
    private const string Folder = "prompts/";
    private static readonly ConditionalWeakTable<Release, PromptSet> OfReleases = [];
    private static readonly FrozenDictionary<string, TextTemplate> BuiltIn = PromptNames.All.SelectMany(PromptNames.Files).ToFrozenDictionary(file => file, LoadBuiltIn, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, TextTemplate> _own;
    private readonly ConcurrentDictionary<string, PromptEcho> _echoes = new(StringComparer.Ordinal);

    private PromptSet(FrozenDictionary<string, TextTemplate> own) => _own = own;

    /// <summary>The program's own texts.</summary>
    public static PromptSet Default { get; } = new(FrozenDictionary<string, TextTemplate>.Empty);

    /// <summary>The texts of a release.</summary>
    public static PromptSet Of(Release? release) => release is null ? Default : OfReleases.GetValue(release, Load);

    /// <summary>Fills a text in.</summary>
    /// <param name="name">One of <see cref="PromptNames"/>.</param>
    /// <param name="language"><c>en</c> or <c>zh</c>.</param>
    /// <param name="scope">The values.</param>
    public string Fill(string name, string language, TemplateScope scope) => Find(name, language).Render(scope).Trim();

    /// <summary>Tells whether an answer repeats what the model is told.</summary>
    public PromptEcho EchoIn(string language) => _echoes.GetOrAdd(language, static (spoken, set) => new(PromptNames.Secret.Select(name => set.Find(name, spoken).Text)), this);

    private TextTemplate Find(string name, string language)
    {
        var file = PromptNames.File(name, language);
        return _own.TryGetValue(file, out var own) ? own : BuiltIn[file];
    }

    private static PromptSet Load(Release release)
    {
        var own = from file in PromptNames.All.SelectMany(PromptNames.Files)
                  where release.Source.Files.ContainsKey(Folder + file)
                  let text = Encoding.UTF8.GetString(release.Source.Files[Folder + file].Span)
                  let template = TextTemplate.Parse(text).Template
                  where template is not null
                  select KeyValuePair.Create(file, template);
        return new(own.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static TextTemplate LoadBuiltIn(string file)
    {
        using var stream = typeof(PromptSet).Assembly.GetManifestResourceStream($"Bot.Models.Prompts.{file}")
            ?? throw new InvalidOperationException($"The prompt {file} is missing in the build.");
        using var reader = new StreamReader(stream);
        return TextTemplate.Parse(reader.ReadToEnd()).Template ?? throw new InvalidOperationException($"Models/Prompts/{file} is not a valid template.");
    }
}
