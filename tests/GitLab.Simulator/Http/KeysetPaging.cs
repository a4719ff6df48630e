using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Keyset paging: the next link names the last row seen, in one of GitLab's two ways.</summary>
internal static class KeysetPaging
{
    /// <summary>Whether the request asks for it.</summary>
    public static bool IsAsked(ApiCall call) => call.Params.OneOf("pagination", "keyset", "legacy") == "keyset";

    /// <summary>What GitLab answers where it cannot.</summary>
    public static ApiException NotAvailable() => Errors.Error(405, "Keyset pagination is not yet available for this type of request");

    /// <summary>
    /// Rows by id; the next link carries <c>id_after</c> or <c>id_before</c>. The last page is an empty one,
    /// and the only one without a link.
    /// </summary>
    public static Reply ById<T>(ApiCall call, IReadOnlyList<T> rows, bool ascending, Func<T, long> id, Func<T, byte[]> render)
    {
        var perPage = Paging.PerPage(call);
        var slice = Paging.Slice(rows, 0, perPage, render);
        var reply = Reply.Array(slice).With("X-Per-Page", perPage.ToString(CultureInfo.InvariantCulture));
        if (slice.Length > 0)
        {
            var last = id(rows[slice.Length - 1]).ToString(CultureInfo.InvariantCulture);
            reply.With("Link", Paging.Link(call, "next", (ascending ? "id_after" : "id_before", last)));
        }

        return reply;
    }

    /// <summary>Rows by any column, ties by id; the next link carries an opaque cursor.</summary>
    public static Reply ByCursor<T>(
        ApiCall call, string column, bool ascending, IEnumerable<T> rows, Func<T, string> key, Func<T, long> id, Func<T, byte[]> render)
    {
        var order = Comparer<(string Key, long Id)>.Create((left, right) =>
        {
            var byKey = column == "id" ? 0 : string.CompareOrdinal(left.Key, right.Key);
            var result = byKey != 0 ? byKey : left.Id.CompareTo(right.Id);
            return ascending ? result : -result;
        });
        var left = rows.OrderBy(row => (key(row), id(row)), order);
        var rest = Cursor(call, column) is { } seen
            ? left.Where(row => order.Compare((key(row), id(row)), seen) > 0).ToArray()
            : left.ToArray();

        var perPage = Paging.PerPage(call);
        var reply = Reply.Array(Paging.Slice(rest, 0, perPage, render)).With("X-Per-Page", perPage.ToString(CultureInfo.InvariantCulture));
        if (rest.Length > perPage)
        {
            var last = rest[perPage - 1];
            var cursor = new JsonObject { [column] = key(last), ["id"] = id(last).ToString(CultureInfo.InvariantCulture), ["_kd"] = "n" };
            reply.With("Link", Paging.Link(call, "next", ("cursor", Convert.ToBase64String(Wire.Bytes(cursor)))));
        }

        return reply;
    }

    private static (string Key, long Id)? Cursor(ApiCall call, string column)
    {
        if (call.Params.String("cursor") is not { Length: > 0 } cursor)
            return null;
        try
        {
            var node = JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(cursor)))!;
            return ((string)node[column]!, long.Parse((string)node["id"]!, CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException or ArgumentNullException)
        {
            throw Errors.Invalid("cursor");
        }
    }
}
