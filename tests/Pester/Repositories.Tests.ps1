BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator
    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')" } }
    $docs = 'platform/docs'
    $at = '/projects/platform%2Fdocs/repository'
}

AfterAll { Stop-Simulator }

Describe 'What one repository command emits the next one takes' {
    BeforeEach { Reset-Simulator }

    It '<pipeline>' -ForEach @(
        @{ Pipeline = { Get-GLBranch platform/docs -Search spike | Protect-GLBranch }; Requests = 'GET */repository/branches', 'POST */protected_branches' }
        @{ Pipeline = { Get-GLBranch platform/docs -Search spike | Remove-GLBranch }; Requests = 'GET */repository/branches', 'DELETE */repository/branches/spike%2Fgraphql' }
        @{ Pipeline = { Get-GLProject platform/docs | Get-GLBranch | Where-Object Default | Get-GLCommit | Get-GLCommitDiff }; Requests = 'GET /projects/*', 'GET */branches', 'GET */repository/commits', 'GET */commits/*/diff', 'GET */commits/*/diff', 'GET */commits/*/diff', 'GET */commits/*/diff', 'GET */commits/*/diff' }
        @{ Pipeline = { Get-GLBranch platform/docs spike/graphql | Get-GLCommitDiff }; Requests = 'GET */branches/spike%2Fgraphql', 'GET */repository/commits/*/diff' }
        @{ Pipeline = { Get-GLTag platform/docs | Protect-GLTag }; Requests = 'GET */repository/tags', 'POST */protected_tags' }
        @{ Pipeline = { Get-GLTag platform/docs | Remove-GLTag }; Requests = 'GET */repository/tags', 'DELETE */repository/tags/v1.0' }
        @{ Pipeline = { Get-GLCommit platform/docs main | Get-GLCommitRef }; Requests = 'GET */commits/main', 'GET */commits/*/refs' }
        @{ Pipeline = { Get-GLCommit platform/docs main | Set-GLCommitStatus -State success -Name test -PassThru | Get-GLCommitStatus }; Requests = 'GET */commits/main', 'POST */statuses/*', 'GET */commits/*/statuses' }
        @{ Pipeline = { Get-GLCommit platform/docs main | New-GLCommitComment -Body Well }; Requests = 'GET */commits/main', 'POST */commits/*/comments' }
        @{ Pipeline = { Get-GLRepositoryTree platform/docs -Ref v1.0 | Where-Object Type -EQ blob | Get-GLRepositoryFile }; Requests = 'GET */repository/tree', 'GET */repository/files/README.md' }
        @{ Pipeline = { Get-GLRepositoryTree platform/docs | Where-Object Type -EQ blob | Get-GLRepositoryBlobContent }; Requests = 'GET */repository/tree', 'GET */repository/blobs/*/raw' }
        @{ Pipeline = { Get-GLProject platform/docs | Get-GLRepositoryFile -FilePath README.md | Set-GLRepositoryFile -Branch main -Content x -Message x }; Requests = 'GET /projects/*', 'GET */files/README.md', 'PUT */files/README.md' }
        @{ Pipeline = { Protect-GLBranch -Group platform -Branch 'release/*' -PassThru | Unprotect-GLBranch }; Requests = 'POST /groups/platform/protected_branches', 'DELETE /groups/platform/protected_branches/release%2F%2A' }
        @{ Pipeline = { Protect-GLBranch platform/docs 'release/*' -PassThru | Set-GLProtectedBranch -AllowForcePush $true -PassThru | Unprotect-GLBranch }; Requests = 'POST */protected_branches', 'PATCH */protected_branches/release%2F%2A', 'DELETE */protected_branches/release%2F%2A' }
        @{ Pipeline = { Protect-GLTag platform/docs 'v*' -PassThru | Unprotect-GLTag }; Requests = 'POST */protected_tags', 'DELETE */protected_tags/v%2A' }
        @{ Pipeline = { Get-GLProject platform/docs | New-GLBranch -Name release/2.0 -Ref main | Remove-GLBranch }; Requests = 'GET /projects/*', 'POST */repository/branches', 'DELETE */repository/branches/release%2F2.0' }
        @{ Pipeline = { Get-GLProject platform/docs | Remove-GLMergedBranch }; Requests = 'GET /projects/*', 'DELETE */repository/merged_branches' }
    ) {
        $null = & $pipeline -ErrorVariable failures
        $failures | Should -BeNullOrEmpty
        $lines = @(Get-RequestLine)
        $lines | Should -HaveCount $requests.Count
        for ($i = 0; $i -lt $lines.Count; $i++) { $lines[$i] | Should -BeLike $requests[$i] }
    }

    It 'a tree knows on which branch its files are, be it the default one' {
        Get-GLRepositoryTree $docs -Ref spike/graphql -Path src | Where-Object Name -EQ graphql.md | Get-GLRepositoryFileContent | Should -Be "Perhaps.`n"
        (Get-GLRepositoryTree $docs | Where-Object Type -EQ blob | Get-GLRepositoryFile).Text | Should -BeLike '# Docs*'
        (Get-SimulatorRequest).query -join ' ' | Should -BeLike '*ref=spike%2Fgraphql*ref=spike%2Fgraphql*ref=HEAD*'
    }

    It 'an entry that is not there leaves the others alone' {
        $names = 'spike/graphql', 'none', 'fix/typo' | Get-GLBranch -Project $docs -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Should -Not -BeNullOrEmpty
        Clear-SimulatorRequest
        'fix/typo', 'none', 'spike/graphql' | Remove-GLBranch -Project $docs -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Should -HaveCount 1
        $failures[0].CategoryInfo.Category | Should -Be ObjectNotFound
        "$($failures[0].TargetObject)" | Should -Be none
        (Get-GLBranch $docs).Name | Should -Be 'feature/old-search', 'main'
    }
}

Describe 'Names that need care' {
    BeforeAll {
        Reset-Simulator
        $branch = 'feature/x#1'
        $tag = 'v1.0+build'
        $file = 'src/ä b.md'
        $null = New-GLBranch $docs $branch -Ref main
        $null = New-GLTag $docs $tag -Ref $branch -Message 'With care'
        $null = New-GLRepositoryFile $docs $file -Branch $branch -Content "é`n" -Message 'Add it'
    }

    BeforeEach { Clear-SimulatorRequest }

    It '<call> asks for <path>' -ForEach @(
        @{ Call = { (Get-GLBranch $docs $branch).Name }; Path = 'branches/feature%2Fx%231' }
        @{ Call = { Test-GLBranch $docs $branch }; Path = 'branches/feature%2Fx%231' }
        @{ Call = { (Get-GLCommit $docs $branch).Title }; Path = 'commits/feature%2Fx%231' }
        @{ Call = { (Get-GLCommitDiff $docs $branch).NewPath }; Path = 'commits/feature%2Fx%231/diff' }
        @{ Call = { (Get-GLCommitRef $docs $branch).Name }; Path = 'commits/feature%2Fx%231/refs' }
        @{ Call = { (Get-GLCommitSequence $docs $branch).Count }; Path = 'commits/feature%2Fx%231/sequence' }
        @{ Call = { (New-GLCommitComment $docs $branch -Body x).Note }; Path = 'commits/feature%2Fx%231/comments' }
        @{ Call = { (Get-GLCommitComment $docs $branch).Note }; Path = 'commits/feature%2Fx%231/comments' }
        @{ Call = { (Set-GLCommitStatus $docs $branch -State success -PassThru).Status }; Path = 'statuses/feature%2Fx%231' }
        @{ Call = { (Get-GLCommitStatus $docs $branch).Status }; Path = 'commits/feature%2Fx%231/statuses' }
        @{ Call = { (Copy-GLCommit $docs $tag -Branch spike/graphql -DryRun -ErrorAction SilentlyContinue), 'x' }; Path = 'commits/v1.0%2Bbuild/cherry_pick' }
        @{ Call = { (Undo-GLCommit $docs $branch -Branch $branch -DryRun -PassThru), 'x' }; Path = 'commits/feature%2Fx%231/revert' }
        @{ Call = { (Get-GLTag $docs $tag).Message }; Path = 'tags/v1.0%2Bbuild' }
        @{ Call = { (Get-GLTagSignature $docs $tag -ErrorAction SilentlyContinue), 'x' }; Path = 'tags/v1.0%2Bbuild/signature' }
        @{ Call = { (Get-GLCommitSignature $docs $tag -ErrorAction SilentlyContinue), 'x' }; Path = 'commits/v1.0%2Bbuild/signature' }
        @{ Call = { (Get-GLRepositoryFile $docs $file -Ref $branch).Text }; Path = 'files/src%2F%C3%A4%20b.md' }
        @{ Call = { (Get-GLRepositoryFile $docs $file -Ref $branch -Raw).Size }; Path = 'files/src%2F%C3%A4%20b.md/raw' }
        @{ Call = { (Get-GLRepositoryFile $docs $file -Ref $branch -NoContent).Size }; Path = 'files/src%2F%C3%A4%20b.md' }
        @{ Call = { Test-GLRepositoryFile $docs $file -Ref $branch }; Path = 'files/src%2F%C3%A4%20b.md' }
        @{ Call = { Test-GLRepositoryFile $docs $file -Ref $branch -Blame }; Path = 'files/src%2F%C3%A4%20b.md/blame' }
        @{ Call = { Get-GLRepositoryFileContent $docs $file -Ref $branch }; Path = 'files/src%2F%C3%A4%20b.md/raw' }
        @{ Call = { (Save-GLRepositoryFile $docs -FilePath $file -Ref $branch -OutFile $TestDrive -PassThru).Name }; Path = 'files/src%2F%C3%A4%20b.md/raw' }
        @{ Call = { (Get-GLRepositoryFileBlame $docs $file -Ref $branch).Text }; Path = 'files/src%2F%C3%A4%20b.md/blame' }
        @{ Call = { (Set-GLRepositoryFile $docs $file -Branch $branch -Content 'y' -Message 'Change it' -PassThru).FilePath }; Path = 'files/src%2F%C3%A4%20b.md' }
        @{ Call = { (Set-GLSubmodule $docs 'lib/ä b' -Branch $branch -CommitSha ('a' * 40) -PassThru).Title }; Path = 'submodules/lib%2F%C3%A4%20b' }
        @{ Call = { (Remove-GLRepositoryFile $docs $file -Branch $branch -Message 'Remove it'), 'x' }; Path = 'files/src%2F%C3%A4%20b.md' }
    ) {
        & $call -ErrorVariable failures | Should -Not -BeNullOrEmpty
        (Get-RequestLine) -replace '^\w+ ' | Should -Be ($at -replace $(if ($path -like 'statuses*') { '/repository' }) | ForEach-Object { "$_/$path" })
    }

    It 'protects and unprotects them' {
        Protect-GLBranch $docs $branch
        Protect-GLTag $docs $tag
        (Get-GLProtectedBranch $docs $branch).Name | Should -Be $branch
        (Get-GLProtectedTag $docs $tag).Name | Should -Be $tag
        Set-GLProtectedBranch $docs $branch -AllowForcePush $true
        Unprotect-GLBranch $docs $branch
        Unprotect-GLTag $docs $tag
        Remove-GLTag $docs $tag
        Remove-GLBranch $docs $branch
        (Get-RequestLine) -replace '^(\w+) .*platform%2Fdocs', '$1 ' | Should -Be @(
            'POST /protected_branches', 'POST /protected_tags', 'GET /protected_branches/feature%2Fx%231', 'GET /protected_tags/v1.0%2Bbuild'
            'PATCH /protected_branches/feature%2Fx%231', 'DELETE /protected_branches/feature%2Fx%231', 'DELETE /protected_tags/v1.0%2Bbuild'
            'DELETE /repository/tags/v1.0%2Bbuild', 'DELETE /repository/branches/feature%2Fx%231')
    }
}

Describe 'Files' {
    BeforeEach { Reset-Simulator }

    It 'any bytes go up and come down again' {
        $bytes = [byte[]]::new(200000)
        [Random]::new(7).NextBytes($bytes)
        $source = Join-Path $TestDrive 'source.bin'
        [IO.File]::WriteAllBytes($source, $bytes)

        $new = New-GLRepositoryFile $docs img/logo.png -Branch main -InFile $source -Message 'Add a picture'
        $new.FilePath, $new.Branch | Should -Be 'img/logo.png', 'main'
        $read = Get-GLRepositoryFileContent $docs img/logo.png -AsByteStream
        , $read | Should -BeOfType [byte[]]
        [Convert]::ToBase64String($read) | Should -Be ([Convert]::ToBase64String($bytes))
        $saved = Save-GLRepositoryFile $docs -FilePath img/logo.png -OutFile $TestDrive -PassThru
        $saved.Name | Should -Be 'logo.png'
        (Get-FileHash $saved.FullName).Hash | Should -Be (Get-FileHash $source).Hash
    }

    It 'an empty file is a file' {
        $source = New-Item (Join-Path $TestDrive 'empty.txt')
        $null = New-GLRepositoryFile $docs empty.txt -Branch main -InFile $source -Message 'Nothing'
        $null = New-GLRepositoryFile $docs empty2.txt -Branch main -Content '' -Message 'Nothing'
        (Get-GLRepositoryFile $docs empty.txt -NoContent).Size, (Get-GLRepositoryFile $docs empty2.txt).Size | Should -Be 0, 0
        Get-GLRepositoryFileContent $docs empty.txt | Should -Be ''
    }

    It 'a file of this machine that is not there is an error before anything is sent' {
        New-GLRepositoryFile $docs a.txt -Branch main -InFile none.txt -Message x -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Should -HaveCount 1
        $failures[0].Exception.Message | Should -BeLike '*none.txt*'
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }

    It '-WhatIf names the file, and sends nothing' {
        $source = New-Item (Join-Path $TestDrive 'what.txt') -Value 'secret content'
        New-GLRepositoryFile $docs a.txt -Branch main -InFile $source -Message x -WhatIf
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }

    It 'whoever has an older file in hand does not overwrite a newer one' {
        $file = Get-GLRepositoryFile $docs README.md
        $file | Set-GLRepositoryFile -Branch main -Content 'first' -LastCommitId $file.LastCommitId -Message 'First'
        $file | Set-GLRepositoryFile -Branch main -Content 'second' -LastCommitId $file.LastCommitId -Message 'Second' -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Should -HaveCount 1
        Get-GLRepositoryFileContent $docs README.md | Should -Be 'first'
    }

    It 'blame names the commit of the lines that are asked for' {
        $blame = Get-GLRepositoryFileBlame $docs README.md -FirstLine 3 -LastLine 3
        $blame.Text | Should -Be 'How it all works.'
        $blame.Commit.Title | Should -Be 'Begin the documentation'
        (Get-SimulatorRequest).query | Should -Be 'range[start]=3&range[end]=3&ref=HEAD'
    }
}

Describe 'Commits' {
    BeforeEach { Reset-Simulator }

    It 'change several files at once, texts and others' {
        $picture = Join-Path $TestDrive 'a b.png'
        [IO.File]::WriteAllBytes($picture, [byte[]](0..255))
        $commit = New-GLCommit $docs new -StartBranch main -Message "Several`n`nAt once" -FileAction @(
            @{ Action = 'create'; FilePath = 'img/ä.png'; InFile = $picture }
            @{ Action = 'update'; FilePath = 'README.md'; Content = 'Ünicode' }
            @{ action = 'move'; previous_path = 'src/guide.md'; file_path = 'guide.md' }
        )
        $commit.Title | Should -Be 'Several'
        $commit.Stats.Total | Should -BeGreaterThan 0
        [Convert]::ToHexString((Get-GLRepositoryFileContent $docs img/ä.png -Ref new -AsByteStream)) | Should -Be ([Convert]::ToHexString([byte[]](0..255)))
        Get-GLRepositoryFileContent $docs README.md -Ref new | Should -Be 'Ünicode'
        ($commit | Get-GLCommitDiff).NewPath | Should -Be 'README.md', 'guide.md', 'img/ä.png', 'src/guide.md'
    }

    It 'a relative path of a file is one of PowerShell''s current folder' {
        Push-Location $TestDrive
        try {
            Set-Content here.txt 'here' -NoNewline
            $null = New-GLCommit $docs main -Message 'Here' -FileAction @{ Action = 'create'; FilePath = 'here.txt'; InFile = './here.txt' }
        }
        finally { Pop-Location }
        Get-GLRepositoryFileContent $docs here.txt | Should -Be 'here'
    }

    It 'are taken back, and copied to other branches' {
        $commit = New-GLCommit $docs main -Message 'Add a line' -FileAction @{ Action = 'create'; FilePath = 'line.txt'; Content = 'line' }
        $commit | Undo-GLCommit -Branch main -DryRun -PassThru | Should -BeNullOrEmpty
        Test-GLRepositoryFile $docs line.txt | Should -BeTrue
        ($commit | Undo-GLCommit -Branch main -PassThru).Title | Should -Be 'Revert "Add a line"'
        Test-GLRepositoryFile $docs line.txt | Should -BeFalse
        ($commit | Copy-GLCommit -Branch spike/graphql -Message 'As well here').Title | Should -Be 'As well here'
        Test-GLRepositoryFile $docs line.txt -Ref spike/graphql | Should -BeTrue
        $commit | Copy-GLCommit -Branch spike/graphql -DryRun -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].Exception.Message | Should -BeLike '*conflicts*'
    }

    It 'are found by date, path and author' {
        (Get-GLCommit $docs -Since 2024-01-20 -Until 2024-01-29 -Path src -AuthorName jane).Title | Should -Contain 'Work on fix/typo'
        (Get-GLCommit $docs -Since 2030-01-01) | Should -BeNullOrEmpty
    }
}

Describe 'Repositories' {
    BeforeEach { Reset-Simulator }

    It 'a tree comes in as many pages as it takes' {
        $actions = 1..7 | ForEach-Object { @{ Action = 'create'; FilePath = "many/file$_.txt"; Content = "$_" } }
        $null = New-GLCommit $docs main -Message 'Many' -FileAction $actions
        Clear-SimulatorRequest
        (Get-GLRepositoryTree $docs many -PerPage 3 -All).Name | Should -Be (1..7 | ForEach-Object { "file$_.txt" })
        Get-SimulatorRequest | Should -HaveCount 3
        (Get-SimulatorRequest).query | ForEach-Object { $_ | Should -BeLike '*pagination=keyset*' }
        (Get-GLRepositoryTree $docs many -PerPage 3 -Skip 4 -First 2).Name | Should -Be 'file5.txt', 'file6.txt'
        Get-GLRepositoryTree $docs many -PerPage 3 -WarningVariable more -WarningAction SilentlyContinue | Should -HaveCount 3
        $more | Should -Not -BeNullOrEmpty
    }

    It 'are compared, and have a common beginning' {
        $comparison = Compare-GLRepository $docs -From main -To spike/graphql
        $comparison.Commits.Title | Should -Be 'Try GraphQL'
        $comparison.Diffs.NewPath | Should -Be 'src/graphql.md'
        (Get-GLMergeBase $docs main, spike/graphql).Title | Should -BeLike "Merge branch 'fix/typo'*"
        (Get-SimulatorRequest | Select-Object -Last 1).query | Should -Be 'refs=main%2Cspike%2Fgraphql'
    }

    It 'are saved as an archive' {
        $zip = Save-GLRepositoryArchive $docs $TestDrive -Ref v1.0 -Format zip -PassThru
        $zip.Name | Should -BeLike 'docs-*.zip'
        (Get-SimulatorRequest | Select-Object -Last 1).path | Should -BeLike '*/repository/archive.zip'
        Expand-Archive $zip.FullName (Join-Path $TestDrive zip)
        Get-ChildItem (Join-Path $TestDrive zip) -Recurse -File | Should -HaveCount 2
    }

    It 'have blobs' {
        $entry = Get-GLRepositoryTree $docs | Where-Object Name -EQ README.md
        $blob = $entry | Get-GLRepositoryBlob
        $blob.Sha, $blob.Size | Should -Be $entry.Id, 26
        $blob.Text | Should -BeLike '# Docs*'
        $saved = $entry | Save-GLRepositoryBlob -OutFile (Join-Path $TestDrive 'blob.md') -PassThru
        $saved.Length | Should -Be 26
    }

    It 'have contributors, a changelog and a health' {
        (Get-GLRepositoryContributor $docs).Email | Should -Be 'jane.d-oe@example.com'
        $null = New-GLCommit $docs main -Message "New search`n`nChangelog: added" -FileAction @{ Action = 'create'; FilePath = 'new.md'; Content = '' }
        (Get-GLChangelog $docs 1.1.0).Notes | Should -BeLike '## 1.1.0*New search*'
        Add-GLChangelog $docs 1.1.0 | Should -BeNullOrEmpty
        Get-GLRepositoryFileContent $docs CHANGELOG.md | Should -BeLike '## 1.1.0*New search*'
        (Get-GLRepositoryHealth $docs -Generate).Objects.PackfileCount | Should -Be 1
    }

    It 'says whether there is a branch or a file, and fails where it cannot know' {
        Test-GLBranch $docs main | Should -BeTrue
        Test-GLBranch $docs none | Should -BeFalse
        Test-GLRepositoryFile $docs none.md | Should -BeFalse
        Add-SimulatorRule @{ status = 403 }
        Test-GLBranch $docs main -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures | Should -HaveCount 1
    }

    It 'a protected branch is not removed' {
        Protect-GLBranch -Group platform -Branch 'spike/*'
        (Get-GLBranch $docs spike/graphql).Protected | Should -BeTrue
        Remove-GLBranch $docs spike/graphql -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].CategoryInfo.Category | Should -Be PermissionDenied
        Test-GLBranch $docs spike/graphql | Should -BeTrue
    }

    It 'who may push to a protected branch is said by role, user and group' {
        $rule = Protect-GLBranch $docs main -PushAccessLevel NoAccess -AllowedToPush @{ user_id = 3 } -MergeAccessLevel Developer -PassThru
        $rule.PushAccessLevels | ForEach-Object { "$_" } | Should -Be 'No one', "Jane D'Oe"
        $rule.MergeAccessLevels.AccessLevel | Should -Be Developer
        $rule | Set-GLProtectedBranch -AllowedToPush @{ id = $rule.PushAccessLevels[1].Id; _destroy = $true }
        (Get-GLProtectedBranch $docs main).PushAccessLevels | Should -HaveCount 1
    }
}
