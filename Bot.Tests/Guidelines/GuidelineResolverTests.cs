using Bot.Dialogs.Guidelines;
using Bot.Dialogs.Guidelines.Resolving;
using Bot.Dialogs.Reading;

namespace Bot.Tests.Guidelines;

public class GuidelineResolverTests
{
    [Fact]
    public void Guidelines_WhoseConditionDoesNotHold_AreIdle()
    {
        var decision = GuidelineResolver.Resolve([One("a"), One("b")], guideline => guideline.Name == "b", []);

        Assert.Equal(["a"], decision.Idle);
        Assert.Equal(["b"], Fired(decision));
    }

    [Fact]
    public void Order_OfThoseThatAct_IsRefusalThenPriorityThenFile() => Assert.Equal(
        ["d", "c", "a", "b"], Fired(Resolve(One("a", EffectKind.HandOff), One("b", EffectKind.Approve), One("c", EffectKind.HandOff, 3), One("d", EffectKind.Refuse, -5))));

    [Fact]
    public void Refusal_WithOtherWords_IsTheOnlyOneSaid()
    {
        var decision = Resolve(One("add", EffectKind.Add, 9), One("replace", EffectKind.Replace, 9), One("no", EffectKind.Refuse), One("never", EffectKind.Refuse), One("person", EffectKind.HandOff));

        Assert.Equal(["no", "person"], Fired(decision));
        Assert.Equal([("add", DropReason.RefuseWins, "no"), ("never", DropReason.Outranked, "no"), ("replace", DropReason.RefuseWins, "no")], Dropped(decision));
    }

    [Fact]
    public void Exclusion_OfARefusalByAnother_DoesNotHold()
    {
        var decision = Resolve(One("nice", EffectKind.Add, 99) with { Excludes = ["no"] }, One("no", EffectKind.Refuse));

        Assert.Equal("no", decision.Refusing!.Name);
    }

    [Fact]
    public void Exclusion_WorksFromTheHigherToTheLower()
    {
        Assert.Equal(["high"], Fired(Resolve(One("low") with { Excludes = ["high"] }, One("high", priority: 1) with { Excludes = ["low"] })));
        Assert.Equal(["high", "low"], Fired(Resolve(One("low") with { Excludes = ["high"] }, One("high", priority: 1))));
    }

    [Fact]
    public void Dependence_OnOneThatDoesNotAct_DropsAndBringsBackWhatItExcluded()
    {
        var needy = One("needy", priority: 5) with { Depends = ["absent"], Excludes = ["other"] };

        var decision = GuidelineResolver.Resolve([needy, One("other"), One("absent")], guideline => guideline.Name != "absent", []);

        Assert.Equal(["other"], Fired(decision));
        Assert.Equal([("needy", DropReason.Depends, "absent")], Dropped(decision));
    }

    [Fact]
    public void Dependence_OverSeveralSteps_IsFollowed()
    {
        var decision = Resolve(One("a") with { Depends = ["b"] }, One("b") with { Depends = ["c"] }, One("c") with { Depends = ["d"] });

        Assert.Empty(decision.Fired);
        Assert.Equal(3, decision.Dropped.Count);
    }

    [Fact]
    public void Once_AfterItHasActed_DoesNotActAgain()
    {
        var decision = GuidelineResolver.Resolve([One("a") with { Once = true }, One("b")], _ => true, ["a", "b"]);

        Assert.Equal(["b"], Fired(decision));
        Assert.Equal([("a", DropReason.Once, null)], Dropped(decision));
    }

    [Fact]
    public void AnySet_IsPartedCompletely_AndNeverLetsAnythingExcludeARefusal()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var all = Enumerable.Range(0, 8).Select(number => One($"g{number}", (EffectKind)random.Next(5), random.Next(3)) with
            {
                Excludes = Some(random),
                Depends = [.. Some(random).Take(1)],
                Once = random.Next(4) == 0,
            }).ToList();
            var holding = all.Where(_ => random.Next(4) > 0).Select(guideline => guideline.Name).ToHashSet();

            var decision = GuidelineResolver.Resolve(all, guideline => holding.Contains(guideline.Name), ["g1"]);

            Assert.Equal(all.Select(guideline => guideline.Name).Order(), decision.Idle.Concat(Fired(decision)).Concat(decision.Dropped.Select(drop => drop.Name)).Order());
            Assert.All(decision.Dropped.Where(drop => drop.Reason == DropReason.Excluded && all.Single(one => one.Name == drop.Name).Effect!.Kind == EffectKind.Refuse), drop =>
                Assert.Equal(EffectKind.Refuse, all.Single(one => one.Name == drop.By).Effect!.Kind));
            Assert.True(decision.Refusing is null || decision.Fired.All(guideline => ReferenceEquals(guideline, decision.Refusing) || guideline.Effect!.Kind is EffectKind.HandOff or EffectKind.Approve));
        }
    }

    private static GuidelineDecision Resolve(params Guideline[] guidelines) => GuidelineResolver.Resolve(guidelines, _ => true, []);

    private static Guideline One(string name, EffectKind kind = EffectKind.Add, int priority = 0) =>
        new(name, GuidelineForce.Must, new Dictionary<string, string>(), Mark.Start("guidelines.yaml")) { Effect = new(kind), Priority = priority };

    private static string[] Some(Random random) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => $"g{random.Next(8)}")];

    private static IEnumerable<string> Fired(GuidelineDecision decision) => decision.Fired.Select(guideline => guideline.Name);

    private static IEnumerable<(string, DropReason, string?)> Dropped(GuidelineDecision decision) => decision.Dropped.Select(drop => (drop.Name, drop.Reason, drop.By)).Order();
}
