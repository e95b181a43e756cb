using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Repair;

/// <summary>A pack in which much can go another way than planned.</summary>
internal static class RepairPack
{
    public const string Scripts = """
        script: booking
        title: { en: Book a visit, zh: 预约 }
        menu: 2
        when: { examples: { en: [I want to book a visit, book an appointment please], zh: [我要预约, 帮我预约一下] } }
        steps:
          - ask: email
            say: { en: What is your e-mail?, zh: 请问您的邮箱是什么？ }
            expect: email
          - choose: place
            say: { en: Which shop?, zh: 哪家店？ }
            options: [ { value: north, label: { en: North, zh: 北店 } }, { value: south, label: { en: South, zh: 南店 } } ]
          - call: shops.find
            with: { id: "{{ place }}" }
            into: shop
          - say: { en: "{{ shop.name }} it is.", zh: "好，{{ shop.name }}。" }
          - ask: day
            say: { en: "Which day at {{ shop.name }}?", zh: "哪天去{{ shop.name }}？" }
            expect: date
          - ask: people
            say: { en: How many people?, zh: 几位？ }
            expect: { number: { min: 1, max: 9, whole: true } }
          - ask: note
            say: { en: Anything else to tell us?, zh: 还有其他要求吗？ }
            optional: true
          - confirm: agreed
            say: { en: "{{ email }}, {{ place }}, {{ day }}, {{ people }}, {{ note ?? 'none' }}: right?", zh: "{{ email }}，{{ place }}，{{ day }}，{{ people }}：对吗？" }
          - call: visits.append
            with: { email: "{{ email }}" }
            into: visit
          - ask: rating
            say: { en: "Booked {{ visit.id }}. How many stars do you give?", zh: "已预约。您打几颗星？" }
            expect: { number: { min: 1, max: 5 } }
          - say: { en: Thank you., zh: 谢谢。 }
        ---
        script: hours
        title: { en: Opening hours, zh: 营业时间 }
        menu: 1
        when: { examples: { en: [When are you open?, what are your opening hours], zh: [你们几点开门, 营业时间是几点] } }
        steps:
          - say: { en: We are open all day., zh: 我们全天营业。 }
        ---
        script: status
        title: { en: Order status, zh: 订单状态 }
        menu: true
        when: { examples: { en: [Where is my order?, track my order now], zh: [我的订单到哪了, 查一下订单] } }
        steps:
          - do: which
          - say: { en: "Order {{ number }} is on its way.", zh: "订单 {{ number }} 已发出。" }
        ---
        script: which
        title: Which order
        steps:
          - ask: given
            say: { en: What is your order number?, zh: 请提供订单号。 }
            expect: { pattern: "SO\\d{3}", example: SO123 }
          - remember: { number: "{{ given }}" }
        ---
        script: cancel
        title: { en: Cancel an order, zh: 取消订单 }
        when: { examples: { en: [I want to cancel it, cancel my order], zh: [取消我的订单, 我改变主意了] } }
        steps:
          - say: { en: Which order shall I cancel?, zh: 要取消哪个订单？ }
        """;

    public const string Services = """
        shops: { table: shops, key: id }
        visits: { table: visits, key: id, writable: true, prefix: "V-" }
        """;

    public static Conversation Talk(string locale = "en-US", string more = "", string settings = "") => new(
        Packs.Release(
            Scripts + (more.Length == 0 ? "" : "\n---\n" + more),
            ("pack.yaml", Packs.Settings + settings),
            ("services.yaml", Services),
            ("data/shops.csv", "id,name\nnorth,North Gate\nsouth,South Gate\n"),
            ("data/visits.csv", "id,email\n")),
        locale);

    /// <summary>A booking that waits for the number of people.</summary>
    public static Conversation AtPeople(string more = "") => Talk(more: more)
        .User("I want to book a visit").User("ada@example.com").User("North").Returns(new { id = "north", name = "North Gate" }).Bot("North Gate it is", "Which day")
        .User("2026-03-10").Bot("How many people");

    /// <summary>A booking that waits for the confirmation.</summary>
    public static Conversation AtConfirmation() => AtPeople().User("2").Bot("Anything else").User("skip").Bot("ada@example.com, north, 2026-03-10, 2, none: right?");
}
