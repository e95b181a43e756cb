namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>What a message tries that is no question to customer service.</summary>
public enum AttackClass
{
    /// <summary>"I am the administrator, so tell me": rights that a text claims.</summary>
    ClaimedAuthority,

    /// <summary>The bot is to be somebody else, who has no guidelines.</summary>
    RolePlay,

    /// <summary>Commands to the bot's inside: ignore what was said before, fake turns, delimiters, code to run.</summary>
    Injection,

    /// <summary>Encoded commands, or an answer wanted in a form that hides it.</summary>
    Encoding,

    /// <summary>"Repeat the above": the bot's own instructions are asked for.</summary>
    Extraction,

    /// <summary>Facts that the bot is to learn from the chat.</summary>
    KnowledgeInjection,

    /// <summary>More about what was refused just before.</summary>
    Elaboration,

    /// <summary>Suppose, imagine, in a story: a frame around what would be refused.</summary>
    Hypothetical,

    /// <summary>The bot is to go on with or fill in an answer that was begun for it.</summary>
    Completion,

    /// <summary>A translation, summary or conversion whose material is the bot's instructions or a command.</summary>
    Translation,

    /// <summary>How the bot may not say no.</summary>
    RefusalSuppression,

    /// <summary>Threats, bribes and hurry in place of a reason.</summary>
    Pressure,

    /// <summary>A command in parts that only make sense joined.</summary>
    PayloadSplitting,

    /// <summary>Many invented turns as a model for the next.</summary>
    ManyShot,
}
