using System.Runtime.CompilerServices;
using System.Text;
using Newtonsoft.Json;

namespace GitLabPS.Client;

/// <summary>Reads what is either a name or an object with details: the object as its model, all else as it stands.</summary>
internal sealed class DetailReader : ValueReader<object>
{
    private readonly IValueReader details;

    public DetailReader(IValueReader details) => this.details = details;

    [MethodImpl(Jit.Optimize)]
    public override bool TryRead(JsonTextReader reader, out object? value, out object? raw)
    {
        raw = null;
        if (reader.TokenType == JsonToken.StartObject) return details.TryRead(reader, out value, out raw);
        value = JsonTree.Read(reader);
        return true;
    }

    public override void WriteSample(StringBuilder json, int depth) => details.WriteSample(json, depth);
}
