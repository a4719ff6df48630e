namespace GitLabPS.Engine;

/// <summary>By what GitLab takes an object that a reference names.</summary>
internal enum ReferenceForm
{
    /// <summary>By what the reference was given: the id where it is known, else the path or name.</summary>
    AsGiven,

    /// <summary>By the id, or by the number within the project or group where that is what tells it apart.</summary>
    Id,

    /// <summary>By the id that no other object of the kind on the server has, although people know a number within the project or group.</summary>
    GlobalId,

    /// <summary>By the path or name.</summary>
    Name,
}
