BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator
    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')" } }
    $docs = 'platform/docs'
}

AfterAll { Stop-Simulator }

Describe 'Wiki pages' {
    BeforeEach {
        Reset-Simulator
        $null = New-GLWikiPage $docs a/b -Content 'Text'
        $null = New-GLWikiPage -Group platform -Title 'How to' -Content 'Text'
        Clear-SimulatorRequest
    }

    It '<pipeline>' -ForEach @(
        @{ Pipeline = { Get-GLWikiPage platform/docs | Set-GLWikiPage -Content x }; Requests = 'GET /projects/*/wikis', 'PUT /projects/*/wikis/a%2Fb' }
        @{ Pipeline = { Get-GLWikiPage platform/docs a/b | Remove-GLWikiPage }; Requests = 'GET /projects/*/wikis/a%2Fb', 'DELETE /projects/*/wikis/a%2Fb' }
        @{ Pipeline = { Get-GLWikiPage -Group platform | Set-GLWikiPage -Content x -PassThru | Remove-GLWikiPage }; Requests = 'GET /groups/platform/wikis', 'PUT /groups/*/wikis/How-to', 'DELETE /groups/*/wikis/How-to' }
        @{ Pipeline = { Search-GLItem text wiki_blobs -Project platform/docs | Remove-GLWikiPage }; Requests = 'GET /projects/*/search', 'DELETE /projects/*/wikis/a%2Fb' }
    ) {
        $null = & $pipeline -ErrorVariable failures
        $failures | Should -BeNullOrEmpty
        $lines = @(Get-RequestLine)
        $lines | Should -HaveCount $requests.Count
        for ($i = 0; $i -lt $lines.Count; $i++) { $lines[$i] | Should -BeLike $requests[$i] }
    }

    It 'stay in their markup when a change says nothing of it' {
        $null = New-GLWikiPage $docs ascii -Content '= A' -Format asciidoc
        Clear-SimulatorRequest
        Set-GLWikiPage $docs ascii -Content '= B'
        Get-GLWikiPage $docs | Set-GLWikiPage -Content '= C'
        Get-RequestLine | ForEach-Object { ($_ -split ' ')[0] } | Should -Be GET, PUT, GET, PUT, PUT
        (Get-GLWikiPage $docs).Format | Should -Be markdown, asciidoc
    }

    It 'uploads a file' {
        Set-Content "$TestDrive/plan.txt" plan
        (New-GLWikiAttachment $docs "$TestDrive/plan.txt").Link.Markdown | Should -BeLike '*plan.txt*'
    }

    It 'one that is not there leaves the others alone' {
        'none', 'a/b' | Remove-GLWikiPage -Project $docs -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Should -HaveCount 1
        Get-GLWikiPage $docs | Should -BeNullOrEmpty
    }
}

Describe 'Snippets' {
    BeforeEach {
        Reset-Simulator
        $mine = New-GLSnippet -Title Mine -Visibility private -FileName a.md -Content "A`n"
        $shared = New-GLSnippet $docs -Title Shared -Visibility public -File @{ file_path = 'a.md'; content = 'A' }, @{ file_path = 'src/ä b.md'; content = 'B' }
        Clear-SimulatorRequest
    }

    It 'are found where they belong' {
        (Get-GLSnippet).Title | Should -Be Mine
        (Get-GLSnippet $docs).Title | Should -Be Shared
        (Get-GLSnippet -Snippet $mine.Id).Title, (Get-GLSnippet $docs $shared.Id).Title | Should -Be Mine, Shared
        $null = Get-GLSnippet -Public; $null = Get-GLSnippet -Instance
        (Get-RequestLine)[-2, -1] | Should -Be 'GET /snippets/public', 'GET /snippets/all'
    }

    It 'from the pipeline say their project, or that they have none' {
        Get-GLSnippet | Set-GLSnippet -Title Still
        Get-GLSnippet $docs | Set-GLSnippet -Title Also
        $mine, $shared | Get-GLSnippetContent | Should -Be "A`n", A
        $mine, $shared | Remove-GLSnippet
        (Get-RequestLine) -replace 'platform%2Fdocs|\d+', '*' | Should -Be @(
            'GET /snippets', 'PUT /snippets/*', 'GET /projects/*/snippets', 'PUT /projects/*/snippets/*'
            'GET /snippets/*/raw', 'GET /projects/*/snippets/*/raw', 'DELETE /snippets/*', 'DELETE /projects/*/snippets/*')
    }

    It 'of several files are read one by one' {
        $shared | Get-GLSnippetContent -FilePath 'src/ä b.md' -Ref main | Should -Be B
        Get-RequestLine | Should -BeLike 'GET /projects/*/snippets/*/files/main/src%2F%C3%A4%20b.md/raw'
    }
}

Describe 'Search' {
    BeforeAll { Reset-Simulator }

    It '<scope> are <type>' -ForEach @(
        @{ Scope = 'projects'; Text = 'docs'; Type = 'BasicProject' }
        @{ Scope = 'users'; Text = 'jane'; Type = 'BasicUser' }
        @{ Scope = 'commits'; Text = 'documentation'; Type = 'Commit' }
        @{ Scope = 'blobs'; Text = 'how it all'; Type = 'FoundFile' }
    ) {
        $found = @(Search-GLItem $text $scope)
        $found | Should -Not -BeNullOrEmpty
        $found[0].GetType().Name | Should -Be $type
    }

    It 'finds code that other commands read' {
        Search-GLItem 'how it all' blobs -Project $docs | Get-GLRepositoryFileContent | Should -BeLike '# Docs*'
        Get-GLProject $docs | Search-GLItem 'how it all' blobs | Should -HaveCount 1
        (Search-GLItem 'how it all' blobs -Group platform).Path | Should -Be README.md
    }
}

Describe 'Mirrors and Markdown' {
    BeforeAll { Reset-Simulator }

    It 'a mirror is pushed to once it is enabled, and its password is never shown' {
        $mirror = New-GLRemoteMirror $docs -TargetUrl 'https://bot:hush@git.example.com/docs.git' -Verbose -WhatIf *>&1
        "$mirror" | Should -Not -BeLike '*hush*'
        New-GLRemoteMirror $docs -TargetUrl 'https://bot:hush@git.example.com/docs.git' | Set-GLRemoteMirror -Enabled $true -PassThru | Sync-GLRemoteMirror
        (Get-GLRemoteMirror $docs).UpdateStatus | Should -Be finished
        Get-GLRemoteMirror $docs | Remove-GLRemoteMirror
        Get-GLRemoteMirror $docs | Should -BeNullOrEmpty
    }

    It 'makes HTML' {
        'Text' | ConvertTo-GLHtml -Gfm -ProjectPath $docs | Should -Be '<p>Text</p>'
    }
}
