using System.CommandLine;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Packs.Knowledge;
using Bot.Hosting;
using Bot.Models;
using Bot.Models.Embeddings;
using Bot.Models.Providers;

namespace Bot.CommandLine;

/// <summary><c>embed</c>: has the configured model make vectors of a pack's passages, as files of the pack.</summary>
internal static class EmbedCommand
{
    private const int AtATime = 64;

    /// <summary>Describes the verb.</summary>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="errors">Where complaints go.</param>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var pack = new Option<string>("--pack") { Description = "The folder of the pack.", HelpName = "DIR", Required = true };
        var endpoint = new Option<string?>("--endpoint") { Description = "Base address of the model's server. Default: Models:Embeddings:Endpoint", HelpName = "URL" };
        var model = new Option<string?>("--model") { Description = "The model. Default: Models:Embeddings:Model", HelpName = "NAME" };
        var command = new Command("embed", "Have the model of Models:Embeddings make vectors of the pack's passages that have none yet; they become files of the pack. Publish it afterwards.") { pack, endpoint, model };
        command.SetAction((parsed, cancellationToken) => Verb.RunAsync(errors, async () =>
        {
            using var configuration = BotConfiguration.Read();
            Set(configuration, "Endpoint", parsed.GetValue(endpoint));
            Set(configuration, "Model", parsed.GetValue(model));
            return await RunAsync(parsed.GetValue(pack)!, configuration, output, errors, cancellationToken);
        }));
        return command;
    }

    private static void Set(ConfigurationManager configuration, string name, string? value)
    {
        if (value is not null)
        {
            configuration[$"{ModelOptions.Section}:Embeddings:{name}"] = value;
        }
    }

    private static async Task<int> RunAsync(string folder, ConfigurationManager configuration, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddModels().BuildServiceProvider();
        var embeddings = services.GetRequiredService<EmbeddingRunner>();
        var source = PackCompiler.Read(folder);
        if (embeddings.Model is not { } model || PackCompiler.Compile(source).Release is not { } release)
        {
            await errors.WriteLineAsync(embeddings.Model is null
                ? "There is no model for vectors. Set Models:Embeddings:Model, and where it is: see docs/knowledge.md."
                : $"The pack has errors: see check {folder}");
            return BotCommandLine.Failure;
        }

        var known = release.PassageVectors(model);
        var vectors = release.Passages.Where(passage => known.ContainsKey(passage.Hash)).DistinctBy(passage => passage.Hash).ToDictionary(passage => passage.Hash, passage => known[passage.Hash]);
        var missing = release.Passages.Where(passage => !vectors.ContainsKey(passage.Hash)).DistinctBy(passage => passage.Hash).ToList();
        foreach (var batch in missing.Chunk(AtATime))
        {
            foreach (var (passage, vector) in batch.Zip(await MakeAsync(embeddings, batch, cancellationToken)))
            {
                vectors[passage.Hash] = vector;
            }
        }

        await WriteAsync(folder, source, VectorFile.Write(model, vectors), missing.Count, output);
        return BotCommandLine.Success;
    }

    private static async Task<IReadOnlyList<TextVector>> MakeAsync(EmbeddingRunner embeddings, Passage[] passages, CancellationToken cancellationToken)
    {
        try
        {
            return await embeddings.OfAsync([.. passages.Select(passage => $"{passage.Question ?? passage.Heading}\n{passage.Text}".Trim())], cancellationToken);
        }
        catch (Exception failure) when (EmbeddingRunner.IsOfServer(failure) && !cancellationToken.IsCancellationRequested)
        {
            throw new InvalidDataException($"The model's server made no vectors: {(failure as ServerErrorException)?.Said ?? failure.Message} Nothing was written.", failure);
        }
    }

    private static async Task WriteAsync(string folder, PackSource source, IReadOnlyDictionary<string, byte[]> files, int made, TextWriter output)
    {
        var after = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (path, content) in source.Files.Where(file => !VectorFile.Is(file.Key)))
        {
            after[path] = content;
        }

        foreach (var (path, content) in files)
        {
            after[path] = content;
        }

        PackFolderChanges.Write(folder, source, new(after));
        await output.WriteLineAsync($"Made {Count.Of(made, "vector")}; {folder} has {Count.Of(files.Count, "file")} of them.");
    }
}
