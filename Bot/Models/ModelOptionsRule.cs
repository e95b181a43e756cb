using Microsoft.Extensions.Options;

namespace Bot.Models;

/// <summary>Checks the model's settings at start, so that a typing error does not wait for the first customer.</summary>
internal sealed class ModelOptionsRule(IConfiguration configuration) : IValidateOptions<ModelOptions>
{
    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        if (!options.IsConfigured)
        {
            return ValidateOptionsResult.Success;
        }

        var problems = new List<string>();
        if (options.Model.Length == 0)
        {
            problems.Add("Models:Model is missing. Name the model, on Azure the deployment.");
        }

        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
        {
            problems.Add("Models:Endpoint is not an http or https address. Give the base address of the model's server.");
        }

        if (options.Secret.Length > 0 && string.IsNullOrEmpty(configuration[$"Secrets:{options.Secret}"]))
        {
            problems.Add($"The secret '{options.Secret}' of Models:Secret has no value. Set Secrets:{options.Secret}.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
