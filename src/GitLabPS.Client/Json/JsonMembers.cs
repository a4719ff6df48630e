using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace GitLabPS.Client;

/// <summary>A JSON object with free keys. As text it shows its members.</summary>
internal sealed class JsonMembers<T> : Dictionary<string, T>, IEnumerable
{
    public JsonMembers(IEqualityComparer<string> comparer)
        : base(comparer)
    {
    }

    public override string ToString() => ShownText.OfMembers(this);

    // PowerShell shows a dictionary item by item, each by its own text: that of a pair would name the type of a secret.
    IEnumerator IEnumerable.GetEnumerator() => this.Select(ShownText.OfMember).GetEnumerator();
}
