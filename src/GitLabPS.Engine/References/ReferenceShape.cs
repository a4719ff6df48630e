namespace GitLabPS.Engine;

/// <summary>How an object shows that it is, or belongs to, an object of a kind.</summary>
internal sealed class ReferenceShape
{
    public ReferenceShape(string[] typeNames, string idProperty, string textProperty, string referenceProperty)
    {
        TypeNames = typeNames;
        IdProperty = idProperty;
        TextProperty = textProperty;
        ReferenceProperty = referenceProperty;
    }

    /// <summary>The types that are the kind itself.</summary>
    public string[] TypeNames { get; }

    /// <summary>The property of other objects that holds the kind's id.</summary>
    public string IdProperty { get; }

    /// <summary>The property that holds the kind's path or name.</summary>
    public string TextProperty { get; }

    /// <summary>The property of other objects that holds a reference.</summary>
    public string ReferenceProperty { get; }
}
