using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Names;

/// <summary>Finds names of people, in Chinese and Latin letters.</summary>
internal static class PersonNames
{
    /// <summary>The names as written.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="ground">What is known; what is a word there is no name.</param>
    public static IEnumerable<string> In(Sentence sentence, TurnGround ground) => ChineseNames.In(sentence.Plain).Concat(LatinNames.In(sentence, ground));
}
