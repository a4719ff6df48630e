using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the issue boards of a project or a group, or one of them.</summary>
/// <example>
///   <summary>See all boards of a project.</summary>
///   <code>Get-GLBoard platform/api</code>
/// </example>
/// <example>
///   <summary>Find the projects of a group that have no board.</summary>
///   <code>Get-GLProject -Group platform -All | Where-Object { -not (Get-GLBoard $_) }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLBoard", DefaultParameterSetName = "Project", SupportsPaging = true)]
[OutputType(typeof(Board))]
[Documentation("boards/#list-all-project-issue-boards")]
[Get("/projects/:id/boards", Set = "Project", Paged = true)]
[Get("/projects/:id/boards/:board_id", Set = "Project")]
[Get("/groups/:id/boards", Set = "Group", Paged = true)]
[Get("/groups/:id/boards/:board_id", Set = "Group")]
public sealed class GetBoardCommand : ScopedGetCmdlet<Board>
{
    /// <summary>Which board: its id. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("board_id")]
    public Ref<Board>? Board { get; set; }
}

/// <summary>Makes an issue board for a project or a group.</summary>
/// <example>
///   <summary>Make a board with two lists.</summary>
///   <code>New-GLBoard platform/api Work | ForEach-Object { $_ | New-GLBoardList -Label ready; $_ | New-GLBoardList -Label doing }</code>
/// </example>
/// <example>
///   <summary>Give each project of a group a board.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLBoard -Name Triage</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLBoard", DefaultParameterSetName = "Project", SupportsShouldProcess = true)]
[OutputType(typeof(Board))]
[Documentation("boards/#create-an-issue-board")]
[Tier("Premium", Set = "Group")]
[Post("/projects/:id/boards", Set = "Project")]
[Post("/groups/:id/boards", Set = "Group")]
public sealed class NewBoardCommand : ScopedCreateCmdlet<Board>
{
    /// <summary>The name.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Name { get; set; }
}

/// <summary>Changes an issue board: its name, and which issues it shows.</summary>
/// <example>
///   <summary>Rename a board.</summary>
///   <code>Set-GLBoard platform/api 3 -Name 'Work of the team'</code>
/// </example>
/// <example>
///   <summary>Let all boards of a group show one milestone.</summary>
///   <code>Get-GLBoard -Group platform -All | Set-GLBoard -Milestone Q4</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLBoard", SupportsShouldProcess = true)]
[OutputType(typeof(Board))]
[Documentation("boards/#update-an-issue-board")]
[Put("/projects/:id/boards/:board_id", Set = "Project")]
[Put("/groups/:id/boards/:board_id", Set = "Group")]
public sealed class SetBoardCommand : ScopedPartUpdateCmdlet<Board>
{
    /// <summary>Which board: its id, or the board as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("board_id")]
    public Ref<Board>? Board { get; set; }

    /// <summary>The name.</summary>
    [Parameter]
    [Text]
    public string? Name { get; set; }

    /// <summary>Whether the list of open issues without a list of their own is hidden.</summary>
    [Parameter]
    public bool? HideBacklogList { get; set; }

    /// <summary>Whether the list of closed issues is hidden.</summary>
    [Parameter]
    public bool? HideClosedList { get; set; }

    /// <summary>The user whose issues the board shows. <c>$null</c> for everybody's.</summary>
    [Parameter]
    [ApiName("assignee_id")]
    [SendId]
    [Tier("Premium")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>The milestone whose issues the board shows. <c>$null</c> for all of them.</summary>
    [Parameter]
    [ApiName("milestone_id")]
    [SendId]
    [Tier("Premium")]
    public Ref<Milestone>? Milestone { get; set; }

    /// <summary>The labels that an issue on the board must carry. <c>@()</c> for none.</summary>
    [Parameter]
    [ApiName("labels")]
    [CommaSeparated]
    [Tier("Premium")]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? Label { get; set; }

    /// <summary>The weight that an issue on the board must have. <c>$null</c> for any.</summary>
    [Parameter]
    [Tier("Premium")]
    public int? Weight { get; set; }
}

/// <summary>Removes an issue board. The issues stay.</summary>
/// <example>
///   <summary>Remove one board.</summary>
///   <code>Remove-GLBoard platform/api 3</code>
/// </example>
/// <example>
///   <summary>Remove all boards of a name in a group's projects.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLBoard | Where-Object Name -EQ Triage | Remove-GLBoard</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLBoard", SupportsShouldProcess = true)]
[Documentation("boards/#delete-an-issue-board")]
[Tier("Premium", Set = "Group")]
[Delete("/projects/:id/boards/:board_id", Set = "Project")]
[Delete("/groups/:id/boards/:board_id", Set = "Group")]
public sealed class RemoveBoardCommand : ScopedPartChangeCmdlet
{
    /// <summary>Which board: its id, or the board as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("board_id")]
    public Ref<Board>? Board { get; set; }
}

/// <summary>Gets the lists of an issue board, or one of them, but not those of open and closed issues, which every board has.</summary>
/// <example>
///   <summary>See the lists of a board.</summary>
///   <code>Get-GLBoardList platform/api 3</code>
/// </example>
/// <example>
///   <summary>See the lists of all boards of a group.</summary>
///   <code>Get-GLBoard -Group platform -All | Get-GLBoardList -All</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLBoardList", SupportsPaging = true)]
[OutputType(typeof(BoardList))]
[Documentation("boards/#list-all-board-lists-in-an-issue-board")]
[Get("/projects/:id/boards/:board_id/lists", Set = "Project", Paged = true)]
[Get("/projects/:id/boards/:board_id/lists/:list_id", Set = "Project")]
[Get("/groups/:id/boards/:board_id/lists", Set = "Group", Paged = true)]
[Get("/groups/:id/boards/:board_id/lists/:list_id", Set = "Group")]
public sealed class GetBoardListCommand : ScopedPartGetCmdlet<BoardList>
{
    /// <summary>Which board: its id, or the board as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("board_id")]
    public Ref<Board>? Board { get; set; }

    /// <summary>Which list: its id. All of them otherwise.</summary>
    [Parameter]
    [ApiName("list_id")]
    public Ref<BoardList>? BoardList { get; set; }
}

/// <summary>Adds a list to an issue board: of the issues with a label, of a milestone, of an iteration or of a user. Name one of these.</summary>
/// <example>
///   <summary>Add a list for a label.</summary>
///   <code>New-GLBoardList platform/api 3 -Label 'workflow::ready'</code>
/// </example>
/// <example>
///   <summary>Give all boards of a group a list for the next milestone.</summary>
///   <code>Get-GLBoard -Group platform -All | New-GLBoardList -Milestone Q4</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLBoardList", SupportsShouldProcess = true)]
[OutputType(typeof(BoardList))]
[Documentation("boards/#create-a-board-list")]
[Post("/projects/:id/boards/:board_id/lists", Set = "Project")]
[Post("/groups/:id/boards/:board_id/lists", Set = "Group")]
public sealed class NewBoardListCommand : ScopedPartCreateCmdlet<BoardList>
{
    /// <summary>Which board: its id, or the board as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("board_id")]
    public Ref<Board>? Board { get; set; }

    /// <summary>The label: its name or its id, or the label as another command gave it.</summary>
    [Parameter]
    [ApiName("label_id")]
    [SendId]
    public Ref<Label>? Label { get; set; }

    /// <summary>The milestone: its title or its id, or the milestone as another command gave it.</summary>
    [Parameter]
    [ApiName("milestone_id")]
    [SendId]
    [Tier("Premium")]
    public Ref<Milestone>? Milestone { get; set; }

    /// <summary>The iteration: its id, or the iteration as another command gave it.</summary>
    [Parameter]
    [ApiName("iteration_id")]
    [SendId]
    [Tier("Premium")]
    public Ref<Iteration>? Iteration { get; set; }

    /// <summary>The user who is to work on the issues of the list.</summary>
    [Parameter]
    [ApiName("assignee_id")]
    [SendId]
    [Tier("Premium")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }
}

/// <summary>Gives a list of an issue board another place on it.</summary>
/// <example>
///   <summary>Put a list first.</summary>
///   <code>Set-GLBoardList platform/api 3 -BoardList 12 -Position 0</code>
/// </example>
/// <example>
///   <summary>Put the list of a label first on all boards of a group.</summary>
///   <code>Get-GLBoard -Group platform -All | Get-GLBoardList -All | Where-Object { $_.Label.Name -eq 'urgent' } | Set-GLBoardList -Position 0</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLBoardList", SupportsShouldProcess = true)]
[OutputType(typeof(BoardList))]
[Documentation("boards/#update-a-board-list")]
[Put("/projects/:id/boards/:board_id/lists/:list_id", Set = "Project")]
[Put("/groups/:id/boards/:board_id/lists/:list_id", Set = "Group")]
public sealed class SetBoardListCommand : ScopedPartUpdateCmdlet<BoardList>
{
    /// <summary>Which board: its id, or the board as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("board_id")]
    public Ref<Board>? Board { get; set; }

    /// <summary>Which list: its id, or the list as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("list_id")]
    public Ref<BoardList>? BoardList { get; set; }

    /// <summary>The place, from 0 for the first.</summary>
    [Parameter(Mandatory = true)]
    public int? Position { get; set; }
}

/// <summary>Removes a list from an issue board. Label, milestone and issues stay.</summary>
/// <example>
///   <summary>Remove a list.</summary>
///   <code>Remove-GLBoardList platform/api 3 -BoardList 12</code>
/// </example>
/// <example>
///   <summary>Remove the lists of past milestones from all boards of a group.</summary>
///   <code>Get-GLBoard -Group platform -All | Get-GLBoardList -All | Where-Object { $_.Milestone.Expired } | Remove-GLBoardList</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLBoardList", SupportsShouldProcess = true)]
[Documentation("boards/#delete-a-board-list-from-a-board")]
[Delete("/projects/:id/boards/:board_id/lists/:list_id", Set = "Project")]
[Delete("/groups/:id/boards/:board_id/lists/:list_id", Set = "Group")]
public sealed class RemoveBoardListCommand : ScopedPartChangeCmdlet
{
    /// <summary>Which board: its id, or the board as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("board_id")]
    public Ref<Board>? Board { get; set; }

    /// <summary>Which list: its id, or the list as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("list_id")]
    public Ref<BoardList>? BoardList { get; set; }
}

/// <summary>An issue board of a project or a group.</summary>
[TableView("Id", "Name", "Milestone", "Assignee", "Lists")]
public sealed class Board : ScopedObject
{
    private IReadOnlyList<BoardList>? lists;

    /// <summary>The board's id.</summary>
    public long? Id { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>Whether the list of open issues without a list of their own is hidden.</summary>
    public bool? HideBacklogList { get; set; }

    /// <summary>Whether the list of closed issues is hidden.</summary>
    public bool? HideClosedList { get; set; }

    /// <summary>The project that it belongs to.</summary>
    [ApiName("project")]
    public BasicProject? OfProject { get; set; }

    /// <summary>The group that it belongs to.</summary>
    [ApiName("group")]
    public BasicGroup? OfGroup { get; set; }

    /// <summary>The lists, from left to right.</summary>
    public IReadOnlyList<BoardList>? Lists
    {
        get
        {
            foreach (BoardList list in lists ?? []) Place(list);
            return lists;
        }

        set => lists = value;
    }

    /// <summary>The milestone whose issues it shows.</summary>
    public Milestone? Milestone { get; set; }

    /// <summary>The user whose issues it shows.</summary>
    public BasicUser? Assignee { get; set; }

    /// <summary>The labels that an issue on it must carry.</summary>
    public IReadOnlyList<Label>? Labels { get; set; }

    /// <summary>The weight that an issue on it must have.</summary>
    public int? Weight { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";

    // A list says of which board of which project or group it is, also within the board.
    private void Place(BoardList list)
    {
        list.Project = Project;
        list.ProjectId = ProjectId;
        list.Group = Group;
        list.GroupId = GroupId;
        list.BoardId = Id;
    }
}

/// <summary>A list of an issue board.</summary>
[TableView("Id", "Position", "Label", "Milestone", "Assignee")]
public sealed class BoardList : ScopedObject
{
    /// <summary>The list's id.</summary>
    public long? Id { get; set; }

    /// <summary>The id of the board.</summary>
    [NotInJson]
    [FromCall(nameof(GetBoardListCommand.Board))]
    public long? BoardId { get; set; }

    /// <summary>The place, from 0 for the first.</summary>
    public int? Position { get; set; }

    /// <summary>The label of its issues.</summary>
    public Label? Label { get; set; }

    /// <summary>The milestone of its issues.</summary>
    public Milestone? Milestone { get; set; }

    /// <summary>The iteration of its issues.</summary>
    public Iteration? Iteration { get; set; }

    /// <summary>Who is to work on its issues.</summary>
    public BasicUser? Assignee { get; set; }

    /// <summary>How many issues it should hold at most.</summary>
    public int? MaxIssueCount { get; set; }

    /// <summary>How much the issues should weigh together at most.</summary>
    public int? MaxIssueWeight { get; set; }

    /// <summary>Which of the two limits counts.</summary>
    public string? LimitMetric { get; set; }

    /// <summary>What its issues have in common.</summary>
    public override string ToString() => $"{(object?)Label ?? (object?)Milestone ?? (object?)Iteration ?? (object?)Assignee ?? Id}";
}
