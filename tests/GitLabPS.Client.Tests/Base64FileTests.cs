using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>Files in base64 within a JSON body.</summary>
public sealed class Base64FileTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(3 * 16 * 1024 - 1)]
    [InlineData(3 * 16 * 1024)]
    [InlineData(3 * 16 * 1024 + 1)]
    [InlineData(1_000_000)]
    public async Task Files_of_any_size_arrive_where_they_stand(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        File.WriteAllBytes(file, bytes);
        string encoded = Convert.ToBase64String(bytes);
        var body = new JsonBody(new Dictionary<string, object?>
        {
            ["branch"] = "ä",
            ["actions"] = new object[]
            {
                new Dictionary<string, object?> { ["content"] = new Base64File(file), ["encoding"] = "base64" },
                new Dictionary<string, object?> { ["content"] = new Base64File(file) },
            },
        });

        using HttpContent content = body.ToContent();
        byte[] sent = await content.ReadAsByteArrayAsync();
        Assert.Equal($$"""{"branch":"ä","actions":[{"content":"{{encoded}}","encoding":"base64"},{"content":"{{encoded}}"}]}""", Encoding.UTF8.GetString(sent));
        Assert.Equal(sent.Length, content.Headers.ContentLength);
        Assert.Equal("application/json; charset=utf-8", content.Headers.ContentType!.ToString());
    }

    [Fact]
    public void Messages_name_the_file_only()
    {
        File.WriteAllText(file, "content");
        Assert.Equal($$"""{"content":"(file {{Path.GetFileName(file)}})"}""", new JsonBody(new Dictionary<string, object?> { ["content"] = new Base64File(file) }).ToString());
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named() =>
        Assert.Contains("none.bin", Assert.Throws<GitLabRequestException>(() => new JsonBody(new Base64File("none.bin")).ToContent()).Message, StringComparison.Ordinal);
}
