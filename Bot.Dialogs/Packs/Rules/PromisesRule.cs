using System.Text.RegularExpressions;
using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>What a script says it did or will do is done by a service, or by a person who was asked.</summary>
internal sealed partial class PromisesRule : IPackRule
{
    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        foreach (var flow in pack.Flow.Scripts)
        {
            var promising = flow.Steps.Where(step => step.Texts.SelectMany(words => words.All).Any(text => Promise(text.Text) is not null)).ToList();
            if (promising.Count == 0 || RunsForOthers(pack, flow))
            {
                continue;
            }

            var walk = pack.Flow.Walk(flow);
            foreach (var step in promising.Where(step => walk.Points.Any(point => point.Step == step.Place.Number && !point.Acted) && !ActsLater(pack, flow, step)))
            {
                var words = step.Texts.SelectMany(text => text.All).Select(text => Promise(text.Text)).OfType<string>().First();
                problems.Warning(
                    step.Place.At,
                    "CB0901",
                    $"The text promises '{words}', but on a path that leads here no service was told to do it, and no person asked. Call a service that writes before, hand over to a person, or say only what is true.");
            }
        }
    }

    // A script that others run may speak of what they did.
    private static bool RunsForOthers(PackDraft pack, ScriptFlow flow) =>
        pack.Flow.Scripts.Any(other => other != flow && pack.Flow.Acting.Contains(other.Script.Name) && other.Steps.SelectMany(step => step.Ways).Any(way => way.Script == flow.Script.Name));

    private static bool ActsLater(PackDraft pack, ScriptFlow flow, Step step) =>
        flow.Reach(step.Place.Number, edge => !edge.Way.Fails).Any(number =>
            pack.Flow.Acts(flow.Steps[number]) || flow.Steps[number].Ways.Any(way => way.Script is { } other && pack.Flow.Acting.Contains(other)));

    private static string? Promise(string text) => English().Match(text) is { Success: true } english ? english.Value : Chinese().Match(text) is { Success: true } chinese ? chinese.Value : null;

    [GeneratedRegex(
        @"\b(i|we)( have|'ve|’ve)( just| already| now| also)* (cancel+ed|refunded|reimbursed|credited|booked|rebooked|rescheduled|replaced|upgraded|unsubscribed|deleted|transferred|changed|updated|extended|waived|issued|reserved) |\b(i|we)( will|'ll|’ll| shall| are going to| am going to)( now| also| gladly| immediately)* (refund|cancel|reimburse|credit|compensate|replace|rebook|reschedule|waive|upgrade|transfer|issue|extend|give you a (discount|refund|voucher))\b|\byour (order|booking|subscription|payment|account|refund|reservation|appointment|ticket) (has been|was|is now|will be) (successfully )?(cancel+ed|refunded|credited|rebooked|rescheduled|issued|upgraded|deleted|changed|updated|replaced|extended|confirmed)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(
        "已经?(成功)?(为|帮|给|替)(您|你)(成功|办理|安排|申请)?了?(退款|取消|退订|改签|预订|预约|补发|更换|修改|更改|开通|关闭|注销|升级|延期|赔付|补偿|退还|充值)|(订单|预订|预约|账户|会员|订阅|款项|退款)已经?(成功)?(取消|退款|退还|退回|改签|注销|升级|修改|更改|补发|到账|发放)(?!时|后|的|，请)|(将|会|马上|立即|立刻|稍后)(为|帮|给|替)(您|你)(办理|安排|申请)?(退款|取消|退订|改签|补发|更换|赔付|补偿|退还|升级|延期)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
