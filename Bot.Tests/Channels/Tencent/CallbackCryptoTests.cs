using System.Text;
using Bot.Channels.Tencent;

namespace Bot.Tests.Channels.Tencent;

/// <summary>The callbacks' signatures and encryption, against values that the platforms have published.</summary>
public sealed class CallbackCryptoTests
{
    // The sample of WeCom's own library for callbacks (企业微信加解密库, Sample): account, token and key.
    private static readonly CallbackCrypto Sample = new("QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C", "wx5823bf96d3bd56c7");

    // The test of the library for Official Accounts (公众平台消息加解密库, WXBizMsgCryptTest).
    private static readonly CallbackCrypto AccountSample = new("pamtest", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", "wxb11529c136998cb6");

    private const string Echo = "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==";

    private const string Message = "RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==";

    [Fact]
    public void Address_OfTheLibrarysSample_IsVerified()
    {
        Assert.True(Sample.IsSigned("5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3", "1409659589", "263014780", Echo));
        Assert.Equal("1616140317555161061", Encoding.UTF8.GetString(Sample.Decrypt(Echo)!));
    }

    [Fact]
    public void Message_OfTheLibrarysSample_IsOpened()
    {
        Assert.True(Sample.IsSigned("477715d11cdb4164915debcba66cb864d751f3e6", "1409659813", "1372623149", Message));
        var message = new CallbackMessage(CallbackXml.Read(Sample.Decrypt(Message)!)!);

        Assert.Equal(("mycreate", "text", "hello", "4561255354251345929", "218"), (message.From, message.Kind, message.Member("Content"), message.Id, message.Member("AgentID")));
    }

    [Fact]
    public void Encrypt_WithTheLibrarysRandomBytes_GivesItsText() => Assert.Equal(
        "jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==",
        AccountSample.Encrypt(Encoding.UTF8.GetBytes("我是中文abcd123"), "aaaabbbbccccdddd"u8));

    [Fact]
    public void Encrypt_PadsToBlocksOf32_AsComputedByHand()
    {
        var crypto = new CallbackCrypto("demoToken", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8", "wx0000000000000001");
        var encrypted = crypto.Encrypt("<xml><Content>hello</Content></xml>"u8, "0123456789abcdef"u8);

        Assert.Equal("4j/AuRx71kQlxVlzbpsMWA+zYVKlbxqRPOFGvAzodiPI3aZb0g3rBee+UQzu/2KJt1eT4OB64I1IlzxwC63ajVZIz7KWb/rXFaJDoORZfYV4wJZOFWN7SvRQhDKjyoiR", encrypted);
        Assert.Equal("bac686fa8a7132099c4eb876654778342fd4909b", crypto.Sign("1700000000", "nonce123", encrypted));
        Assert.Equal("4bccfec33b93fe49d69207423caccb3ce6773cc7", crypto.Sign("1700000000", "nonce123"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(2048)]
    public void Decrypt_OfEveryLength_GivesTheMessageBack(int length)
    {
        var message = Enumerable.Repeat((byte)'x', length).ToArray();

        Assert.Equal(message, Sample.Decrypt(Sample.Encrypt(message)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("QUJD")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void Decrypt_OfRubbish_GivesNothing(string encrypted) => Assert.Null(Sample.Decrypt(encrypted));

    [Fact]
    public void Decrypt_OfAnotherAccountsMessage_GivesNothing()
    {
        var other = new CallbackCrypto("QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C", "wx5823bf96d3bd56c8");

        Assert.Null(Sample.Decrypt(other.Encrypt("<xml/>"u8)));
        Assert.Null(AccountSample.Decrypt(Sample.Encrypt("<xml/>"u8)));
    }

    [Fact]
    public void Decrypt_OfEveryTruncatedOrChangedMessage_ThrowsNothing()
    {
        var bytes = Convert.FromBase64String(Message);
        for (var at = 0; at < bytes.Length; at++)
        {
            var changed = (byte[])bytes.Clone();
            changed[at] ^= 0x55;
            Sample.Decrypt(Convert.ToBase64String(changed));
            Assert.Null(Sample.Decrypt(Convert.ToBase64String(bytes.AsSpan(0, at))));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C=")]
    [InlineData("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2-")]
    public void Key_ThatIsNone_IsTold(string key) => Assert.Null(CallbackCrypto.KeyOf(key));
}
