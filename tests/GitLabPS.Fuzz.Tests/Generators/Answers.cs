using System.IO;
using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace GitLabPS.Fuzz.Tests;

/// <summary>Makes whole HTTP answers, one character a byte, from nearly right ones to noise.</summary>
internal static class Answers
{
    private static readonly Gen<string> Number = Gen.Elements("0", "1", "2", "-1", "+1", " 3 ", "1.5", "1e3", "100", "2147483647", "2147483648", "253402300799", "9223372036854775807", "99999999999999999999", "x", "");

    private static readonly Gen<string> Text = Gen.Frequency(
        (2, Number),
        (2, Gen.Elements("Thu, 01 Jan 1970 00:00:00 GMT", "Mon, 01 Jan 0001 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "soon")),
        (2, Bytes.Any.Select(b => b.Replace("\r", "", System.StringComparison.Ordinal).Replace("\n", "", System.StringComparison.Ordinal))),
        (1, Bytes.Any));

    private static readonly Gen<string> Link =
        from url in Gen.OneOf(
            Gen.Elements("?page=2", "?", "", "/", "http://other.example.com/?page=2", "https://[::1", "?page=%", "?page=%ff", "?page=2&page=3", "?page=2#x", "javascript:1", "?%00=&&&=&"),
            Text)
        from relation in Gen.Elements("; rel=\"next\"", "; rel=next", ";rel=nextly", "; REL = \"Next\"", "; title=\"a, b\"; rel=\"next\"", "")
        from frame in Gen.Elements("<{0}>{1}", "<{0}>{1}, <?page=9>; rel=\"last\"", "<<{0}>{1}", "{0}{1}", "<{0}{1}", ",,,<{0}>{1},,,")
        select string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, url, relation);

    private static readonly Gen<string> Header = Gen.Frequency(
        (4, Named(Link, "Link")),
        (4, Named(Number, "X-Total", "X-Total-Pages", "X-Next-Page", "X-Per-Page", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After")),
        (3, Named(Text, "Retry-After", "Date", "Location", "X-Request-Id", "Content-Disposition", "Set-Cookie", "X-Total", "Server", "Trailer", "Connection", "Transfer-Encoding")),
        (2, Named(Gen.Elements("application/json", "text/html", "text/plain; charset=utf-7", "application/json; charset=\"\"", "/", "a/b/c", ""), "Content-Type")),
        (2, Named(Gen.Elements("gzip", "deflate", "br", "gzip, gzip", "identity", "x"), "Content-Encoding")),
        (1, Text));

    private static readonly Gen<string> Status = Gen.Frequency(
        (12, Gen.Constant("HTTP/1.1 200 OK")),
        (6, Gen.Elements(201, 204, 206, 301, 302, 304, 307, 400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504, 0, 100, 101, 199, 600, 999).Select(s => $"HTTP/1.1 {s:000} Status")),
        (1, Gen.Elements("HTTP/1.0 200 OK", "HTTP/2 200", "HTTP/1.1 2000 OK", "HTTP/1.1 -20 OK", "HTTP/1.1  200", "HTTP/1.1 200", "ICY 200 OK")),
        (1, Bytes.Any));

    private static readonly Gen<string> Body = Gen.Frequency(
        (5, Documents.Any),
        (2, Documents.Any.Select(Zip)),
        (1, Documents.Any.Select(Zip).SelectMany(zipped => Gen.Choose(0, zipped.Length), (zipped, cut) => zipped[..cut])),
        (1, Documents.Any.Select(text => $"{text.Length:x}\r\n{text}\r\n0\r\n\r\n")),
        (2, Gen.Elements("[]", "", "{}", "null", "<html><title>Sign in</title>", "<title", "{\"message\":{\"path\":[\"has been taken\",null,[]]}}", "{\"error\":[[[]]],\"scope\":{}}")));

    /// <summary>Any answer.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency(
        (8, Whole),
        (2, from answer in Whole from at in Gen.Choose(0, answer.Length) select answer[..at]),
        (2, from answer in Whole from at in Gen.Choose(0, answer.Length) from put in Bytes.Any select answer[..at] + put + answer[at..]),
        (1, Bytes.Any));

    private static Gen<string> Whole =>
        from status in Status
        from headers in Gen.ListOf(Header).ScaleSize(_ => 6)
        from body in Body
        from length in Gen.Elements("", $"Content-Length: {body.Length}\r\n", $"Content-Length: {body.Length}\r\n", "Content-Length: 5\r\n", $"Content-Length: {body.Length + 1}\r\n", "Content-Length: -1\r\n", "Transfer-Encoding: chunked\r\n")
        select $"{status}\r\n{string.Concat(headers)}{length}\r\n{body}";

    private static Gen<string> Named(Gen<string> value, params string[] names) =>
        from name in Gen.Elements(names) from text in value select $"{name}: {text}\r\n";

    private static string Zip(string body)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest)) gzip.Write(Encoding.Latin1.GetBytes(body));
        return Encoding.Latin1.GetString(zipped.ToArray());
    }
}
