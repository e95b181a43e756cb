namespace Bot.Dialogs.Privacy;

/// <summary>Kinds of personal data.</summary>
public enum PersonalDataKind
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A number that a state gives: identity card, social security, passport.</summary>
    Id,

    /// <summary>A bank card or account.</summary>
    Card,

    /// <summary>A postal address.</summary>
    Address,

    /// <summary>The plate of a vehicle.</summary>
    Plate,

    /// <summary>The network address of a device.</summary>
    Ip,
}
