using System.Collections.Frozen;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Words that occur in any sentence. A dozen examples cannot tell that "I want to" says little, a language can.
/// </summary>
internal static class FunctionWords
{
    private const float Light = 0.9f;

    // Said to be polite, whatever the message is about.
    private static readonly FrozenSet<string> Courtesies =
        "please pls thanks thank hi hello hey fine ok okay yes well oh um uh dear sir madam".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> English = (
        "a an the i im ive id ill me my mine you youre your yours he she it its we us our they them their this that these those there here "
        + "is are am was were be been being do does did doing done "
        + "have has had having can could would should will shall may might must to of in on at by for from with about into and or but if so "
        + "as than then too very just also want need like wanna gonna get got let lets know tell say some any all what which who whom whose that dont "
        + "doesnt isnt arent cant couldnt wont thats whats theres s t m re ve ll d really actually now up out go going one thing things something anything")
        .Split(' ').Concat(Courtesies).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PoliteWords = Courtesies.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = English.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<char> Chinese = "的了吗呢吧啊呀哦嗯么我你您他她它们这那个是在有和就都也很还要想请一下把被给能会可以到说对好不上来去为与及或着过得地之而于从请谢哪啥".ToFrozenSet();

    /// <summary>Whether the word occurs in any sentence.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);

    /// <summary>Whether the word is only polite.</summary>
    public static bool IsCourtesy(ReadOnlySpan<char> word) => PoliteWords.Contains(word);

    /// <summary>Whether the character occurs in any sentence.</summary>
    public static bool Contains(char character) => Chinese.Contains(character);

    /// <summary>How much features with these traits count.</summary>
    public static float Weight(FeatureTraits traits) => (traits & FeatureTraits.Light) == 0 ? 1 : Light;
}
