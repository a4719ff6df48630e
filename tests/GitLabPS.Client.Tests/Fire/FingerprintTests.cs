using System.Linq;
using System.Security;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>What makes two readings of a page the same.</summary>
public sealed class FingerprintTests
{
    [Fact]
    public void Objects_are_the_same_while_their_ids_are()
    {
        Assert.Equal(Print(User(1, "a"), User(2, "b")), Print(User(1, "c"), User(2, "d")));
        Assert.NotEqual(Print(User(1, "a"), User(2, "b")), Print(User(2, "a"), User(1, "b")));
        Assert.NotEqual(Print(User(1, "a")), Print(User(1, "a"), User(1, "a")));
    }

    [Fact]
    public void Objects_without_an_id_are_what_they_say()
    {
        Assert.Equal(Print(new Grant { Level = 10, User = User(1, "a") }), Print(new Grant { Level = 10, User = User(1, "b") }));
        Assert.NotEqual(Print(new Grant { Level = 10, User = User(1, "a") }), Print(new Grant { Level = 10, User = User(2, "a") }));
        Assert.NotEqual(Print(new Grant { Level = 10 }), Print(new Grant { Level = 20 }));
    }

    [Fact]
    public void Secrets_are_the_same_while_their_texts_are()
    {
        Assert.Equal(Print(Secret("a")), Print(Secret("a")));
        Assert.NotEqual(Print(Secret("a")), Print(Secret("b")));
    }

    [Fact]
    public void Objects_of_no_known_type_are_compared_likewise()
    {
        Assert.Equal(Print(Parse("""{"id":1,"stars":2}""")), Print(Parse("""{"id":1,"stars":3}""")));
        Assert.NotEqual(Print(Parse("""{"id":1}""")), Print(Parse("""{"id":2}""")));
        Assert.NotEqual(Print(Parse("""{"ruby":[1,2]}""")), Print(Parse("""{"ruby":[1,3]}""")));
        Assert.NotEqual(Print("main"), Print("next"));
        Assert.NotEqual(Print(1L), Print((object?)null));
    }

    private static int Print(params object?[] items) => items.Aggregate(0, Fingerprint.Add);

    private static object? Parse(string json) => JsonText.Parse(json);

    private static BasicUser User(long id, string name) => new() { Id = id, Name = name };

    private static Variable Secret(string text) => new() { Value = Sessions.Secret(text) };

    private sealed class Variable : GitLabObject
    {
        public SecureString? Value { get; set; }
    }

    private sealed class Grant : GitLabObject
    {
        public int Level { get; set; }

        public BasicUser? User { get; set; }
    }
}
