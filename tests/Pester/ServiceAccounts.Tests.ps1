BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator
    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')" } }
}

AfterAll { Stop-Simulator }

Describe 'Service accounts' {
    BeforeEach { Reset-Simulator }

    It '<case>: made, listed, changed and removed where they belong' -ForEach @(
        @{ Case = 'of a group'; Where = @{ Group = 'a/b.c' }; Path = '/groups/a%2Fb.c/service_accounts' }
        @{ Case = 'of a project'; Where = @{ Project = 'a/b.c/x_y-z.1' }; Path = '/projects/a%2Fb.c%2Fx_y-z.1/service_accounts' }
    ) {
        $made = New-GLServiceAccount @where -Name Deploy -Username de.ploy-bot
        Get-GLServiceAccount @where | Set-GLServiceAccount -Name Deployment
        (Get-GLServiceAccount @where).Name | Should -Be 'Deployment'
        Get-GLServiceAccount @where | Remove-GLServiceAccount -Confirm:$false
        Get-RequestLine | Should -Be "POST $path", "GET $path", "PATCH $path/$($made.Id)", "GET $path", "GET $path", "DELETE $path/$($made.Id)"
        Get-GLServiceAccount @where | Should -BeNullOrEmpty
    }

    It 'of the whole server: made, listed, changed, and removed as a user' {
        $made = New-GLServiceAccount -Name Backup -Username back.up-bot
        Get-GLServiceAccount | Set-GLServiceAccount -Email backup@example.com
        Set-GLServiceAccount -ServiceAccount back.up-bot -Name Backups -PassThru | ForEach-Object Email | Should -Be 'backup@example.com'
        Get-GLServiceAccount | Remove-GLUser -Confirm:$false
        Get-RequestLine | Should -Be 'POST /service_accounts', 'GET /service_accounts', "PATCH /service_accounts/$($made.Id)", 'GET /users', "PATCH /service_accounts/$($made.Id)", 'GET /service_accounts', "DELETE /users/$($made.Id)"
    }

    It 'are named by their user name' {
        $made = New-GLServiceAccount -Group platform -Username de.ploy-bot
        Clear-SimulatorRequest
        Set-GLServiceAccount -Group platform de.ploy-bot -Name x
        Get-RequestLine | Should -Be 'GET /users', "PATCH /groups/platform/service_accounts/$($made.Id)"
    }

    It 'a mere path in the pipeline is that of a project' {
        'platform/docs' | Get-GLServiceAccount
        Get-RequestLine | Should -Be 'GET /projects/platform%2Fdocs/service_accounts'
    }

    It 'of a project and of the server pass through one pipeline' {
        $made = @(New-GLServiceAccount platform/docs -Name One; New-GLServiceAccount -Name Two; New-GLServiceAccount -Group platform -Name Three)
        Clear-SimulatorRequest
        $made | Set-GLServiceAccount -Name Same
        Get-RequestLine | Should -Be "PATCH /projects/platform%2Fdocs/service_accounts/$($made[0].Id)", "PATCH /service_accounts/$($made[1].Id)", "PATCH /groups/platform/service_accounts/$($made[2].Id)"
    }

    It 'are made for each group and project from the pipeline' {
        "platform", "cute-cats" | Get-GLGroup | New-GLServiceAccount -Name Bot | ForEach-Object GroupId | Should -Be 10, 18
        Get-GLProject platform/docs | New-GLServiceAccount -Name Bot | ForEach-Object ProjectId | Should -Be (Get-GLProject platform/docs).Id
    }
}
