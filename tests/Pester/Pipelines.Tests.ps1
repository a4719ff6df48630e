BeforeDiscovery {
    Import-Module $PSScriptRoot/Simulator.psm1, $PSScriptRoot/Commands.psm1
    Import-TestedModule

    # One command of each kind; that all of them take objects is in Matrix.Tests.ps1.
    $takesProject = Get-ParameterSet | Where-Object {
        $_.Name -in 'Get-GLProject', 'Get-GLLabel', 'Get-GLProjectLanguage', 'Set-GLProject', 'Move-GLProject', 'New-GLLabel', 'Save-GLProjectSnapshot', 'Remove-GLProject' -and
        ($_.SetInfo.Parameters | Where-Object { $_.Name -eq 'Project' -and $_.ValueFromPipeline })
    }
}

BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1, $PSScriptRoot/Commands.psm1
    Import-TestedModule
    $null = Start-Simulator -Argument '--projects', '5'
    $null = Connect-Simulator
    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')" } }
}

AfterAll { Stop-Simulator }

Describe 'A project in the pipeline reaches <name> (<set>)' -ForEach $takesProject {
    BeforeAll {
        Reset-Simulator
        $project = Get-GLProject 4
        $file = Join-Path $TestDrive 'project.xml'
        $project | Export-Clixml $file
        $forms = @{
            'an object'              = $project
            'a path'                 = 'diaspora/diaspora-client'
            'a web address'          = "$($project.WebUrl)"
            'an id'                  = 4
            'an object from a file'  = Import-Clixml $file
            'an object that says so' = [pscustomobject]@{ ProjectId = '4'; Id = 99 }
        }
    }

    It 'as <_>' -ForEach 'an object', 'a path', 'a web address', 'an id', 'an object from a file', 'an object that says so' {
        Reset-Simulator
        $arguments = Get-MandatoryArgument $setInfo $TestDrive -Except Project
        if ($command.Parameters.ContainsKey('Confirm')) { $arguments.Confirm = $false }

        # Whether the server likes the other values is not the question here.
        $null = $forms[$_] | & $name @arguments -ErrorAction SilentlyContinue -ErrorVariable failures -WarningAction SilentlyContinue
        $failures | Where-Object FullyQualifiedErrorId -NotLike 'GitLab*' | Should -BeNullOrEmpty
        Get-RequestLine | Where-Object { $_ -match ' /projects/(4|diaspora%2Fdiaspora-client)(/|$)' } | Should -Not -BeNullOrEmpty
        Get-RequestLine | Where-Object { $_ -match ' /projects/99(/|$)' } | Should -BeNullOrEmpty
    }
}

Describe 'What one command emits the next one takes' {
    BeforeEach { Reset-Simulator }

    It '<pipeline>' -ForEach @(
        @{ Pipeline = { Get-GLUser 2 | Get-GLUser }; Requests = 'GET /users/2', 'GET /users/2' }
        @{ Pipeline = { Get-GLUser 2 | Get-GLProject -First 1 }; Requests = 'GET /users/2', 'GET /users/john_smith/projects' }
        @{ Pipeline = { Get-GLGroup platform | Get-GLProject -First 1 }; Requests = 'GET /groups/platform', 'GET /groups/platform/projects' }
        @{ Pipeline = { Get-GLGroup platform | Get-GLGroup }; Requests = 'GET /groups/platform', 'GET /groups/10' }
        @{ Pipeline = { Get-GLNamespace cute-cats | Get-GLNamespace }; Requests = 'GET /namespaces/cute-cats', 'GET /namespaces/18' }
        @{ Pipeline = { Get-GLProject 4 | Get-GLProject }; Requests = 'GET /projects/4', 'GET /projects/4' }
        @{ Pipeline = { Get-GLProject -Group platform -Search docs | Set-GLProject -Description x }; Requests = 'GET /groups/platform/projects', 'PUT /projects/*' }
        @{ Pipeline = { Get-GLProject 4 | Get-GLProjectHook }; Requests = 'GET /projects/4', 'GET /projects/4/hooks' }
        @{ Pipeline = { Get-GLProjectHook 4 | Remove-GLProjectHook -Confirm:$false }; Requests = 'GET /projects/4/hooks', 'DELETE /projects/4/hooks/1' }
        @{ Pipeline = { Get-GLProjectHook diaspora/diaspora-client | Set-GLProjectHook -PushEvent $false }; Requests = 'GET /projects/diaspora%2Fdiaspora-client/hooks', 'PUT /projects/*/hooks/1' }
        @{ Pipeline = { Get-GLProjectHook 4 | Test-GLProjectHook -Trigger push_events }; Requests = 'GET /projects/4/hooks', 'POST /projects/4/hooks/1/test/push_events' }
        @{ Pipeline = { Get-GLProjectStarrer 4 | ForEach-Object User | Get-GLUser }; Requests = 'GET /projects/4/starrers', 'GET /users/2' }
        @{ Pipeline = { (Get-GLProject john_smith/diaspora-client).ForkedFromProject | Get-GLProject }; Requests = 'GET /projects/john_smith%2Fdiaspora-client', 'GET /projects/4' }
        @{ Pipeline = { (Get-GLProject 4).Namespace | Get-GLNamespace }; Requests = 'GET /projects/4', 'GET /namespaces/3' }
        @{ Pipeline = { Get-GLProjectUser 4 -Search jane | Get-GLUser }; Requests = 'GET /projects/4/users', 'GET /users/3' }
        @{ Pipeline = { Get-GLProject 4 | Copy-GLProject -Namespace cute-cats | Remove-GLProject -Confirm:$false }; Requests = 'GET /projects/4', 'GET /namespaces/cute-cats', 'POST /projects/4/fork', 'DELETE /projects/*' }
        @{ Pipeline = { New-GLProject -Name chain | Add-GLProjectStar }; Requests = 'POST /projects', 'POST /projects/*/star' }
    ) {
        $null = & $pipeline -ErrorVariable failures
        $failures | Should -BeNullOrEmpty
        $lines = @(Get-RequestLine)
        $lines | Should -HaveCount $requests.Count
        for ($i = 0; $i -lt $lines.Count; $i++) { $lines[$i] | Should -BeLike $requests[$i] }
    }
}

Describe 'Objects from elsewhere' {
    BeforeEach { Reset-Simulator }

    It 'rows of a CSV file name the parameters by their columns' {
        $csv = @(
            'Project,Group,GroupAccess'
            'platform/docs,twitter,Developer'
            '4,18,Reporter'
        ) | ConvertFrom-Csv
        $csv | ForEach-Object { $_ | Add-GLProjectShare -GroupAccess $_.GroupAccess }
        (Get-SimulatorRequest | Where-Object method -EQ POST).path | Should -Be '/api/v4/projects/platform%2Fdocs/share', '/api/v4/projects/4/share'
    }

    It 'rows of a CSV file make projects' {
        'Name,Path,Namespace', 'First,first,platform', 'Second,second,cute-cats' | ConvertFrom-Csv | New-GLProject |
            ForEach-Object PathWithNamespace | Should -Be 'platform/first', 'cute-cats/second'
    }

    It 'objects that a job sends back still say which project they are' {
        $module = (Get-Module GitLabPS).Path
        $url = (Get-GLSession).Server
        $job = Start-Job {
            Import-Module $using:module
            $null = Connect-GLServer $using:url -Token (ConvertTo-SecureString 'glpat-simulator-admin' -AsPlainText -Force)
            Get-GLProject platform/docs
            Get-GLProjectHook 4
        }
        $project, $hook = $job | Receive-Job -Wait -AutoRemoveJob
        $project.PSTypeNames | Should -Contain 'Deserialized.GitLabPS.Project'
        Clear-SimulatorRequest
        $project | Get-GLProject
        $hook | Remove-GLProjectHook -Confirm:$false
        Get-RequestLine | Should -Be "GET /projects/$($project.Id)", 'DELETE /projects/4/hooks/1'
    }

    It 'what Invoke-GLRestMethod emits names its project by project_id only where a command asks for that' {
        Invoke-GLRestMethod projects/4/hooks | Invoke-GLRestMethod /projects/:project_id/hooks/:id | ForEach-Object id | Should -Be 1
    }

    It 'the id of another kind of object is never taken for a project''s' {
        Get-GLUser 2 | Remove-GLProject -Confirm:$false -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Should -HaveCount 1
        (Get-SimulatorRequest).method | Should -Not -Contain 'DELETE'
    }
}

Describe 'Order and speed' {
    BeforeEach { Reset-Simulator }

    It 'objects keep the order of the input' {
        6, 4, 3 | Get-GLProject | ForEach-Object Id | Should -Be 6, 4, 3
    }

    It 'each object passes through before the next one is asked for' {
        4, 6 | Get-GLProject | ForEach-Object { $null = Get-GLProjectLanguage $_ }
        Get-RequestLine | Should -Be 'GET /projects/4', 'GET /projects/4/languages', 'GET /projects/6', 'GET /projects/6/languages'
    }
}
