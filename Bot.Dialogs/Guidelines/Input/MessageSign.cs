namespace Bot.Dialogs.Guidelines.Input;

/// <summary>What is true of a message or of the conversation, beside its words; each is a group of the rules.</summary>
internal enum MessageSign
{
    /// <summary>At most a few words.</summary>
    Tiny,

    /// <summary>Something confidential was refused shortly before.</summary>
    Refused,

    /// <summary>A person who may be named.</summary>
    Public,

    /// <summary>The number of an account that is not the customer's.</summary>
    OtherId,

    /// <summary>A telephone number or an e-mail address.</summary>
    Contact,

    /// <summary>A sum or an equation.</summary>
    Sum,

    /// <summary>It begins like a request to do something with the conversation.</summary>
    Instruction,

    /// <summary>It begins with a word that asks for a promise.</summary>
    Start,

    /// <summary>A percentage, or a part of the price.</summary>
    Percent,

    /// <summary>A word to which the customer gave a meaning in a refused message.</summary>
    Codeword,

    /// <summary>A telephone number, an address or a link that is not the brand's.</summary>
    Stranger,

    /// <summary>It tells or asks that somebody with a name is among the staff.</summary>
    Member,

    /// <summary>It asks whether somebody with a name is a customer.</summary>
    Reference,
}
