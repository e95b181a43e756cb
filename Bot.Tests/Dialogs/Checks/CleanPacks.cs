using Bot.Dialogs.Packs;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Checks;

/// <summary>Small packs without a fault, which defects are seeded into.</summary>
internal static class CleanPacks
{
    private const string Card = """
        {
          "type": "AdaptiveCard",
          "version": "1.5",
          "fallbackText": { "en": "Order ${order.id}", "zh": "订单 ${order.id}" },
          "body": [
            {
              "type": "Image",
              "url": "https://shop.example/box.png",
              "altText": { "en": "A box", "zh": "箱子" },
              "size": "Small"
            },
            {
              "type": "TextBlock",
              "id": "title",
              "text": { "en": "Order ${order.id}", "zh": "订单 ${order.id}" },
              "weight": "Bolder",
              "wrap": true
            },
            {
              "type": "ColumnSet",
              "columns": [
                {
                  "type": "Column",
                  "width": "stretch",
                  "items": [
                    { "type": "TextBlock", "text": "${order.status}", "color": "Good" }
                  ]
                }
              ]
            },
            {
              "type": "FactSet",
              "facts": [
                { "title": { "en": "Total", "zh": "金额" }, "value": "${order.total}" }
              ]
            }
          ],
          "actions": [
            {
              "type": "Action.Submit",
              "title": { "en": "Return it", "zh": "退货" },
              "data": { "channelbot": { "say": "I want to return an item" } }
            },
            {
              "type": "Action.OpenUrl",
              "title": { "en": "Shop", "zh": "商店" },
              "url": "https://shop.example/"
            }
          ]
        }
        """;

    private const string Shop = """
        script: order-status
        title: { en: Order status, zh: 订单状态 }
        when:
          examples:
            en: [where is my order, has my parcel left, track a parcel, order status please, when does it arrive]
            zh: [我的订单到哪了, 包裹发出了吗, 查一下订单状态, 什么时候能送到, 查物流]
        menu: true
        steps:
          - ask: order_id
            say: { en: Which order number?, zh: 请提供订单号 }
            expect: { pattern: "SO\\d{6}", example: SO100001 }
            otherwise:
              - handoff: care
          - call: orders.find
            with: { id: "{{ order_id }}" }
            into: order
          - if: "!order"
            then:
              - say: { en: There is no such order., zh: 没有这个订单。 }
              - end: true
          - card: order
          - if: order.total > 100
            then:
              - say: { en: It travels insured., zh: 已投保。 }
          - say: { en: That is all I know., zh: 以上是全部信息。 }
            choices: [ { label: { en: Return it, zh: 退货 }, say: { en: I want to return an item, zh: 我想退货 } } ]
        ---
        script: returns
        title: { en: Return an item, zh: 退货 }
        when:
          examples:
            en: [I want to return an item, send goods back, how do returns work, this does not fit, give the lamp back]
            zh: [我想退货, 怎么退回商品, 退货流程, 尺寸不合适, 把灯退掉]
        steps:
          - choose: reason
            say: { en: Why?, zh: 为什么？ }
            options: [ { value: damaged, label: { en: It is damaged, zh: 破损 } }, { value: unwanted, label: { en: I do not want it, zh: 不想要 } } ]
            otherwise: [ { handoff: care } ]
          - switch: reason
            cases:
              damaged: [ { say: { en: I am sorry., zh: 抱歉。 } } ]
              unwanted: [ { say: { en: That happens., zh: 没关系。 } } ]
          - confirm: agreed
            say: { en: Shall I register it?, zh: 需要登记吗？ }
            otherwise: [ { handoff: care } ]
          - if: agreed
            then:
              - call: returns.append
                with: { reason: "{{ reason }}" }
                into: ticket
              - say: { en: "It is registered as {{ ticket.id }}.", zh: "已登记，编号 {{ ticket.id }}。" }
            else:
              - say: { en: Nothing is registered., zh: 没有登记。 }
        """;

    private const string Booking = """
        script: book
        title: Book a table
        when:
          examples:
            - book a table
            - reserve seats for dinner
            - do you have a free table
            - a table for two tonight
            - can we eat at your place
        steps:
          - ask: guests
            say: How many guests?
            expect: { number: { min: 1, max: 20, whole: true } }
            otherwise: [ { handoff: waiters } ]
          - ask: day
            say: Which day?
            expect: date
            otherwise: [ { handoff: waiters } ]
          - if: day < now.date
            then:
              - say: That day is over.
              - end: true
          - if: guests > 8
            then:
              - say: That is a large party.
              - handoff: waiters
              - end: true
          - call: tables.reserve
            with: { guests: "{{ guests }}", day: "{{ day }}" }
            into: booking
            fails:
              - say: The book is closed right now.
              - handoff: waiters
          - say: "A table for {{ guests }} on {{ day }} is noted."
        ---
        script: dishes
        title: The menu of today
        when:
          examples:
            - what is on the menu
            - which dishes do you cook
            - show me food
            - anything vegetarian
            - what can I eat here
        steps:
          - call: dishes.list
            into: all
          - each: all
            as: dish
            steps:
              - say: "{{ dish.name }}, {{ dish.price }}"
          - say: Enjoy!
        """;

    private const string Answers = """
        script: hello
        title: { en: Greeting, zh: 问候 }
        when:
          start: true
          examples: { en: [hello there, good morning, hi bot, greetings, good evening], zh: [你好呀, 早上好, 晚上好, 嗨, 哈喽] }
        steps:
          - say: { en: "Welcome{{ if customer.name }}, {{ customer.name }}{{ end }}!", zh: 欢迎！ }
            choices: [ { label: { en: Parking, zh: 停车 }, say: { en: where can I park, zh: 哪里可以停车 } } ]
        ---
        script: parking
        title: { en: Parking, zh: 停车 }
        when:
          examples: { en: [where can I park, is there a garage, parking for my car, do you have parking lots, how much is parking], zh: [哪里可以停车, 有车库吗, 停车多少钱, 停车位够吗, 可以停车吗] }
        steps:
          - say: { en: Park behind the house., zh: 可以停在楼后。 }
        ---
        script: prices
        title: { en: Prices, zh: 价格 }
        when:
          examples: { en: [how much does a ticket cost, price of entry, are children cheaper, do students pay less, what does it cost], zh: [门票多少钱, 票价, 儿童优惠吗, 学生票多少, 入场费] }
        steps:
          - confirm: child
            say: { en: Are there children with you?, zh: 有儿童同行吗？ }
            otherwise: [ { handoff: desk } ]
          - if: child
            then:
              - say: { en: Children pay half., zh: 儿童半价。 }
            else:
              - say: { en: The ticket costs 8., zh: 门票8元。 }
        """;

    /// <summary>The packs by name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> All { get; } = new Dictionary<string, IReadOnlyDictionary<string, string>>
    {
        ["shop"] = new Dictionary<string, string>
        {
            ["pack.yaml"] = "pack: shop\ntitle: { en: Shop, zh: 商店 }\nlanguages: [en, zh]\nhandoff: care\nbrand:\n  name: { en: Lamps, zh: 灯具 }\n  phone: \"+86 21 5555 0100\"\n",
            ["services.yaml"] = "orders: { table: orders, key: id }\nreturns: { table: returns, key: id, writable: true, prefix: \"RT-\" }\n",
            ["data/orders.csv"] = "id,status,total:number,express:bool\nSO100001,shipped,120,true\nSO100002,waiting,40,false\n",
            ["data/returns.csv"] = "id,reason\n",
            ["cards/order.json"] = Card,
            ["scripts/main.yaml"] = Shop,
        },
        ["booking"] = new Dictionary<string, string>
        {
            ["pack.yaml"] = "pack: booking\ntitle: Inn\nlanguages: [en]\nhandoff: waiters\nopening: { mon-fri: \"9:00-18:00\" }\n",
            ["services.yaml"] = "tables:\n  http: https://book.example/api\n  secret: book_token\n  operations: { reserve: { post: /tables } }\ndishes: { table: dishes, key: name }\n",
            ["data/dishes.csv"] = "name,price:number\nSoup,4\nBread,2\n",
            ["scripts/main.yaml"] = Booking,
        },
        ["answers"] = new Dictionary<string, string>
        {
            ["pack.yaml"] = "pack: answers\ntitle: { en: Museum, zh: 博物馆 }\nlanguages: [en, zh]\nhandoff: desk\n",
            ["scripts/main.yaml"] = Answers,
        },
    };

    /// <summary>A pack's files.</summary>
    public static PackSource Source(IReadOnlyDictionary<string, string> files) => Packs.Source([.. files.Select(file => (file.Key, file.Value))]);
}
