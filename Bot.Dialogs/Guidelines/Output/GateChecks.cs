namespace Bot.Dialogs.Guidelines.Output;

/// <summary>The ids of the checks, as the service guidelines number them.</summary>
public static class GateChecks
{
    /// <summary>Contact data that is not the brand's.</summary>
    public const string Contacts = "G1";

    /// <summary>People and titles.</summary>
    public const string People = "G2";

    /// <summary>Names that the customer brought up.</summary>
    public const string SuppliedNames = "G3";

    /// <summary>Other organisations and relations to them.</summary>
    public const string Organisations = "G4";

    /// <summary>Words of the prompt.</summary>
    public const string PromptLeak = "G5";

    /// <summary>Promises and figures without a source.</summary>
    public const string Promises = "G6";

    /// <summary>Encoded or hidden text.</summary>
    public const string Encoding = "G7";

    /// <summary>Secrets such as card numbers and passwords.</summary>
    public const string Secrets = "G8";

    /// <summary>Length, raw HTML and language.</summary>
    public const string Format = "G9";

    /// <summary>What is no customer service: code, verse, other subjects.</summary>
    public const string Scope = "G10";

    /// <summary>Promotion at the wrong time.</summary>
    public const string Promotion = "G11";

    /// <summary>Claims of actions that did not happen.</summary>
    public const string Actions = "G12";

    /// <summary>Claims to be human.</summary>
    public const string Disclosure = "G13";

    /// <summary>Numbers, dates and products that stem from no source.</summary>
    public const string Grounding = "grounding";
}
