namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>A kind of action with the words that claim it.</summary>
/// <param name="Chinese">Verbs in Chinese, divided by bars.</param>
/// <param name="English">Past participles in English, divided by bars.</param>
/// <param name="Stems">What names of services and states of orders hold when it happened.</param>
internal sealed record ActionClass(string Chinese, string English, string[] Stems)
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<ActionClass> All { get; } =
    [
        new("删除|清除|清空|注销|移除|抹除", "deleted|erased|removed|wiped|purged", ["delet", "erase", "remov", "删除", "注销", "清除"]),
        new("退款|退还|退钱|打款|到账|返还", "refunded|reimbursed|credited|paid back", ["refund", "reimburs", "退款", "退还", "到账"]),
        new("取消|撤销|终止|退订", "cancelled|canceled|terminated|unsubscribed|revoked", ["cancel", "terminat", "revok", "unsubscrib", "取消", "撤销", "终止", "退订"]),
        new("更新|修改|更改|变更|调整|更正|设置|保存|改好|改成|改为|替换", "updated|changed|modified|corrected|adjusted|amended|edited|set|saved|switched|replaced", ["updat", "chang", "modif", "edit", "set", "save", "更新", "修改", "更改", "变更", "改"]),
        new("登记|提交|记录|创建|受理|备案|上报|生成|申请|建单|立案", "registered|logged|submitted|created|recorded|filed|opened|raised|requested|applied for", ["creat", "submit", "regist", "open", "add", "log", "file", "request", "登记", "提交", "创建", "受理", "记录", "申请"]),
        new("转接|转交|转给|转达|通知|安排|派单|派人|升级处理|反馈给|联系了|预约", "forwarded|escalated|transferred|passed|notified|informed|assigned|arranged|scheduled|contacted|connected|alerted|told", ["handoff", "forward", "escalat", "transfer", "notif", "assign", "schedul", "ticket", "contact", "转接", "通知", "安排", "预约"]),
        new("确认|核实|验证|批准|审批|审核|通过", "confirmed|verified|approved|authorised|authorized|granted|validated", ["confirm", "verif", "approv", "authori", "grant", "valid", "确认", "核实", "验证", "批准", "通过", "审核"]),
        new("发送|寄出|发出|邮寄|发到|发给|补发|重发", "sent|emailed|e-mailed|mailed|resent|texted|posted", ["send", "sent", "mail", "resend", "发送", "寄出", "补发", "invoice"]),
        new("加急|优先|提前|插队|置顶|催促|催单", "moved|prioritised|prioritized|expedited|bumped|fast-tracked|hurried", ["priorit", "expedit", "urge", "加急", "催"]),
        new("开通|激活|升级|启用|解锁|解冻|恢复|重置|续费|延长|开具|减免|赠送|发放|抵扣|打折|绑定|解绑|关闭|暂停|冻结", "activated|upgraded|enabled|unlocked|restored|reset|renewed|extended|applied|issued|reactivated|waived|linked|closed|suspended|frozen|fixed|resolved|redeemed", ["activat", "upgrad", "enabl", "unlock", "restor", "reset", "renew", "extend", "appl", "issu", "waiv", "clos", "suspend", "fix", "resolv", "redeem", "开通", "激活", "升级", "恢复", "重置", "开具", "关闭"]),
        new("下单|购买|预订|支付|付款|扣款|充值|扣费", "placed|ordered|purchased|booked|paid|charged|bought", ["order", "plac", "purchas", "book", "paid", "pay", "charg", "下单", "支付", "付款", "预订"]),
        new("加入|新增|添加|记住|收录|学会|写入|存入", "added|learned|learnt|remembered|memorised|memorized|stored|included", ["add", "stor", "添加", "加入", "新增"]),
        new("发货|出库|揽收|寄送|寄出|发出", "shipped|dispatched|on its way|on the way|on their way", ["ship", "dispatch", "transit", "发货", "出库", "运输", "揽收", "已发"]),
        new("签收|送达|妥投|送到|收到", "delivered|received", ["deliver", "receiv", "arriv", "签收", "送达", "妥投", "收到"]),
        new("处理|办理|办好|搞定|完成|解决", "processed|completed|handled|done|sorted|taken care of|finalised|finalized|settled", ["process", "complet", "handl", "done", "sort", "settl", "处理", "完成", "办理", "解决"]),
    ];
}
