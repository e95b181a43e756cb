using System.CommandLine;

namespace Bot.CommandLine;

/// <summary><c>--by</c>: the name in the audit log.</summary>
internal static class PersonOption
{
    /// <summary>The option.</summary>
    public static Option<string> Make()
    {
        var person = new Option<string>("--by")
        {
            Description = "Who does this, for the audit log. Default: the user of the system",
            HelpName = "NAME",
            DefaultValueFactory = _ => Environment.UserName,
        };
        person.Validators.Add(parsed =>
        {
            if (string.IsNullOrWhiteSpace(parsed.GetValueOrDefault<string>()))
            {
                parsed.AddError("--by takes a name.");
            }
        });
        return person;
    }
}
