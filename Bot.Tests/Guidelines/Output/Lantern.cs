using Bot.Dialogs.Guidelines.Output;

namespace Bot.Tests.Guidelines.Output;

/// <summary>The brand of the sample pack with one order of a customer.</summary>
internal static class Lantern
{
    private const string Order = """
        {"id":"SO123456","state":"in_transit","paid":true,"created":"2026-11-23T10:12:00+08:00","shipped":"2026-11-23","expected":"2026-11-25","tracking":"YT7788990011","recipient":"张伟 Zhang Wei",
         "address":"上海市浦东新区世纪大道100号","phone":"13900001111","items":[{"name":{"en":"Jasmine Tea","zh":"茉莉花茶"},"price":128.00,"quantity":1},{"name":{"en":"Round Lantern","zh":"圆灯笼"},"price":118.00,"quantity":1}],
         "delivery":12,"total":258.00}
        """;

    public static FactIndex Index { get; } = new(new()
    {
        Names = ["Lantern Store", "灯笼商店"],
        Phones = ["+86 21 5555 0100"],
        Emails = ["care@lantern.example"],
        Hosts = ["https://lantern.example"],
        DeniedOrganisations = ["Paper Moon", "红灯坊"],
        Facts =
        [
            "Lantern Store sells lanterns, tea, tableware, things for the home and stationery.", "灯笼商店销售灯笼、茶叶、餐具、家居用品和文具。",
            "Orders placed before 16:00 leave the same working day; standard delivery takes 2 to 4 days within mainland China and 5 to 7 days to remote areas.", "工作日16:00前的订单当天发出；中国大陆普通快递2至4天送达，偏远地区5至7天。",
            "Standard delivery costs ¥12 and is free from ¥199. Next-day express costs ¥28 in Shanghai, Jiangsu and Zhejiang.", "普通快递12元，满199元免运费；江浙沪次日达28元。",
            "Items can be returned within 7 days of delivery. The refund is paid within 3 working days after we receive the item.", "签收后7天内可以退货，我们收到退回的商品后3个工作日内退款。",
            "Electronic invoices are free and are sent by e-mail within 24 hours.", "电子发票免费，24小时内发送到邮箱。",
            "Monday to Friday, 9:00-18:00 Shanghai time", "周一至周五 9:00-18:00", "We do not deliver abroad yet.", "目前暂不支持寄往海外。",
        ],
    });

    public static GateFacts In(string language) => new()
    {
        Standing = Index,
        Texts = language == "zh" ? Molvia.Chinese : Molvia.English,
        Language = language,
        Results = [Order],
        CustomerWords = [language == "zh" ? "我的订单SO123456到哪了？" : "Where is my order SO123456?"],
    };
}
