using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>What the users of every simulated instance have: keys, addresses, to-do items, and what they did.</summary>
internal static class UserSeed
{
    /// <summary>Fills a state that has the users, groups and projects.</summary>
    public static void Fill(SimulatorState state)
    {
        var john = state.FindUser("john_smith")!;
        var jane = state.FindUser("jane.d-oe")!;
        jane.HasTwoFactor = true;
        jane.Identities["ldapmain"] = "uid=jane,ou=people,dc=example,dc=com";
        john.Follows.Add(jane.Id);

        AddKeys(state, john, "john laptop");
        AddKeys(state, jane, "jane laptop", "jane build machine");
        state.Rows($"users/{jane.Id}/gpg_keys").Add(new JsonObject
        {
            ["id"] = 31,
            ["key"] = "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nxsBNBFVjnlIBCACibzXOLCiZiL2oyzYUaTOCkYnSUhymg3pdbfKtd4mpBa58xKBj\n-----END PGP PUBLIC KEY BLOCK-----",
            ["created_at"] = Wire.Instant(Seed.Epoch),
        });
        state.Rows($"users/{jane.Id}/emails").Add(new JsonObject { ["id"] = 41, ["email"] = "jane.d-oe+git@example.org", ["confirmed_at"] = Wire.Instant(Seed.Epoch) });

        AddEvents(state, john, jane);
        AddTodos(state, jane);
    }

    // The ids begin where no others are.
    private static void AddKeys(SimulatorState state, User user, params string[] titles)
    {
        foreach (var title in titles)
        {
            var rows = state.Rows($"users/{user.Id}/keys");
            rows.Add(new JsonObject
            {
                ["id"] = (10 * user.Id) + rows.All.Count + 1,
                ["title"] = title,
                ["created_at"] = Wire.Instant(Seed.Epoch),
                ["expires_at"] = null,
                ["last_used_at"] = null,
                ["key"] = $"ssh-ed25519 {System.Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(title))} {user.Email}",
                ["usage_type"] = "auth_and_signing",
            });
        }
    }

    private static void AddEvents(SimulatorState state, User john, User jane)
    {
        var client = state.FindProject("diaspora/diaspora-client")!;
        var docs = state.FindProject("platform/docs")!;
        Add(john, client, "pushed to", null, null, new JsonObject
        {
            ["commit_count"] = 1,
            ["action"] = "pushed",
            ["ref_type"] = "branch",
            ["commit_from"] = "50d4420237a9de7be1304607147aec22e4a14af7",
            ["commit_to"] = "c5feabde2d8cd023215af4d2ceeb7a64839fc428",
            ["ref"] = "main",
            ["commit_title"] = "Add simple search to projects in public area",
            ["ref_count"] = null,
        });
        Add(jane, docs, "opened", "Issue", "Wiki pages are not found");
        Add(jane, docs, "closed", "Issue", "Wiki pages are not found");
        Add(john, docs, "accepted", "MergeRequest", "Correct a link");
        void Add(User author, Project project, string action, string? type, string? title, JsonObject? push = null)
        {
            var rows = state.Rows("events");
            var row = new JsonObject
            {
                ["id"] = rows.All.Count + 1,
                ["project_id"] = project.Id,
                ["action_name"] = action,
                ["target_id"] = type is null ? null : 81,
                ["target_iid"] = type is null ? null : 5,
                ["target_type"] = type,
                ["author_id"] = author.Id,
                ["target_title"] = title,
                ["created_at"] = Wire.Instant(Seed.Epoch.AddDays(rows.All.Count)),
                ["imported"] = false,
                ["imported_from"] = "none",
                ["author_username"] = author.Username,
            };
            if (push is not null) row["push_data"] = push;
            rows.Add(row);
        }
    }

    private static void AddTodos(SimulatorState state, User jane)
    {
        Add(1, "assigned", "Issue", "platform/docs", "Wiki pages are not found");
        Add(2, "review_requested", "MergeRequest", "platform/docs", "Correct a link");
        Add(3, "mentioned", "Issue", "diaspora/diaspora-client", "Can you help, @jane.d-oe?");
        void Add(long id, string action, string type, string project, string body) => state.Rows($"users/{jane.Id}/todos").Add(new JsonObject
        {
            ["id"] = id,
            ["project_id"] = state.FindProject(project)!.Id,
            ["author_id"] = 2,
            ["action_name"] = action,
            ["target_type"] = type,
            ["target"] = new JsonObject { ["id"] = 81, ["iid"] = 5, ["title"] = body },
            ["body"] = body,
            ["state"] = "pending",
            ["created_at"] = Wire.Instant(Seed.Epoch),
            ["updated_at"] = Wire.Instant(Seed.Epoch),
        });
    }
}
