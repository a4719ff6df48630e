namespace GitLabPS.Engine;

/// <summary>Whether people may say by name which object is meant.</summary>
internal enum ReferenceNames
{
    /// <summary>Only a number says it.</summary>
    None,

    /// <summary>A path below the server's address does, or a number.</summary>
    Path,

    /// <summary>A name does, or a number.</summary>
    Also,

    /// <summary>Only a name does, taken as it is: it may be all digits.</summary>
    Only,
}

/// <summary>How an object shows that it is, or belongs to, an object of a kind. Of what a kind does not have the name is empty.</summary>
internal sealed class ReferenceShape
{
    public ReferenceShape(string[] typeNames, string ownId, string idProperty, string textProperty, string foreignText, string referenceProperty, ReferenceNames names)
    {
        TypeNames = typeNames;
        OwnId = ownId;
        IdProperty = idProperty;
        TextProperty = textProperty;
        ForeignText = foreignText;
        ReferenceProperty = referenceProperty;
        Names = names;
    }

    /// <summary>The types that are the kind itself.</summary>
    public string[] TypeNames { get; }

    /// <summary>The property of the kind itself that holds its number.</summary>
    public string OwnId { get; }

    /// <summary>The property of other objects that holds the kind's number.</summary>
    public string IdProperty { get; }

    /// <summary>The property that holds the kind's path or name.</summary>
    public string TextProperty { get; }

    /// <summary>The property of other objects that holds the kind's path or name.</summary>
    public string ForeignText { get; }

    /// <summary>The property of other objects that holds a reference.</summary>
    public string ReferenceProperty { get; }

    /// <summary>What a text says.</summary>
    public ReferenceNames Names { get; }

    /// <summary>The property of the kind itself that holds its id, where its number is another.</summary>
    public string OwnGlobalId { get; set; } = "";

    /// <summary>The property of other objects that holds that id.</summary>
    public string GlobalIdProperty { get; set; } = "";

    /// <summary>A kind that has a path of its own on the server.</summary>
    public static ReferenceShape OfPath(string[] typeNames, string idProperty, string pathProperty, string referenceProperty) =>
        new(typeNames, "Id", idProperty, pathProperty, pathProperty, referenceProperty, ReferenceNames.Path);
}
