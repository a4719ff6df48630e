BeforeDiscovery {
    $things = @(
        @{ Name = 'issue'; Path = '/projects/4/issues/5'; Make = { New-Thing Issue @{ ProjectId = 4; Iid = 5; Id = 99 } }; Named = @{ Project = 'diaspora/diaspora-client'; Issue = 5 }; Has = 'notes', 'discussions', 'reactions' }
        @{ Name = 'merge request'; Path = '/projects/4/merge_requests/5'; Make = { New-Thing MergeRequest @{ ProjectId = 4; Iid = 5; Id = 99 } }; Named = @{ Project = 'diaspora/diaspora-client'; MergeRequest = 5 }; Has = 'notes', 'discussions', 'reactions' }
        @{ Name = 'snippet'; Path = '/projects/4/snippets/5'; Make = { New-Thing Snippet @{ ProjectId = 4; Id = 5 } }; Named = @{ Project = 'diaspora/diaspora-client'; Snippet = 5 }; Has = 'notes', 'discussions', 'reactions' }
        @{ Name = 'epic'; Path = '/groups/31/epics/1006'; ReactionPath = '/groups/31/epics/1'; Make = { New-GLEpic $group 'An epic' }; Named = @{ Group = 'a/b.c'; Epic = 1 }; Has = 'notes', 'discussions', 'reactions' }
        @{ Name = 'vulnerability'; Path = '/projects/4/vulnerabilities/5'; Make = { New-Thing Vulnerability @{ ProjectId = 4; Id = 5 } }; Named = @{ Project = 'diaspora/diaspora-client'; Vulnerability = 5 }; Has = 'notes' }
        @{ Name = 'wiki page'; Path = '/projects/4/wiki_pages/5'; Make = { [pscustomobject]@{ ProjectId = 4; Slug = 'a/b'; WikiPageMetaId = 5 } }; Named = @{ Project = 'diaspora/diaspora-client'; WikiPage = 5 }; Has = 'notes' }
        @{ Name = 'wiki page of a group'; Path = '/groups/31/wiki_pages/5'; Make = { [pscustomobject]@{ GroupId = 31; Slug = 'a/b'; WikiPageMetaId = 5 } }; Named = @{ Group = 'a/b.c'; WikiPage = 5 }; Has = 'notes' }
        @{ Name = 'commit'; Path = '/projects/4/repository/commits/ed899a2f'; Make = { New-Thing Commit @{ ProjectId = 4; Id = 'ed899a2f'; Title = 'x' } }; Named = @{ Project = 'diaspora/diaspora-client'; Commit = 'ed899a2f' }; Has = 'discussions' }
    )
}

BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator -Argument '--projects', '5'
    $null = Connect-Simulator
    $group = 'a/b.c'
    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')" } }

    # As the commands for issues and the like emit them: only the numbers count here.
    function New-Thing([string] $Type, [hashtable] $Property) {
        $thing = New-Object "GitLabPS.$Type"
        foreach ($name in $Property.Keys) { $thing.$name = $Property[$name] }
        if ($Property.ProjectId) { $thing.Project = $Property.ProjectId }
        $thing
    }
}

AfterAll { Stop-Simulator }

Describe 'Notes of a <name>' -ForEach ($things | Where-Object { $_.Has -contains 'notes' }) {
    BeforeEach {
        Reset-Simulator
        $thing = & $make
        Clear-SimulatorRequest
    }

    It 'its notes are made, listed, changed and removed through the pipeline' {
        $first = $thing | New-GLNote -Body 'first'
        $null = $thing | New-GLNote -Body 'second'
        $thing | Get-GLNote -Sort asc -All | ForEach-Object Body | Should -Be 'first', 'second'
        $thing | Get-GLNote | Set-GLNote -Body 'third' -PassThru | ForEach-Object Body | Should -Be 'third', 'third'
        $first | Get-GLNote | ForEach-Object Id | Should -Be $first.Id
        $thing | Get-GLNote -All | Remove-GLNote
        Get-GLNote @named -All | Should -BeNullOrEmpty

        # GitLab knows the notes of an epic by its id, which the number is looked up for.
        $lines = Get-RequestLine | Where-Object { $_ -ne 'GET /groups/a%2Fb.c/epics/1' }
        $named = [regex]::Escape($path) -replace '/(4|31)/', '/[^/]+/'
        $lines | Where-Object { $_ -notmatch "^\w+ $named/notes(/\d+)?$" } | Should -BeNullOrEmpty
        @($lines | Where-Object { $_ -like "DELETE $path/notes/*" }) | Should -HaveCount 2
    }

    It 'only what GitLab wrote itself is removed' {
        $null = $thing | New-GLNote -Body 'a comment'
        $null = $thing | New-GLNote -Body '/close'
        $thing | Get-GLNote -All | Where-Object System | Remove-GLNote
        $thing | Get-GLNote -Activity all_notes | ForEach-Object Body | Should -Be 'a comment'
    }

    It 'notes that were named are found by name' {
        $note = New-GLNote @named -Body 'x'
        $note | Set-GLNote -Body 'y'
        (Get-GLNote @named -Note $note.Id).Body | Should -Be 'y'
        $note | Remove-GLNote
        Get-GLNote @named | Should -BeNullOrEmpty
    }

    It 'what comes back from a file still says what it belongs to' {
        $file = Join-Path $TestDrive 'note.xml'
        $thing | New-GLNote -Body 'x' | Export-Clixml $file
        Clear-SimulatorRequest
        Import-Clixml $file | Remove-GLNote
        Get-RequestLine | Should -BeLike "DELETE $path/notes/*"
    }
}

Describe 'Discussions of a <name>' -ForEach ($things | Where-Object { $_.Has -contains 'discussions' }) {
    BeforeEach {
        Reset-Simulator
        $thing = & $make
        Clear-SimulatorRequest
    }

    It 'its discussions are begun, answered and listed through the pipeline' {
        $null = $thing | New-GLDiscussion -Body 'A question'
        $null = $thing | New-GLDiscussion -Body 'Another'
        $answers = $thing | Get-GLDiscussion | New-GLNote -Body 'An answer'
        $answers | Should -HaveCount 2
        $discussion = $thing | Get-GLDiscussion | Select-Object -First 1
        $discussion.Body | Should -Be 'A question'
        $discussion | Get-GLNote | ForEach-Object Body | Should -Be 'A question', 'An answer'
        $discussion | Get-GLDiscussion | ForEach-Object Id | Should -Be $discussion.Id
        $answers | Set-GLNote -Body 'A better answer'
        $answers | Get-GLNote | ForEach-Object Body | Should -Be 'A better answer', 'A better answer'
        (Get-GLDiscussion @named -Discussion $discussion.Id).Notes | Remove-GLNote
        $thing | Get-GLDiscussion | ForEach-Object Body | Should -Be 'Another'
        Get-RequestLine | Should -Contain "POST $path/discussions/$($discussion.Id)/notes"
        Get-RequestLine | Should -Contain "GET $path/discussions/$($discussion.Id)/notes"
        @(Get-RequestLine | Where-Object { $_ -like "DELETE */discussions/$($discussion.Id)/notes/*" }) | Should -HaveCount 2
    }
}

Describe 'Reactions of a <name>' -ForEach ($things | Where-Object { $_.Has -contains 'reactions' }) {
    BeforeEach {
        Reset-Simulator
        $thing = & $make
        Clear-SimulatorRequest
    }

    It 'reactions are given, listed and taken back through the pipeline, to it and to its notes' {
        $note = $thing | New-GLNote -Body 'x'
        $thing | Add-GLEmojiReaction -Name thumbsup
        $reaction = $note | Add-GLEmojiReaction -Name eyes -PassThru
        $reaction.NoteId | Should -Be $note.Id
        $thing | Get-GLEmojiReaction | ForEach-Object Name | Should -Be thumbsup
        $thing | Get-GLNote | Get-GLEmojiReaction | ForEach-Object Name | Should -Be eyes
        $reaction | Get-GLEmojiReaction | ForEach-Object Id | Should -Be $reaction.Id
        $reaction | Remove-GLEmojiReaction
        $thing | Get-GLEmojiReaction | Remove-GLEmojiReaction
        $thing | Get-GLEmojiReaction | Should -BeNullOrEmpty
        Get-RequestLine | Should -Contain "DELETE $(if ($reactionPath) { $reactionPath } else { $path })/notes/$($note.Id)/award_emoji/$($reaction.Id)"
    }
}

Describe 'Which thing is meant' {
    BeforeEach { Reset-Simulator }

    It 'is said by a number behind the project for an issue, and by its name for others' {
        $null = New-GLNote diaspora/diaspora-client 5 -Body 'x'
        $epic = New-GLEpic $group 'An epic'
        $null = New-GLNote -Group $group $epic.Iid -Body 'x'
        @(Get-RequestLine)[0, -2, -1] | Should -Be 'POST /projects/diaspora%2Fdiaspora-client/issues/5/notes', 'GET /groups/a%2Fb.c/epics/1', "POST /groups/a%2Fb.c/epics/$($epic.Id)/notes"
    }

    It 'an issue that is in an epic is an issue' {
        $issue = New-Thing Issue @{ ProjectId = 4; Iid = 5; Epic = New-Thing IssueEpic @{ Id = 11; Iid = 7; GroupId = 2 } }
        $null = $issue | New-GLNote -Body 'x'
        $issue | Add-GLEmojiReaction -Name thumbsup
        $null = $issue | Get-GLLabelEvent
        Get-RequestLine | Should -Be 'POST /projects/4/issues/5/notes', 'POST /projects/4/issues/5/award_emoji', 'GET /projects/4/issues/5/resource_label_events'
    }

    It 'a note of a merge request that was written to a commit is found below the merge request' {
        $note = New-Thing Note @{ ProjectId = 4; MergeRequestIid = 5; Id = 8; CommitSha = 'ed899a2f' }
        $note | Set-GLNote -Body 'y' -ErrorAction SilentlyContinue
        Get-RequestLine | Should -Be 'PUT /projects/4/merge_requests/5/notes/8'
    }

    It 'two things at once are refused before anything is sent' {
        New-GLNote 4 -Issue 5 -MergeRequest 6 -Body 'x' -ErrorAction SilentlyContinue -ErrorVariable failures
        "$failures" | Should -BeLike '*-MergeRequest does not go with -Issue*'
        Get-RequestLine | Should -BeNullOrEmpty
    }

    It 'nothing at all is refused with what is missing' {
        Get-GLNote 4 -ErrorAction SilentlyContinue -ErrorVariable failures
        "$failures" | Should -BeLike '*-Issue*-MergeRequest*-Snippet*'
    }

    It 'each of several kinds in one pipeline is asked for itself' {
        $issue = New-Thing Issue @{ ProjectId = 4; Iid = 5 }
        $mergeRequest = New-Thing MergeRequest @{ ProjectId = 4; Iid = 6 }
        $snippet = New-Thing Snippet @{ ProjectId = 4; Id = 7 }
        $epic = New-GLEpic $group 'An epic'
        Clear-SimulatorRequest
        $notes = $issue, $mergeRequest, $epic, $snippet, $issue | New-GLNote -Body 'x'
        $notes | Remove-GLNote
        $paths = '/projects/4/issues/5/notes', '/projects/4/merge_requests/6/notes', "/groups/31/epics/$($epic.Id)/notes", '/projects/4/snippets/7/notes', '/projects/4/issues/5/notes'
        Get-RequestLine | Should -Be @($paths | ForEach-Object { "POST $_" }; 0..4 | ForEach-Object { "DELETE $($paths[$_])/$($notes[$_].Id)" })
    }

    It 'what a note has is not taken for what the next one has not' {
        $null = New-GLNote 4 5 -Body 'x'
        $note = Get-GLNote 4 5
        $inDiscussion = (Get-GLDiscussion 4 5).Notes[0]
        Clear-SimulatorRequest
        $inDiscussion, $note | Set-GLNote -Body 'y'
        (Get-RequestLine)[0] | Should -BeLike 'PUT /projects/4/issues/5/discussions/*/notes/*'
        (Get-RequestLine)[1] | Should -Be "PUT /projects/4/issues/5/notes/$($note.Id)"
    }

    It 'a mere number from the pipeline is not guessed' {
        5 | Get-GLNote 4 -ErrorAction SilentlyContinue -ErrorVariable failures
        "$failures" | Should -BeLike "*'5' from the pipeline was taken for*-Issue*"
        Get-RequestLine | Should -BeNullOrEmpty
    }

    It 'a missing one in the middle does not stop the others' {
        $one = New-GLNote 4 5 -Body 'one'
        $two = New-GLNote 4 5 -Body 'two'
        $one.Id, 404, $two.Id | ForEach-Object { Get-GLNote 4 5 -Note $_ -ErrorVariable +failures -ErrorAction SilentlyContinue } | ForEach-Object Body | Should -Be 'one', 'two'
        @($failures)[0].CategoryInfo.Category | Should -Be ObjectNotFound
    }
}

Describe 'Discussions of merge requests' {
    BeforeEach {
        Reset-Simulator
        $mergeRequest = New-Thing MergeRequest @{ ProjectId = 4; Iid = 5 }
        $discussion = $mergeRequest | New-GLDiscussion -Body 'Why?' -Position @{ position_type = 'text'; base_sha = 'a'; start_sha = 'a'; head_sha = 'b'; new_path = 'src/ä b.md'; new_line = 3 }
    }

    It 'a place in the diff goes along and comes back' {
        $discussion.Notes[0].Type | Should -Be DiffNote
        $discussion.Notes[0].Position.new_path | Should -Be 'src/ä b.md'
    }

    It 'are settled and opened again' {
        $mergeRequest | Get-GLDiscussion | Where-Object { $_.Resolvable -and -not $_.Resolved } | Set-GLDiscussion -Resolved $true
        ($mergeRequest | Get-GLDiscussion).Resolved | Should -BeTrue
        ($discussion | Set-GLDiscussion -Resolved $false -PassThru).Resolved | Should -BeFalse
        $discussion.Notes[0] | Set-GLNote -Resolved $true
        ($mergeRequest | Get-GLDiscussion).Resolved | Should -BeTrue
    }

    It 'a place in a diff is refused for what has none' {
        New-GLDiscussion 4 5 -Body 'x' -Position @{ position_type = 'text' } -ErrorAction SilentlyContinue -ErrorVariable failures
        "$failures" | Should -BeLike '*-Position goes only with -MergeRequest or -Commit*'
    }
}

Describe 'Events' {
    BeforeEach { Reset-Simulator }

    It '<command> of <name>' -ForEach @(
        @{ Command = 'Get-GLLabelEvent'; Name = 'an issue'; Type = 'Issue'; Path = '/projects/4/issues/5/resource_label_events' }
        @{ Command = 'Get-GLStateEvent'; Name = 'a merge request'; Type = 'MergeRequest'; Path = '/projects/4/merge_requests/5/resource_state_events' }
        @{ Command = 'Get-GLMilestoneEvent'; Name = 'a merge request'; Type = 'MergeRequest'; Path = '/projects/4/merge_requests/5/resource_milestone_events' }
        @{ Command = 'Get-GLMilestoneEvent'; Name = 'an issue'; Type = 'Issue'; Path = '/projects/4/issues/5/resource_milestone_events' }
        @{ Command = 'Get-GLIterationEvent'; Name = 'an issue'; Type = 'Issue'; Path = '/projects/4/issues/5/resource_iteration_events' }
        @{ Command = 'Get-GLWeightEvent'; Name = 'an issue'; Type = 'Issue'; Path = '/projects/4/issues/5/resource_weight_events' }
    ) {
        $thing = New-Thing $type @{ ProjectId = 4; Iid = 5 }
        $happened = $thing | & $command
        $happened."${type}Iid" | Should -Be 5
        $again = $thing | & $command -EventId $happened.Id
        $again.Id | Should -Be $happened.Id
        Get-RequestLine | Should -Be "GET $path", "GET $path/$($happened.Id)"
    }

    It 'of an epic' {
        $epic = New-GLEpic $group 'An epic'
        ($epic | Get-GLLabelEvent).Label.Name | Should -Be bug
        ($epic | Get-GLStateEvent).EpicIid | Should -Be $epic.Iid
    }
}
