using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the topics by which projects are found, or one of them.</summary>
/// <example>
///   <summary>See the topics that most projects have.</summary>
///   <code>Get-GLTopic -First 20</code>
/// </example>
/// <example>
///   <summary>Remove all topics that no project has.</summary>
///   <code>Get-GLTopic -WithoutProject -All | Remove-GLTopic</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLTopic", SupportsPaging = true)]
[OutputType(typeof(Topic))]
[Documentation("topics/#list-all-topics")]
[Get("/topics", Paged = true)]
[Get("/topics/:id")]
public sealed class GetTopicCommand : GetCmdlet<Topic>
{
    /// <summary>Which topic: its id, its name, or the topic as another command gave it. All of them otherwise.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Topic")]
    [ApiName("id")]
    [SendId]
    public Ref<Topic>? ProjectTopic { get; set; }

    /// <summary>A part of the name.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? Search { get; set; }

    /// <summary>Only topics that no project has.</summary>
    [Parameter]
    [ApiName("without_projects")]
    [ListOnly]
    public SwitchParameter WithoutProject { get; set; }

    /// <summary>Only topics of the organization with this id.</summary>
    [Parameter]
    [ListOnly]
    public long? OrganizationId { get; set; }
}

/// <summary>Makes a topic. A topic also comes into being when a project first names it.</summary>
/// <example>
///   <summary>Make a topic with a picture.</summary>
///   <code>New-GLTopic dotnet -Title '.NET' -Avatar ./dotnet.png</code>
/// </example>
/// <example>
///   <summary>Make the topics that a CSV file names in its columns Name, Title and Description.</summary>
///   <code>Import-Csv topics.csv | New-GLTopic</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLTopic", SupportsShouldProcess = true)]
[OutputType(typeof(Topic))]
[Documentation("topics/#create-a-project-topic")]
[AdministratorOnly]
[Post("/topics")]
public sealed class NewTopicCommand : CreateCmdlet<Topic>
{
    /// <summary>The name by which projects and addresses have it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Text]
    public string? Name { get; set; }

    /// <summary>What people see.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Text]
    public string? Title { get; set; }

    /// <summary>What the topic is about, in Markdown.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Content]
    public string? Description { get; set; }

    /// <summary>The path of an image file that becomes the picture.</summary>
    [Parameter]
    [Upload]
    [LocalPath]
    public string? Avatar { get; set; }

    /// <summary>The id of the organization that the topic belongs to.</summary>
    [Parameter]
    public long? OrganizationId { get; set; }

    /// <inheritdoc/>
    protected override string TargetName => $"topic '{Name}' on {CurrentSession.Server}";
}

/// <summary>Changes topics.</summary>
/// <example>
///   <summary>Give a topic another title.</summary>
///   <code>Set-GLTopic dotnet -Title '.NET'</code>
/// </example>
/// <example>
///   <summary>Take the pictures of all topics away.</summary>
///   <code>Get-GLTopic -All | Where-Object AvatarUrl | Set-GLTopic -Avatar ''</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLTopic", SupportsShouldProcess = true)]
[OutputType(typeof(Topic))]
[Documentation("topics/#update-a-project-topic")]
[AdministratorOnly]
[Put("/topics/:id")]
public sealed class SetTopicCommand : UpdateCmdlet<Topic>
{
    /// <summary>Which topic: its id, its name, or the topic as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Topic")]
    [ApiName("id")]
    [SendId]
    public Ref<Topic>? ProjectTopic { get; set; }

    /// <summary>The name from now on.</summary>
    [Parameter]
    [ApiName("name")]
    [Text]
    public string? NewName { get; set; }

    /// <summary>What people see.</summary>
    [Parameter]
    [Text]
    public string? Title { get; set; }

    /// <summary>What the topic is about, in Markdown.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>The path of an image file that becomes the picture. An empty text removes the picture.</summary>
    [Parameter]
    [Upload]
    [LocalPath]
    public string? Avatar { get; set; }
}

/// <summary>Removes topics, also from all projects that have them.</summary>
/// <example>
///   <summary>Remove one topic.</summary>
///   <code>Remove-GLTopic 'old stuff'</code>
/// </example>
/// <example>
///   <summary>Remove all that no project has.</summary>
///   <code>Get-GLTopic -WithoutProject -All | Remove-GLTopic</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLTopic", SupportsShouldProcess = true)]
[Documentation("topics/#delete-a-project-topic")]
[AdministratorOnly]
[Delete("/topics/:id")]
public sealed class RemoveTopicCommand : ChangeCmdlet
{
    /// <summary>Which topic: its id, its name, or the topic as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Topic")]
    [ApiName("id")]
    [SendId]
    public Ref<Topic>? ProjectTopic { get; set; }
}

/// <summary>Gives the projects of a topic another one instead, and removes the first.</summary>
/// <example>
///   <summary>Join two spellings of one topic.</summary>
///   <code>Merge-GLTopic c-sharp csharp</code>
/// </example>
/// <example>
///   <summary>Join all topics that begin alike, and see what becomes of them.</summary>
///   <code>Get-GLTopic -Search postgres -All | Where-Object Name -ne postgresql | Merge-GLTopic -TargetTopic postgresql -PassThru</code>
/// </example>
[Cmdlet(VerbsData.Merge, "GLTopic", SupportsShouldProcess = true)]
[OutputType(typeof(Topic))]
[Documentation("topics/#merge-topics")]
[AdministratorOnly]
[Post("/topics/merge")]
public sealed class MergeTopicCommand : UpdateCmdlet<Topic>
{
    /// <summary>The topic that goes away: its id, its name, or the topic as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ApiName("source_topic_id")]
    [SendId]
    public Ref<Topic>? SourceTopic { get; set; }

    /// <summary>The topic that stays.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("target_topic_id")]
    [SendId]
    public Ref<Topic>? TargetTopic { get; set; }
}
