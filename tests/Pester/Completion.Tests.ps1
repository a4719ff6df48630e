BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $server = Start-Simulator
    function Complete([string] $Line) { (TabExpansion2 $Line $Line.Length).CompletionMatches }
}

AfterAll { Stop-Simulator }

Describe 'Completion with a session' {
    BeforeEach {
        Reset-Simulator
        $null = Connect-Simulator
        Clear-SimulatorRequest
    }

    It '<line> offers <expected>' -ForEach @(
        @{ Line = 'Get-GLProject -Project plat'; Expected = 'platform/docs' }
        @{ Line = 'Get-GLProject diaspora-c'; Expected = 'diaspora/diaspora-client' }
        @{ Line = 'Remove-GLProject '; Expected = 'platform/infrastructure' }
        @{ Line = 'Get-GLProject -Group back'; Expected = 'platform/backend' }
        @{ Line = 'Get-GLUser -User ja'; Expected = 'jane.d-oe' }
        @{ Line = 'Move-GLProject platform/docs -Namespace cute'; Expected = 'cute-cats' }
        @{ Line = 'New-GLProject -Visibility in'; Expected = 'internal' }
    ) {
        (Complete $line).CompletionText | Should -Contain $expected
    }

    It 'uses the session that -Session names' {
        $theirs = Connect-Simulator -Token 'glpat-simulator-developer' -With @{ NoDefault = $true }
        (Complete 'Get-GLProject -Session $theirs -Project notes').CompletionText | Should -Be 'jane.d-oe/notes'
        (Get-SimulatorRequest)[-1].headers.'PRIVATE-TOKEN' | Should -Be 'glpat-simulator-developer'
    }

    It 'asks once for the same word in quick succession' {
        $null = Complete 'Get-GLUser -User j'
        $null = Complete 'Get-GLUser -User j'
        Get-SimulatorRequest | Should -HaveCount 1
    }

    It 'quotes what needs quoting' {
        Add-SimulatorRule @{ path = '/users'; action = 'set_fields'; fields = @{ username = "o'neil & sons" } }
        (Complete 'Get-GLUser -User smi').CompletionText | Select-Object -Unique | Should -Be "'o''neil & sons'"
    }

    It 'stays silent when the server answers with <status>' -ForEach @{ Status = 401 }, @{ Status = 500 }, @{ Status = 429 } {
        Add-SimulatorRule @{ status = $status; times = 0; headers = @{ 'Retry-After' = '60' } }
        $before = $Error.Count
        Complete "Get-GLProject -Project x$status" | Should -BeNullOrEmpty
        $Error.Count | Should -Be $before
    }

    It 'gives up after two seconds' {
        Add-SimulatorRule @{ action = 'delay'; delay_ms = 30000; times = 0 }
        $watch = [Diagnostics.Stopwatch]::StartNew()
        Complete 'Get-GLProject -Project slow' | Should -BeNullOrEmpty
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 4
    }
}

Describe 'Completion without a server' {
    It 'offers nothing and does not fail without a session' {
        Disconnect-GLServer
        Complete 'Get-GLProject -Project plat' | Should -BeNullOrEmpty
    }

    It 'offers nothing, and soon, when the server is away' {
        $away = Start-Simulator
        $null = Connect-Simulator -Server $away
        $away.Process.StandardInput.Close()
        $away.Process.WaitForExit()

        $watch = [Diagnostics.Stopwatch]::StartNew()
        Complete 'Get-GLProject -Project plat' | Should -BeNullOrEmpty
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 4
    }
}
