using Bot.Hosting;

namespace Bot.Tests.Hosting;

public class IdleMemoryTests
{
    private const long Megabyte = 1 << 20;

    [Fact]
    public void IsWorthClearing_BusyProcess_WaitsUntilItIsIdle()
    {
        var memory = new IdleMemory();
        Assert.False(memory.IsWorthClearing(allocated: 900 * Megabyte, committed: 400 * Megabyte));
        Assert.False(memory.IsWorthClearing(allocated: 1_800 * Megabyte, committed: 400 * Megabyte));
        Assert.True(memory.IsWorthClearing(allocated: (1_800 * Megabyte) + 1, committed: 400 * Megabyte));
    }

    [Fact]
    public void IsWorthClearing_JustCleared_LeavesTheHeapAloneUntilItHasGrown()
    {
        var memory = new IdleMemory();
        _ = memory.IsWorthClearing(900 * Megabyte, 400 * Megabyte);
        Assert.True(memory.IsWorthClearing(900 * Megabyte, 400 * Megabyte));
        memory.Cleared(100 * Megabyte);
        Assert.False(memory.IsWorthClearing(900 * Megabyte, 135 * Megabyte));
        Assert.True(memory.IsWorthClearing(900 * Megabyte, 145 * Megabyte));
    }
}
