BeforeDiscovery {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $types = Get-Command -Module GitLabPS -CommandType Cmdlet | ForEach-Object { $_.OutputType.Type } |
        Where-Object { $_.Namespace -like 'GitLabPS*' -and -not $_.IsAbstract } | Sort-Object FullName -Unique | ForEach-Object { @{ Type = $_ } }
}

BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $server = Start-Simulator
    $null = Connect-Simulator
    [cultureinfo]::CurrentCulture = [cultureinfo]::InvariantCulture
}

AfterAll { Stop-Simulator }

Describe 'The view of <type>' -ForEach $types {
    BeforeAll {
        # A view also serves the types that are derived from its own.
        for ($shown = $type; $shown -and -not ($view = Get-FormatData $shown.FullName); $shown = $shown.BaseType) { }
    }

    It 'exists' {
        $view | Should -Not -BeNullOrEmpty -Because 'each type that a command emits needs a view in GitLabPS.Format.ps1xml'
    }

    It 'has five columns at most' {
        foreach ($definition in $view.FormatViewDefinition) {
            if ($definition.Control -is [Management.Automation.TableControl]) { $definition.Control.Rows[0].Columns.Count | Should -BeLessOrEqual 5 }
        }
    }

    It 'shows only what the type has' {
        foreach ($definition in $view.FormatViewDefinition) {
            $entries = if ($definition.Control -is [Management.Automation.TableControl]) { $definition.Control.Rows.Columns.DisplayEntry } else { $definition.Control.Entries.Items.DisplayEntry }
            foreach ($property in $entries | Where-Object ValueType -EQ Property) { $type.GetProperty($property.Value) | Should -Not -BeNullOrEmpty -Because "$($property.Value) is shown" }
        }
    }
}

# Windows PowerShell shortens texts in another way.
Describe 'At <_> columns' -ForEach 80, 120 -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
    It 'everything looks as it did' {
        Reset-Simulator
        $width = $_
        $text = foreach ($command in @(
                { Get-GLSession }
                { Get-GLSession -Detailed }
                { Find-GLCommand '/projects/:id/hooks*' }
                { Get-GLUser -OrderBy id -Sort asc -First 3 }
                { Get-GLGroup -First 4 }
                { Get-GLNamespace -First 4 }
                { Get-GLProject -OrderBy id -Sort asc -First 5 }
                { Get-GLProject a/b.c/x_y-z.1 }
                { Get-GLProjectHook 4 }
                { Get-GLProjectLanguage 4 }
                { Get-GLProjectUser 4 }
                { Get-GLProjectGroup platform/backend/api }
                { Get-GLProjectInvitedGroup 3 }
                { Get-GLProjectStarrer 4 }
                { Get-GLProjectStorage 4 }
                { Get-GLProjectPushRule 4 }
            )) {
            "PS> $("$command".Trim())"
            & $command | Out-String -Width $width
        }
        $text = ($text -join "`n") -replace '127\.0\.0\.1:\d+', '127.0.0.1:12345' -replace '\r', '' -replace '(?m)[ \t]+$', '' -replace '\n{3,}', "`n`n"

        $snapshot = Join-Path $PSScriptRoot "Snapshots/Views.$width.txt"
        if ($env:UPDATE_SNAPSHOTS) { [IO.File]::WriteAllText($snapshot, $text.Trim() + "`n") }
        $text.Trim() | Should -BeExactly ([IO.File]::ReadAllText($snapshot)).Trim() -Because 'a view changed; if it is meant, run again with UPDATE_SNAPSHOTS=1 and commit the snapshot'
        $text -split "`n" | Where-Object { $_.Length -gt $width } | Should -BeNullOrEmpty
    }
}
