using System.Collections.Generic;
using System.Linq;

namespace GitLabPS.Client;

/// <summary>A JSON array. As text, such as in a column of a CSV file, it shows its items.</summary>
internal sealed class JsonItems<T> : List<T>
{
    public override string ToString() => string.Join(", ", this.Select(item => ShownText.Of(item)));
}
