using System.ComponentModel.DataAnnotations;
using Bot.Models.Providers;
using Microsoft.Extensions.Options;

namespace Bot.Models;

/// <summary>Checks the models' settings at start, so that a typing error does not wait for the first customer.</summary>
internal sealed class ModelOptionsRule(IConfiguration configuration) : IValidateOptions<ModelOptions>
{
    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        var problems = new List<string>();
        if (options.Provider.Length > 0 && options.Providers.Count > 0)
        {
            problems.Add("Models:Provider and Models:Providers are both set. Move the one server's settings to Models:Providers:0, or remove the list.");
        }

        foreach (var (provider, index) in options.All.Select((provider, index) => (provider, index)))
        {
            Check(provider, options.Providers.Count > 0 ? $"Models:Providers:{index}:" : "Models:", problems);
        }

        var twice = options.All.GroupBy(provider => provider.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is { Length: > 0 })
        {
            problems.Add($"Two of Models:Providers are called '{twice}'. Give each a Name of its own, so that logs tell them apart.");
        }

        if (options.Embeddings.IsConfigured)
        {
            Check(options.Embeddings.Server, "Models:Embeddings:", problems);
        }

        problems.AddRange(Ranges(options.Embeddings, "Models:Embeddings:"));
        problems.AddRange(Ranges(options.Budget, "Models:Budget:"));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private void Check(ProviderOptions provider, string place, List<string> problems)
    {
        var kind = ProviderKind.Find(provider.Kind);
        if (kind is null)
        {
            problems.Add($"{(place == "Models:" ? "Models:Provider" : place + "Kind")} is '{provider.Kind}', which is none of {ProviderKind.Names}.");
        }

        if (provider.Model.Length == 0)
        {
            problems.Add($"{place}Model is missing. Name the model, on Azure the deployment.");
        }

        var address = provider.Endpoint.Length > 0 ? provider.Endpoint : kind?.Endpoint ?? "";
        if (kind is not null && (!Uri.TryCreate(address, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https")))
        {
            problems.Add($"{place}Endpoint is not an http or https address. Give the base address of the model's server.");
        }

        if (provider.Secret.Length > 0 && string.IsNullOrEmpty(configuration[$"Secrets:{provider.Secret}"]))
        {
            problems.Add($"The secret '{provider.Secret}' of {place}Secret has no value. Set Secrets:{provider.Secret}.");
        }

        problems.AddRange(Ranges(provider, place));
    }

    private static IEnumerable<string> Ranges(object options, string place)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new(options), results, validateAllProperties: true);
        return results.Select(result => $"{place}{string.Join(", ", result.MemberNames)}: {result.ErrorMessage}");
    }
}
