BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator -Argument '--projects', '150'
    $null = Connect-Simulator
    function Get-LastRequest { @(Get-SimulatorRequest)[-1] }
}

AfterAll { Stop-Simulator }

Describe 'Invoke-GLRestMethod' {
    BeforeEach { Reset-Simulator }

    It 'reads <_>' -ForEach 'user', '/user', '/api/v4/user', 'api/v4/user/' {
        (Invoke-GLRestMethod $_).username | Should -Be 'root'
        (Get-LastRequest).path | Should -Be '/api/v4/user'
    }

    It 'emits custom objects with GitLab''s names, nested ones too' {
        $project = Invoke-GLRestMethod projects/4
        $project.path_with_namespace | Should -Be 'diaspora/diaspora-client'
        $project.namespace.full_path | Should -Be 'diaspora'
        , $project.topics | Should -BeOfType [object[]]
    }

    It 'emits the module''s own objects with -As' {
        $user = Invoke-GLRestMethod user -As ([GitLabPS.User])
        $user | Should -BeOfType GitLabPS.User
        $user.Username | Should -Be 'root'
    }

    It 'refuses a type that no answer can become, before anything is sent' {
        { Invoke-GLRestMethod user -As ([string]) } | Should -Throw -ErrorId 'GitLabInvalidArgument,*'
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }

    It 'emits the text as it came with -Raw' {
        $text = Invoke-GLRestMethod user -Raw
        $text | Should -BeOfType [string]
        ($text | ConvertFrom-Json).username | Should -Be 'root'
    }

    It 'pages like any other list' {
        Invoke-GLRestMethod groups/bulk/projects -PerPage 50 -WarningVariable warnings -WarningAction SilentlyContinue | Should -HaveCount 50
        $warnings | Should -BeLike '*first 50 of 150*'
        Invoke-GLRestMethod groups/bulk/projects -All | Should -HaveCount 150
        Invoke-GLRestMethod groups/bulk/projects -First 3 | Should -HaveCount 3
        Clear-SimulatorRequest
        Invoke-GLRestMethod groups/bulk/projects -All | Select-Object -First 1 | Should -HaveCount 1
        Get-SimulatorRequest | Should -HaveCount 1
    }

    It 'fills placeholders from -PathParameter, encoded' {
        (Invoke-GLRestMethod /projects/:id/hooks/:hook_id -PathParameter @{ id = 'diaspora/diaspora-client'; hook_id = 1 }).id | Should -Be 1
        (Get-LastRequest).path | Should -Be '/api/v4/projects/diaspora%2Fdiaspora-client/hooks/1'
    }

    It 'fills placeholders from <case>' -ForEach @(
        @{ Case = 'a project'; From = { Get-GLProject 4 }; Path = '/projects/:id/languages'; Expected = '/api/v4/projects/4/languages' }
        @{ Case = 'a user'; From = { Get-GLUser 2 }; Path = '/users/:id/projects'; Expected = '/api/v4/users/2/projects' }
        @{ Case = 'a hook of a project'; From = { Get-GLProjectHook 4 }; Path = '/projects/:id/hooks/:hook_id/events'; Expected = '/api/v4/projects/4/hooks/1/events' }
        @{ Case = 'an object of its own'; From = { Invoke-GLRestMethod projects/4/hooks }; Path = '/projects/:project_id/hooks'; Expected = '/api/v4/projects/4/hooks' }
        @{ Case = 'a row of a CSV file'; From = { [pscustomobject]@{ ProjectId = '4' } }; Path = '/projects/:id/languages'; Expected = '/api/v4/projects/4/languages' }
    ) {
        $null = & $from | Invoke-GLRestMethod $path
        (Get-LastRequest).path | Should -Be $expected
    }

    It 'says which placeholder has no value, and goes on' {
        $answers = [pscustomobject]@{ Colour = 'red' }, (Get-GLProject 4) | Invoke-GLRestMethod /projects/:id -ErrorVariable failures -ErrorAction SilentlyContinue
        $answers.id | Should -Be 4
        $failures | Should -HaveCount 1
        $failures[0].Exception.Message | Should -BeLike "*':id'*"
    }

    It 'writes lists and hashtables of -Query as GitLab reads them' {
        $null = Invoke-GLRestMethod projects?simple=true -Query @{ topic_ids = 1, 2; custom_attributes = @{ a = 'b' }; search = 'x y' }
        $query = (Get-LastRequest).query -split '&'
        $query | Should -Contain 'simple=true'
        $query | Should -Contain 'topic_ids[]=1'
        $query | Should -Contain 'topic_ids[]=2'
        $query | Should -Contain 'custom_attributes[a]=b'
        $query | Should -Contain 'search=x%20y'
    }

    It 'sends <case> as <expected>' -ForEach @(
        @{ Case = 'a hashtable'; Body = @{ description = 'new' }; Expected = '{"description":"new"}' }
        @{ Case = 'a custom object'; Body = [pscustomobject]@{ topics = @('a'); nested = [pscustomobject]@{ x = $null } }; Expected = '{"topics":["a"],"nested":{"x":null}}' }
        @{ Case = 'text'; Body = '{ "description": "as it is" }'; Expected = '{ "description": "as it is" }' }
        @{ Case = 'an empty list in a hashtable'; Body = @{ topics = @() }; Expected = '{"topics":[]}' }
        @{ Case = 'a list of hashtables'; Body = @(@{ key = 'a' }, @{ key = 'b' }); Expected = '[{"key":"a"},{"key":"b"}]' }
    ) {
        $null = Invoke-GLRestMethod projects/4 -Method PUT -Body $body -ErrorAction SilentlyContinue
        (Get-LastRequest).body | Should -BeExactly $expected
        (Get-LastRequest).headers.'Content-Type' | Should -BeLike 'application/json*'
    }

    It 'refuses <case>, which has no end' -ForEach @(
        @{ Case = 'a hashtable that holds itself'; Body = & { $body = @{}; $body.own = $body; $body } }
        @{ Case = 'a list that holds itself'; Body = & { $body = [Collections.ArrayList]@(1); $null = $body.Add($body); , $body } }
    ) {
        $failure = { Invoke-GLRestMethod projects -Method POST -Body $body -ErrorAction Stop } | Should -Throw -PassThru
        $failure.Exception.Message | Should -BeLike '*or holds itself*'
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }

    It 'uploads files of a form' {
        $file = Join-Path $TestDrive 'logo.png'
        Set-Content $file 'picture' -NoNewline
        $project = Invoke-GLRestMethod projects/4 -Method PUT -Form @{ description = 'with picture'; avatar = Get-Item $file }
        $project.description | Should -Be 'with picture'
        $project.avatar_url | Should -BeLike '*logo.png'
    }

    It 'sends the bytes of a file' {
        $file = Join-Path $TestDrive 'body.json'
        Set-Content $file '{"description":"from a file"}' -NoNewline
        (Invoke-GLRestMethod projects/4 -Method PUT -InFile $file -ContentType application/json).description | Should -Be 'from a file'
    }

    It 'reads a file that is given relative to the current location' {
        Set-Content (Join-Path $TestDrive 'here.json') '{"description":"relative"}' -NoNewline
        Push-Location $TestDrive
        try { (Invoke-GLRestMethod projects/4 -Method PUT -InFile here.json -ContentType application/json).description | Should -Be 'relative' } finally { Pop-Location }
    }

    It 'hands the headers over' {
        $null = Invoke-GLRestMethod projects -Query @{ per_page = 1 } -ResponseHeadersVariable headers -WarningAction SilentlyContinue
        $headers['X-Per-Page'] | Should -Be '1'
        $null = Invoke-GLRestMethod projects/4 -Method PUT -Body @{ description = 'x' } -ResponseHeadersVariable headers
        $headers['X-Request-Id'] | Should -Not -BeNullOrEmpty
    }

    It 'emits nothing for an answer without a body' {
        Invoke-GLRestMethod projects/4/hooks/1 -Method DELETE | Should -BeNullOrEmpty
    }

    It 'has the errors of all commands' {
        Invoke-GLRestMethod projects/0 -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -Be 'GitLabNotFound,GitLabPS.InvokeRestMethodCommand'
    }

    It 'refuses a secret in the URL: <case>' -ForEach @(
        @{ Case = 'private_token behind the path'; Arguments = { @{ Path = 'user?private_token=hush-canary' } } }
        @{ Case = 'ACCESS_TOKEN behind the path'; Arguments = { @{ Path = 'user?page=1&ACCESS_TOKEN=hush-canary' } } }
        @{ Case = 'job_token in the query'; Arguments = { @{ Path = 'projects'; Query = @{ job_token = 'hush-canary' }; All = $true } } }
        @{ Case = 'a SecureString in the query'; Arguments = { @{ Path = 'projects'; Query = @{ search = ConvertTo-Secret 'hush-canary' } } } }
        @{ Case = 'a SecureString in the path'; Arguments = { @{ Path = 'projects/:id'; PathParameter = @{ id = ConvertTo-Secret 'hush-canary' } } } }
        @{ Case = 'private_token of a change'; Arguments = { @{ Path = 'projects/4'; Method = 'DELETE'; Query = @{ private_token = 'hush-canary' } } } }
    ) {
        $with = & $arguments
        $failure = { Invoke-GLRestMethod @with -ErrorAction Stop } | Should -Throw '*servers write URLs to their logs*' -ErrorId 'GitLabInvalidArgument,*' -PassThru
        "$failure" | Should -Not -Match 'hush-canary'
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }

    It 'refuses <_>' -ForEach 'https://example.com/api/v4/user', 'projects/../user' {
        Invoke-GLRestMethod $_ -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'GitLabInvalidArgument,*'
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }
}
