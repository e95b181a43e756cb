namespace Bot.Dialogs.Packs.Rules;

/// <summary>All rules.</summary>
internal static class PackRules
{
    /// <summary>Every rule, each of its own file.</summary>
    public static IReadOnlyList<IPackRule> All { get; } =
    [
        new SettingsFileRule(),
        new KnownFilesRule(),
        new UniqueScriptsRule(),
        new ReferencesRule(),
        new ServicesRule(),
        new ReachableScriptsRule(),
        new UnreachableStepsRule(),
        new EndlessLoopsRule(),
        new SilentEndsRule(),
        new UnsetValuesRule(),
        new KnownValuesRule(),
        new TypesRule(),
        new FallbacksRule(),
        new CardsRule(),
        new OverlapsRule(),
        new PromisesRule(),
        new WayToPersonRule(),
        new OpeningRule(),
        new SecretsRule(),
        new GuidelinesRule(),
        new PromptsRule(),
    ];
}
