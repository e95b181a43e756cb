using Bot.Dialogs.Knowledge;

namespace Bot.Tests.Knowledge;

public sealed class KnowledgeIndexTests
{
    private static readonly KnowledgeIndex Index = new(
    [
        new("shipping", "How long does shipping take?", "Two to five days."),
        new("returns", "How do I return an item?", "Send it back within 7 days; shipping is free."),
        new("refund-zh", "退款多久到账？", "三个工作日。"),
        new("cars", "", "The garage has room for cars.", "HOTEL A"),
        new("bikes", "", "The garage has room for bikes.", "HOTEL B"),
    ]);

    [Theory]
    [InlineData("shipping time", "shipping")]
    [InlineData("returning items", "returns")]
    [InlineData("退款到帳要多久", "refund-zh")]
    public void Find_OtherWordsOfTheQuestion_RanksItsEntryFirst(string text, string expected) =>
        Assert.Equal(expected, Index.Find(new(text, [], []), 3)[0].Entry.Id);

    [Fact]
    public void Find_NoWordInCommon_FindsNothing() => Assert.Empty(Index.Find(new("zzz", [], []), 3));

    [Fact]
    public void Find_EntityKnown_LeavesOthersOut() =>
        Assert.Equal(["cars"], Index.Find(new("garage", [], ["hotel a"]), 10).Select(hit => hit.Entry.Id));

    [Fact]
    public void Find_WhatWasSaidBefore_DecidesBetweenEqualEntries()
    {
        Assert.Equal("cars", Index.Find(new("garage", [], []), 1)[0].Entry.Id);
        Assert.Equal("bikes", Index.Find(new("garage", ["I have a bike."], []), 1)[0].Entry.Id);
    }
}
