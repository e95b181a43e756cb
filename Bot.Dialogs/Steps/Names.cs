using System.Text.RegularExpressions;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Steps;

/// <summary>Which names a pack may give.</summary>
internal static class Names
{
    private static readonly Regex Value = new("^[a-z_][a-z0-9_]{0,39}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex Part = new("^[a-z0-9][a-z0-9_-]{0,39}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex Pack = new("^[a-z0-9-]{1,40}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Whether it is a pack's name.</summary>
    public static bool IsPack(string name) => Pack.IsMatch(name);

    /// <summary>Whether it names a script, a step, a card, a service or a table.</summary>
    public static bool IsPart(string name) => Part.IsMatch(name);

    /// <summary>Tells when a name cannot name a value.</summary>
    public static bool CheckValue(YamlScalar name, ProblemList problems)
    {
        if (!Value.IsMatch(name.Text))
        {
            problems.Error(name.At, "CB0205", $"'{JsonText.Clip(name.Text, 60)}' cannot name a value. Use up to 40 small letters, digits and underscores, beginning with a letter, such as order_id.");
            return false;
        }

        if (TurnValues.Names.Contains(name.Text) || TextTemplate.ReservedNames.Contains(name.Text))
        {
            problems.Error(name.At, "CB0205", $"'{name.Text}' already means something else in templates. Choose another name for the value.");
            return false;
        }

        return true;
    }

    /// <summary>Tells when a name cannot name a script, a step, a service or a table.</summary>
    public static bool CheckPart(YamlScalar name, string what, ProblemList problems)
    {
        if (IsPart(name.Text))
        {
            return true;
        }

        problems.Error(name.At, "CB0205", $"'{JsonText.Clip(name.Text, 60)}' cannot be the name of {what}. Use up to 40 small letters, digits, hyphens and underscores.");
        return false;
    }
}
