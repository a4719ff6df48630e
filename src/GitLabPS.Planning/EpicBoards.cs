using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the epic boards of a group, or one of them.</summary>
/// <example>
///   <summary>See all epic boards of a group.</summary>
///   <code>Get-GLEpicBoard platform</code>
/// </example>
/// <example>
///   <summary>See which groups plan with epic boards.</summary>
///   <code>Get-GLGroup -All | Get-GLEpicBoard | Group-Object Group</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLEpicBoard", SupportsPaging = true)]
[OutputType(typeof(EpicBoard))]
[Documentation("group_epic_boards/#list-all-epic-boards-in-a-group")]
[Get("/groups/:id/epic_boards", Paged = true)]
[Get("/groups/:id/epic_boards/:board_id")]
[Tier("Premium")]
public sealed class GetEpicBoardCommand : GroupGetCmdlet<EpicBoard>
{
    /// <summary>Which board: its id. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("board_id")]
    public Ref<EpicBoard>? EpicBoard { get; set; }
}

/// <summary>Gets the lists of an epic board, or one of them, but not those of open and closed epics.</summary>
/// <example>
///   <summary>See the lists of a board.</summary>
///   <code>Get-GLEpicBoardList platform 2</code>
/// </example>
/// <example>
///   <summary>See the lists of all epic boards of a group.</summary>
///   <code>Get-GLEpicBoard platform | Get-GLEpicBoardList</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLEpicBoardList", SupportsPaging = true)]
[OutputType(typeof(EpicBoardList))]
[Documentation("group_epic_boards/#list-group-epic-board-lists")]
[Get("/groups/:id/epic_boards/:board_id/lists", Paged = true)]
[Get("/groups/:id/epic_boards/:board_id/lists/:list_id")]
[Tier("Premium")]
public sealed class GetEpicBoardListCommand : GroupPartGetCmdlet<EpicBoardList>
{
    /// <summary>Which board: its id, or the board as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("board_id")]
    public Ref<EpicBoard>? EpicBoard { get; set; }

    /// <summary>Which list: its id. All of them otherwise.</summary>
    [Parameter]
    [ApiName("list_id")]
    public Ref<EpicBoardList>? EpicBoardList { get; set; }
}

/// <summary>A board of a group's epics.</summary>
[TableView("Id", "Name", "Labels", "Lists")]
public sealed class EpicBoard : GroupObject
{
    private IReadOnlyList<EpicBoardList>? lists;

    /// <summary>The board's id.</summary>
    public long? Id { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>Whether the list of open epics without a list of their own is hidden.</summary>
    public bool? HideBacklogList { get; set; }

    /// <summary>Whether the list of closed epics is hidden.</summary>
    public bool? HideClosedList { get; set; }

    /// <summary>The group that it belongs to.</summary>
    [ApiName("group")]
    public BasicGroup? OfGroup { get; set; }

    /// <summary>The labels that an epic on it must carry.</summary>
    public IReadOnlyList<Label>? Labels { get; set; }

    /// <summary>The lists, from left to right.</summary>
    public IReadOnlyList<EpicBoardList>? Lists
    {
        get
        {
            foreach (EpicBoardList list in lists ?? []) Place(list);
            return lists;
        }

        set => lists = value;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";

    // A list says of which board of which group it is, also within the board.
    private void Place(EpicBoardList list)
    {
        list.Group = Group;
        list.GroupId = GroupId;
        list.EpicBoardId = Id;
    }
}

/// <summary>A list of a board of epics.</summary>
[TableView("Id", "Position", "ListType:10", "Label")]
public sealed class EpicBoardList : GroupObject
{
    /// <summary>The list's id.</summary>
    public long? Id { get; set; }

    /// <summary>The id of the board.</summary>
    [NotInJson]
    [FromCall(nameof(GetEpicBoardListCommand.EpicBoard))]
    public long? EpicBoardId { get; set; }

    /// <summary>The place, from 0 for the first.</summary>
    public int? Position { get; set; }

    /// <summary>The label of its epics.</summary>
    public Label? Label { get; set; }

    /// <summary><c>backlog</c>, <c>label</c> or <c>closed</c>.</summary>
    public string? ListType { get; set; }

    /// <summary>What its epics have in common.</summary>
    public override string ToString() => Label?.Name ?? ListType ?? $"{Id}";
}
