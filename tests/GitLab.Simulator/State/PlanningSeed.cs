using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The issues, milestones, iterations and boards that every simulated instance starts with.</summary>
internal static class PlanningSeed
{
    // Far from the ids that the simulator gives, so that those do not change with every new line here.
    private const long FirstId = 7_000_001;

    /// <summary>Fills a state that has its users, groups and projects.</summary>
    public static void Fill(SimulatorState state)
    {
        long id = FirstId;
        JsonObject q4 = Milestone(state, $"groups/{Group(state, "platform")}/milestones", id++, "Q4");
        q4["group_id"] = Group(state, "platform");
        JsonObject half = Milestone(state, $"projects/{state.FindProject("a/b.c/x_y-z.1")!.Id}/milestones", id++, "Q4 / 50%");
        half["project_id"] = state.FindProject("a/b.c/x_y-z.1")!.Id;

        foreach ((string project, string title) in new[]
        {
            ("diaspora/diaspora-client", "Consequatur vero maxime deserunt laboriosam est voluptas dolorem"),
            ("platform/docs", "The first page has no title"),
            ("platform/docs", "Say how to install"),
            ("platform/backend/api", "Export fails for empty projects"),
            ("platform/backend/api", "Answer 429 with Retry-After"),
            ("platform/backend/worker", "A job is done twice"),
            ("a/b.c/x_y-z.1", "Names that need care"),
        })
        {
            Issue(state, project, id++, title);
        }

        JsonObject done = Issue(state, "platform/backend/api", id++, "Log less");
        done["state"] = "closed";
        done["closed_at"] = Wire.Instant(Seed.Epoch.AddDays(90));
        done["closed_by_id"] = 2;

        for (int number = 1; number <= 3; number++)
        {
            state.Rows($"groups/{Group(state, "platform")}/iterations").Add(new JsonObject
            {
                ["id"] = id++,
                ["iid"] = number,
                ["sequence"] = number,
                ["group_id"] = Group(state, "platform"),
                ["title"] = number == 2 ? "Hardening" : null,
                ["description"] = null,
                ["state"] = 4 - number,
                ["created_at"] = Wire.Instant(Seed.Epoch),
                ["updated_at"] = Wire.Instant(Seed.Epoch),
                ["start_date"] = $"2026-1{number - 1}-01",
                ["due_date"] = $"2026-1{number - 1}-14",
            });
        }

        string boards = $"groups/{Group(state, "platform")}/epic_boards";
        long board = id++;
        state.Rows(boards).Add(new JsonObject { ["id"] = board, ["name"] = "Roadmap", ["hide_backlog_list"] = false, ["hide_closed_list"] = false, ["labels"] = new JsonArray(), ["lists"] = new JsonArray() });
        state.Rows($"{boards}/{board}/lists").Add(new JsonObject { ["id"] = id, ["label"] = new JsonObject { ["id"] = id + 1, ["name"] = "next", ["color"] = "#428BCA" }, ["position"] = 0, ["list_type"] = "label" });
    }

    private static long Group(SimulatorState state, string path) => state.FindNamespace(path)!.Id;

    private static JsonObject Milestone(SimulatorState state, string list, long id, string title)
    {
        JsonObject row = MilestoneEndpoints.New(title, Wire.Instant(Seed.Epoch));
        row["id"] = id;
        row["iid"] = state.Rows(list).NextIid();
        return state.Rows(list).Add(row);
    }

    private static JsonObject Issue(SimulatorState state, string project, long id, string title) =>
        IssueEndpoints.Add(state, state.FindProject(project)!, id, title, state.FindUser("john_smith")!, Wire.Instant(Seed.Epoch.AddDays(id - FirstId)));
}
