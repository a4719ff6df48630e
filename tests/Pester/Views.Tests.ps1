BeforeDiscovery {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $types = Get-Command -Module GitLabPS -CommandType Cmdlet | ForEach-Object { $_.OutputType.Type } |
        Where-Object { $_.Namespace -like 'GitLabPS*' -and -not $_.IsAbstract } | Sort-Object FullName -Unique | ForEach-Object { @{ Type = $_ } }
}

BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule

    # The largest value of each type, and a text that fills any column.
    $day = [datetime] '2027-12-31'
    $instant = [datetimeoffset]::new($day.AddMinutes(1379))
    $largest = @{
        [long] = [long]::MaxValue; [int] = [int]::MaxValue; [double] = [double]::MaxValue; [bool] = $false; [datetime] = $day; [datetimeoffset] = $instant
        [string] = 'text ' * 40; [uri] = [uri] 'https://gitlab.example.com/x'; [securestring] = ConvertTo-Secret 'opensesame'
    }

    # A value of a type, and in objects a value of each of their properties, as deep as GitLab nests them.
    function New-Value([type] $Type, [int] $Depth = 3) {
        if ($Depth -lt 0) { return }
        $plain = [Nullable]::GetUnderlyingType($Type)
        if (-not $plain) { $plain = $Type }
        if ($largest.ContainsKey($plain)) { return $largest[$plain] }
        if ($plain.IsEnum) { return [enum]::GetValues($plain)[-1] }
        if ($plain -eq [object]) { return $unknown }
        if ($plain.Name -eq 'IReadOnlyDictionary`2') { return New-Dictionary $plain $Depth }
        if ($plain.IsGenericType) {
            $list = [Activator]::CreateInstance($unknown['l'].GetType().GetGenericTypeDefinition().MakeGenericType($plain.GetGenericArguments()))
            $value = New-Value $plain.GetGenericArguments()[0] ($Depth - 1)
            if ($null -ne $value) { $list.Add($value) }
            return , $list
        }
        if ($plain.IsSubclassOf([GitLabPS.GitLabObject])) { return New-Model $plain ($Depth - 1) }
    }

    function New-Dictionary([type] $Type, [int] $Depth) {
        $item = $Type.GetGenericArguments()[1]
        if ($item -eq [object]) { return , $unknown }
        $map = [Activator]::CreateInstance($unknown.GetType().GetGenericTypeDefinition().MakeGenericType($item), [StringComparer]::Ordinal)
        $map['key'] = New-Value $item ($Depth - 1)
        , $map
    }

    function New-Model([type] $Type, [int] $Depth = 3) {
        $object = [Activator]::CreateInstance($Type)
        foreach ($property in $Type.GetProperties() | Where-Object CanWrite) {
            $value = New-Value $property.PropertyType $Depth
            if ($null -ne $value) { $property.SetValue($object, $value) }
        }
        $object
    }

    $models = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -like 'GitLabPS.*' } | ForEach-Object { $_.GetExportedTypes() } |
        Where-Object { $_.IsSubclassOf([GitLabPS.GitLabObject]) -and -not $_.IsAbstract -and -not $_.IsGenericType }
    $server = Start-Simulator
    $null = Connect-Simulator
    [cultureinfo]::CurrentCulture = [cultureinfo]::InvariantCulture

    # Fields that no model knows, as deep as they come.
    Add-SimulatorRule @{ status = 200; body = '{"id":4,"a":{"b":{"c":[{"d":1}],"token":"opensesame"}},"l":[[1,2],{"e":[3]}],"n":null,"password":"opensesame"}' }
    $unknown = (Get-GLProject 4).AdditionalProperties
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

    It 'has a width for its first column' {
        foreach ($definition in $view.FormatViewDefinition | Where-Object { $_.Control -is [Management.Automation.TableControl] }) {
            $definition.Control.Headers[0].Width | Should -BeGreaterThan 0 -Because 'PowerShell otherwise fits all columns to the first rows, and cuts numbers of later ones'
        }
    }

    It 'shows only what the type has' {
        foreach ($definition in $view.FormatViewDefinition) {
            $entries = if ($definition.Control -is [Management.Automation.TableControl]) { $definition.Control.Rows.Columns.DisplayEntry } else { $definition.Control.Entries.Items.DisplayEntry }
            foreach ($property in $entries | Where-Object ValueType -EQ Property) { $type.GetProperty($property.Value) | Should -Not -BeNullOrEmpty -Because "$($property.Value) is shown" }
        }
    }
}

Describe 'All models' {
    BeforeAll {
        $objects = $models | ForEach-Object { New-Model $_ }
        $objects.Count | Should -BeGreaterThan 200
    }

    It 'show the largest numbers, dates and durations whole in a table of 80 columns in <_>' -ForEach 'de-DE', 'en-US', 'ja-JP' {
        [cultureinfo]::CurrentCulture = $_
        $cut = foreach ($object in $objects) {
            $control = (Get-FormatData $object.GetType().FullName).FormatViewDefinition.Control | Where-Object { $_ -is [Management.Automation.TableControl] } | Select-Object -First 1
            if (-not $control) { continue }
            $text = $object | Out-String -Width 80
            foreach ($name in $control.Rows[0].Columns.DisplayEntry | Where-Object ValueType -EQ Property | ForEach-Object Value) {
                $value = $object.$name
                $shown = switch ($value) {
                    { $_ -is [double] } { $value.ToString('G12'); break }
                    { $_ -is [datetime] -or $_ -is [datetimeoffset] } { $value.ToString('d'); break }
                    { $_ -is [ValueType] -and $_ -isnot [enum] } { "$value"; break }
                }
                if ($shown -and -not $text.Contains($shown)) { "$($object.GetType().Name).$name" }
            }
            if ($text -split '\r?\n' | Where-Object Length -GT 80) { "$($object.GetType().Name) is too wide" }
        }
        $cut | Should -BeNullOrEmpty
    }

    It 'show instants and days whole in every culture' {
        $pipeline = New-Model ([GitLabPS.Pipeline])
        $milestone = New-Model ([GitLabPS.Milestone])

        # That of Saudi Arabia writes the era out.
        $cut = foreach ($culture in [cultureinfo]::GetCultures('SpecificCultures') | Where-Object Name -NE ar-SA) {
            [cultureinfo]::CurrentCulture = $culture
            if (-not ($pipeline | Out-String -Width 80).Contains($instant.ToString('d') + $instant.ToString(' HH:mm'))) { "instant in $($culture.Name)" }
            if (-not ($milestone | Out-String -Width 80).Contains($day.ToString('d'))) { "day in $($culture.Name)" }
        }
        $cut | Should -BeNullOrEmpty
    }

    It 'show no name of a type and no secret, in a <View>' -ForEach @(
        @{ View = 'table'; Show = { Out-String -InputObject $_ -Width 4000 } }
        @{ View = 'list'; Show = { $_ | Format-List | Out-String -Width 4000 } }

        # As everywhere in PowerShell, a secret shows as what it is where all properties are asked for.
        @{ View = 'list of all'; Show = { ($_ | Format-List * | Out-String -Width 4000) -replace '(?m)^(\w+ *: )System.Security.SecureString', '$1***' } }
        @{ View = 'text'; Show = { "$_" } }
        @{ View = 'CSV file'; Show = { ($_ | ConvertTo-Csv | Out-String -Width 4000) -replace '"System.Security.SecureString"', '***' } }
    ) {
        $objects | Where-Object { (& $show) -match 'GitLabPS\.|System\.|opensesame' } | ForEach-Object { $_.GetType().Name } | Should -BeNullOrEmpty
    }

    It 'begin with the id where they have one' {
        foreach ($object in $objects | Where-Object { $_.GetType().GetProperty('Id') }) {
            $because = "of $($object.GetType().Name); override Id at the top of the class"
            $object.PSObject.Properties.Name | Select-Object -First 1 | Should -Be Id -Because $because
            $object | ConvertTo-Json -Depth 1 -Compress -WarningAction Ignore | Should -Match '^{"Id":' -Because $because
            ($object | Format-List | Out-String).Trim() | Should -Match '^Id ' -Because $because
        }
    }

    It 'show every property in their list' {
        foreach ($object in $objects) {
            $list = $object | Format-List | Out-String -Width 4000
            foreach ($property in $object.PSObject.Properties.Name) { $list | Should -Match "(?m)^$property +:" -Because "$($object.GetType().Name) has it" }
        }
    }
}

# Windows PowerShell writes times into JSON in another way.
Describe 'A time in <Zone>, in <Culture>' -Skip:($PSVersionTable.PSVersion.Major -lt 7) -ForEach @(
    # Only Unix takes the time zone of a process from its environment.
    $zones = if ($IsWindows) { '' } else { 'UTC', 'Pacific/Auckland', 'America/Los_Angeles' }
    foreach ($zone in $zones) { foreach ($culture in 'de-DE', 'en-US', 'ja-JP') { @{ Zone = $zone; Culture = $culture } } }
) {
    BeforeAll {
        $former = $env:TZ
        if ($zone) { $env:TZ = $zone }
        [TimeZoneInfo]::ClearCachedData()
        [cultureinfo]::CurrentCulture = $culture
        Reset-Simulator
        $fields = @{ created_at = '2026-06-30T23:30:00.000Z'; due_date = '2027-01-31' }
        Add-SimulatorRule @{ path = '/projects/4/issues/1'; method = 'GET'; action = 'set_fields'; fields = $fields }
        $issue = Get-GLIssue 4 1
    }

    AfterAll {
        $env:TZ = $former
        [TimeZoneInfo]::ClearCachedData()
    }

    It 'is local' {
        $local = ([datetimeoffset] '2026-06-30T23:30:00Z').ToLocalTime()
        $issue.CreatedAt.ToString('o') | Should -Be $local.ToString('o')
        $issue | Format-List CreatedAt | Out-String | Should -Match ([regex]::Escape("CreatedAt : $($local.ToString())"))
        $issue | Select-Object CreatedAt | ConvertTo-Json | Should -Match ([regex]::Escape($local.ToString('yyyy-MM-ddTHH:mm:ss')))
    }

    It 'is a day where GitLab says a day' {
        $issue.DueDate | Should -Be ([datetime] '2027-01-31')
        ($issue | Format-List | Out-String) -split '\r?\n' -match '^DueDate ' | Should -Match ": $([regex]::Escape(([datetime] '2027-01-31').ToString('d')))$"
        $issue | Select-Object DueDate | ConvertTo-Json -Compress | Should -Be '{"DueDate":"2027-01-31T00:00:00"}'
    }

    It 'is the same day when it is sent back <How>' -ForEach @(
        @{ How = 'as it is'; Day = { $issue.DueDate } }
        @{ How = 'as an instant'; Day = { [datetimeoffset] $issue.DueDate } }
        @{ How = 'from JSON'; Day = { ($issue | Select-Object DueDate | ConvertTo-Json | ConvertFrom-Json).DueDate } }
        @{ How = 'from a clone'; Day = { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($issue)).DueDate } }
    ) {
        Clear-SimulatorRequest
        Set-GLIssue 4 1 -DueDate (& $day)
        (Get-SimulatorRequest).body | Should -Match '"due_date":"2027-01-31"'
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
