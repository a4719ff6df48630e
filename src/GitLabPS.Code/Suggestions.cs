using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Applies changes that reviewers suggested in their comments on a merge request, as commits on its branch.</summary>
/// <remarks>Each suggestion becomes a commit; with -SuggestionId several become one.</remarks>
/// <example>
///   <summary>Apply one suggestion.</summary>
///   <code>Invoke-GLSuggestion 36</code>
/// </example>
/// <example>
///   <summary>Apply several suggestions with one commit.</summary>
///   <code>Invoke-GLSuggestion -SuggestionId 36, 37, 41 -CommitMessage 'Take what Jane proposed'</code>
/// </example>
/// <example>
///   <summary>Apply suggestions one after the other.</summary>
///   <code>36, 37 | Invoke-GLSuggestion</code>
/// </example>
[Cmdlet(VerbsLifecycle.Invoke, "GLSuggestion", DefaultParameterSetName = "One", SupportsShouldProcess = true)]
[OutputType(typeof(Suggestion))]
[Documentation("suggestions/#apply-a-suggestion")]
[Put("/suggestions/:id/apply", Set = "One")]
[Put("/suggestions/batch_apply", Set = "Batch")]
public sealed class InvokeSuggestionCommand : CreateCmdlet<Suggestion>
{
    /// <summary>Which suggestion: its id, as the comment shows it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "One", ValueFromPipeline = true)]
    [ApiName("id")]
    public Ref<Suggestion>? Suggestion { get; set; }

    /// <summary>The ids of suggestions that become one commit.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Batch")]
    [ApiName("ids")]
    [NoEmptyItem]
    public long[]? SuggestionId { get; set; }

    /// <summary>The message of the commit. The project's own otherwise.</summary>
    [Parameter]
    [Content]
    public string? CommitMessage { get; set; }
}
