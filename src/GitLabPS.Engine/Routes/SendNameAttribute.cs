using System;

namespace GitLabPS.Engine;

/// <summary>GitLab takes only the name here: the title, path or user name of a reference goes even where its id is known.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SendNameAttribute : Attribute
{
}
